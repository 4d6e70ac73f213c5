import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../core/errors.ts';

/** The part of a row that says where it stands in the raw text, in code points. */
export interface RowSpan {
  readonly raw_start: number;
  readonly raw_end: number;
}

interface MentionRow extends RowSpan {
  readonly mention_id: string;
  readonly type: string;
  readonly form: string;
  readonly raw_text: string;
  readonly rule: string;
}

interface DateRow extends RowSpan {
  readonly text: string;
  readonly type: string;
  readonly value: string;
  readonly rule: string;
}

interface EventRow extends RowSpan {
  readonly event_id: string;
  readonly type: string;
  readonly trigger: string;
  readonly trigger_start: number;
  readonly start: number;
  readonly factuality: string;
  readonly date_start: string | null;
  readonly killed_low: number | null;
  readonly rule: string;
}

interface ArgumentRow {
  readonly event_id: string;
  readonly role: string;
  readonly mention_id: string | null;
}

interface DocumentRow {
  readonly doc_id: string;
  readonly source_id: string;
  readonly raw_text: string | null;
}

/** The rows of one document of a run, ready to be compared with gold. */
export interface RunRows {
  readonly mentions: readonly MentionRow[];
  readonly dates: readonly DateRow[];
  readonly events: readonly EventRow[];
  /** Where the trigger of an event stands in the raw text. */
  rawTrigger(event: EventRow): RowSpan;
  /** The spans of the mentions that fill a role. */
  argumentSpans(eventId: string, role: string): readonly RowSpan[];
}

/**
 * Reads the rows of a run, by source id.
 * @throws SetupError E_NO_RUN when the folder holds no run
 */
export function readRun(out: string): ReadonlyMap<string, RunRows> {
  const documents = readRows<DocumentRow>(out, 'documents');
  const mentions = byDoc(readRows<MentionRow>(out, 'mentions'));
  const dates = byDoc(readRows<DateRow>(out, 'dates'));
  const events = byDoc(readRows<EventRow>(out, 'events'));
  const args = byDoc(readRows<ArgumentRow>(out, 'arguments'));
  return new Map(
    documents.map((doc) => [
      doc.source_id,
      gather(
        doc,
        mentions.get(doc.doc_id),
        dates.get(doc.doc_id),
        events.get(doc.doc_id),
        args.get(doc.doc_id),
      ),
    ]),
  );
}

function gather(
  doc: DocumentRow,
  mentions: readonly MentionRow[] = [],
  dates: readonly DateRow[] = [],
  events: readonly EventRow[] = [],
  args: readonly ArgumentRow[] = [],
): RunRows {
  const raw = [...(doc.raw_text ?? '')];
  const byId = new Map(mentions.map((mention) => [mention.mention_id, mention]));
  return {
    mentions,
    dates,
    events,
    rawTrigger: (event) => findTrigger(raw, event),
    argumentSpans: (eventId, role) =>
      args
        .filter((row) => row.event_id === eventId && row.role === role)
        .flatMap((row) => (row.mention_id === null ? [] : (byId.get(row.mention_id) ?? []))),
  };
}

/**
 * Rows give the trigger in clean offsets. Its place in the raw evidence is the occurrence of its words that is
 * nearest to the same distance from the start; the whole evidence when cleaning changed the words.
 */
function findTrigger(raw: readonly string[], event: EventRow): RowSpan {
  const words = [...event.trigger];
  const wanted = event.raw_start + (event.trigger_start - event.start);
  let best = -1;
  for (let at = event.raw_start; at + words.length <= event.raw_end; at++) {
    const here = words.every((letter, i) => raw[at + i] === letter);
    if (here && (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted))) best = at;
  }
  return best < 0
    ? { raw_start: event.raw_start, raw_end: event.raw_end }
    : { raw_start: best, raw_end: best + words.length };
}

function readRows<T>(out: string, type: string): readonly T[] {
  const file = join(out, 'data', `${type}.jsonl`);
  if (!existsSync(file))
    throw new SetupError('E_NO_RUN', `there is no ${type}.jsonl`, {
      where: file,
      hint: 'give the folder that `dragoman run … -o` wrote',
    });
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

function byDoc<T>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(rows as readonly (T & { readonly doc_id: string })[], (row) => row.doc_id);
}
