import { compare } from '../../core/compare.ts';
import { readEntries, type ShardEntry } from '../../io/dataset/shard-file.ts';
import { sorter } from '../../io/dataset/sorter.ts';
import { docIdOf } from '../../records/bundle.ts';
import type { QuarantineRow } from '../../records/types/quarantine.schema.ts';
import { judgeSameId, type Verdict } from '../deduplicate.ts';
import { type LineFile, lineFile } from './line-file.ts';
import { breather, type Merging, sortable } from './merging.ts';
import { type PieceFile, pieceFile } from './piece-file.ts';

/** A document in the order of the tables: by source_id, then doc_id. */
export interface RosterLine {
  readonly docId: string;
  readonly sourceId: string;
  /** Number of the shard and of the document in it. */
  readonly shard: number;
  readonly position: number;
  readonly kind: Verdict['kind'];
  readonly copy: number;
  /** The document that a duplicate repeats. */
  readonly first: string | null;
  readonly status: 'done' | 'duplicate' | 'quarantined';
  readonly at: number;
  readonly rows: number;
  readonly sizes: readonly number[];
  readonly quarantine: readonly QuarantineRow[];
}

/** All documents of a run, in the order in which their rows stand. */
export interface Roster {
  readonly lines: LineFile;
  /** doc_id by place in the roster, 24 letters each. */
  readonly ids: PieceFile;
  readonly count: number;
  /** Place in the roster of the document with this number in the order of the input. */
  readonly rankOf: Uint32Array;
  readonly counts: { readonly done: number; readonly duplicate: number; readonly quarantined: number };
}

export const ID_LENGTH = 24;

interface Waiting extends Pick<ShardEntry, 'at' | 'rows' | 'sizes' | 'quarantine' | 'sha256' | 'content'> {
  readonly id: string;
  readonly state: ShardEntry['status'];
  readonly shard: number;
  readonly position: number;
  readonly number: number;
}

/** Puts all documents in order and says what becomes of those that share an id. */
export async function makeRoster(merging: Merging): Promise<Roster> {
  const { out, folder, records, signal } = merging;
  const breathe = breather(signal);
  const byId = sorter(folder, 'ids');
  let count = 0;
  for (const [shard, record] of records.entries()) {
    await breathe();
    for (const [position, entry] of readEntries(out, record).entries()) {
      byId.add(
        `${entry.source_id}\0${sortable(count)}`,
        JSON.stringify(waiting(entry, shard, position, count)),
      );
      count++;
    }
  }
  const roster = {
    lines: lineFile(folder, 'roster'),
    ids: pieceFile(folder, 'ids', ID_LENGTH),
    count,
    rankOf: new Uint32Array(count),
    counts: { done: 0, duplicate: 0, quarantined: 0 },
  };
  let group: Waiting[] = [];
  let sourceId = '';
  for (const { key, value } of byId.sorted()) {
    await breathe();
    const id = key.slice(0, key.lastIndexOf('\0'));
    if (id !== sourceId) enterGroup(roster, sourceId, group);
    if (id !== sourceId) group = [];
    sourceId = id;
    group.push(JSON.parse(value) as Waiting);
  }
  enterGroup(roster, sourceId, group);
  return roster;
}

function waiting(entry: ShardEntry, shard: number, position: number, number: number): Waiting {
  const { at, rows, sizes, quarantine, sha256, content, doc_id: id, status: state } = entry;
  return { at, rows, sizes, quarantine, sha256, content, id, state, shard, position, number };
}

interface OpenRoster extends Roster {
  readonly counts: { done: number; duplicate: number; quarantined: number };
}

/** The documents of one source id. */
function enterGroup(roster: OpenRoster, sourceId: string, group: readonly Waiting[]): void {
  const judge = judgeSameId();
  let first: string | null = null;
  const judged = group.map((one) => {
    const verdict = judge({ sha256: one.sha256, content: one.content, docId: one.id });
    if (verdict.kind === 'stands') first = one.id;
    const copy = verdict.kind === 'stands' ? 0 : verdict.copy;
    const docId = docIdOf({ id: sourceId, sha256: one.sha256 }, copy);
    return { one, kind: verdict.kind, copy, docId };
  });
  for (const { one, kind, copy, docId } of judged.sort((a, b) => compare(a.docId, b.docId))) {
    roster.rankOf[one.number] = roster.ids.count();
    roster.ids.add(Buffer.from(docId.padEnd(ID_LENGTH), 'latin1'));
    const status = statusOf(kind, one.state);
    roster.counts[status]++;
    const { shard, position, at, rows, sizes, quarantine } = one;
    const line: RosterLine = {
      docId,
      sourceId,
      shard,
      position,
      kind,
      copy,
      first: kind === 'duplicate' ? first : null,
      status,
      at,
      rows,
      sizes,
      quarantine,
    };
    roster.lines.add(JSON.stringify(line));
  }
}

function statusOf(kind: Verdict['kind'], state: ShardEntry['status']): RosterLine['status'] {
  if (kind === 'stands') return state === 'done' ? 'done' : 'quarantined';
  return kind === 'duplicate' ? 'duplicate' : 'quarantined';
}

/** Whether a document's findings count: it stands, and is no second copy. */
export async function standing(roster: Roster, breathe: () => Promise<void>): Promise<Uint8Array> {
  const stands = new Uint8Array(roster.count);
  let rank = 0;
  for (const line of roster.lines.lines()) {
    await breathe();
    if ((JSON.parse(line) as RosterLine).kind === 'stands') stands[rank] = 1;
    rank++;
  }
  return stands;
}
