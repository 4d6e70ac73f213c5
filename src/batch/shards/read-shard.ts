import { NO_META } from '../../core/bare.ts';
import type { Source } from '../../core/layers/source.ts';
import type { Note } from '../../core/stage.ts';
import type { Shard, Unit } from '../../io/dataset/plan-file.schema.ts';
import type { Incoming } from '../../io/incoming.ts';
import { nameOf } from '../../io/inputs.ts';
import type { OpenUnit } from '../../io/unit-reader.ts';
import type { Rejection } from '../../records/to-bundle.ts';
import { contentOf } from '../deduplicate.ts';

/** What to do with an input of a shard. */
export type ShardInput =
  | {
      readonly kind: 'article';
      readonly source: Source;
      readonly content: string;
      readonly notes: readonly Note[];
    }
  /** Another input of this shard has its id: it cannot be the one that stands. */
  | {
      readonly kind: 'later';
      readonly source: Source;
      readonly content: string;
      readonly notes: readonly Note[];
    }
  | { readonly kind: 'rejected'; readonly source: Source; readonly why: Rejection };

/** The inputs of a shard in order, unit by unit: a unit that is not what was planned is given as one rejection. */
export async function readShard<Slot>(
  shard: Shard,
  open: (unit: Unit) => OpenUnit,
  take: (input: ShardInput) => Promise<Slot>,
): Promise<readonly Slot[]> {
  const taken = new Set<string>();
  const slots: Slot[] = [];
  for (const unit of shard.units) {
    const opened = open(unit);
    const ids: string[] = [];
    const here: Slot[] = [];
    for await (const incoming of opened.documents) {
      const input = inputOf(incoming, taken);
      if (input.kind === 'article') {
        taken.add(input.source.id);
        ids.push(input.source.id);
      }
      here.push(await take(input));
    }
    if (opened.isAsPlanned()) slots.push(...here);
    else {
      for (const id of ids) taken.delete(id);
      slots.push(await take(changed(unit)));
    }
  }
  return slots;
}

function inputOf(incoming: Incoming, taken: ReadonlySet<string>): ShardInput {
  if (incoming.kind === 'rejected') return incoming;
  const { source, notes } = incoming;
  const kind = taken.has(source.id) ? 'later' : 'article';
  return { kind, source, notes, content: contentOf(source) };
}

/** Bytes that changed after they were planned: nothing of them is taken, so that no text is half old and half new. */
function changed({ path, rows, sha256, documents }: Unit): ShardInput {
  const id = rows === null ? nameOf(path) : `${nameOf(path)}#${rows.before + 1}`;
  const what = rows === null ? 'this file' : `this file, from row ${rows.before + 1} on,`;
  return {
    kind: 'rejected',
    source: {
      id,
      path: rows === null ? path : `${path}#${rows.before + 1}`,
      mediaType: rows === null ? 'application/octet-stream' : 'application/jsonl',
      sha256: sha256 ?? '0'.repeat(64),
      raw: '',
      given: NO_META,
    },
    why: {
      stage: 'read',
      code: 'E_INPUT_CHANGED',
      message: `${what} changed while the run was reading it: ${documents} document(s) left out`,
      hint: 'run again with the same arguments when it is whole',
    },
  };
}
