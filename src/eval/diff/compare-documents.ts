import type { Row } from '../../io/dataset/read-rows.ts';
import type { ChangeCounts } from './change-counts.ts';
import type { Change } from './changes.ts';
import { type DocumentSide, diffDocument } from './diff-document.ts';
import type { RowCounts } from './row-counts.ts';
import { mustBeDone, type TableCursor, tableCursor } from './table-cursor.ts';
import { DOCUMENT_ROWS } from './tables.table.ts';
import { walkDocuments } from './walk-documents.ts';

/** Which documents the runs share. */
export interface DocumentCounts {
  readonly both: number;
  readonly only_a: number;
  readonly only_b: number;
  /** The first of them, by source id. */
  readonly examples_a: readonly string[];
  readonly examples_b: readonly string[];
}

export interface Listeners {
  readonly counts: ChangeCounts;
  readonly rows: RowCounts;
  readonly note: (change: Change) => void;
}

const EXAMPLES = 20;
const TABLES = [...DOCUMENT_ROWS.map(({ name }) => name), 'arguments'];

/** Compares the documents that both runs hold, one after the other; counts those that only one holds. */
export function compareDocuments(outA: string, outB: string, listeners: Listeners): DocumentCounts {
  const [a, b] = [runReader(outA), runReader(outB)];
  let both = 0;
  const only = { a: lonely(), b: lonely() };
  for (const shared of walkDocuments(outA, outB)) {
    const sides = { a: (shared.a?.rows ?? []).map(a.read), b: (shared.b?.rows ?? []).map(b.read) };
    const sourceId = shared.a?.id ?? shared.b?.id ?? '';
    const pairs = pairUp(sides.a, sides.b);
    both += pairs.length;
    only.a.count(sourceId, sides.a.length - pairs.length);
    only.b.count(sourceId, sides.b.length - pairs.length);
    const changes = pairs.map(([before, after]) => compareOne(before, after, listeners));
    listeners.counts.source(
      sourceId,
      changes.reduce((sum, n) => sum + n, 0),
    );
  }
  a.close();
  b.close();
  return {
    both,
    only_a: only.a.total(),
    only_b: only.b.total(),
    examples_a: only.a.examples,
    examples_b: only.b.examples,
  };
}

function compareOne(before: DocumentSide, after: DocumentSide, { rows, note }: Listeners): number {
  for (const table of DOCUMENT_ROWS) {
    for (const row of before.rows.get(table.name) ?? []) rows.row(table, row, 'before');
    for (const row of after.rows.get(table.name) ?? []) rows.row(table, row, 'after');
  }
  const changes = diffDocument(before, after);
  for (const change of changes) note(change);
  return changes.length;
}

/** The same bytes first; then in order: an article that was edited is the same article. */
function pairUp(a: readonly DocumentSide[], b: readonly DocumentSide[]) {
  const idOf = (side: DocumentSide): unknown => side.document.doc_id;
  const ids = new Map(b.map((side) => [idOf(side), side]));
  const same = a.flatMap((side) => {
    const twin = ids.get(idOf(side));
    return twin === undefined ? [] : [[side, twin] as const];
  });
  const used = new Set(same.flat());
  const [restA, restB] = [a, b].map((list) => list.filter((side) => !used.has(side)));
  const edited = (restA ?? []).flatMap((side, at) => {
    const other = restB?.[at];
    return other === undefined ? [] : [[side, other] as const];
  });
  return [...same, ...edited];
}

/** Reads the rows of documents in the order in which they stand. */
function runReader(out: string) {
  const cursors = new Map<string, TableCursor>(TABLES.map((name) => [name, tableCursor(out, name)]));
  const take = (name: string, docId: string): readonly Row[] => cursors.get(name)?.take(docId) ?? [];
  return {
    read(document: Row): DocumentSide {
      const docId = String(document.doc_id);
      const rows = new Map(TABLES.map((name) => [name, take(name, docId)]));
      rows.set('events', withArguments(rows.get('events') ?? [], rows.get('arguments') ?? []));
      return { document, rows };
    },
    close() {
      for (const [name, cursor] of cursors) mustBeDone(out, name, cursor);
    },
  };
}

/** Events with what their roles say; the ids in arguments follow from other tables. */
function withArguments(events: readonly Row[], args: readonly Row[]): readonly Row[] {
  const byEvent = Map.groupBy(args, (row) => row.event_id);
  return events.map((event) => ({
    ...event,
    arguments: (byEvent.get(event.event_id) ?? []).map((row) => `${row.role}: ${row.text}`),
  }));
}

function lonely() {
  const examples: string[] = [];
  let total = 0;
  return {
    examples,
    total: () => total,
    count(sourceId: string, n: number) {
      total += n;
      if (n > 0 && examples.length < EXAMPLES) examples.push(sourceId);
    },
  };
}
