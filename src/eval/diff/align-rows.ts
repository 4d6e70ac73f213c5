import type { Row } from '../../io/dataset/read-rows.ts';
import type { DiffTable } from './tables.table.ts';

/** Which rows of one document in run A are which in run B. */
export interface Alignment {
  readonly pairs: readonly (readonly [Row, Row])[];
  readonly removed: readonly Row[];
  readonly added: readonly Row[];
}

/** What both runs have in common of a document. */
export interface Ground {
  /** The text as it arrived is the same: raw offsets can be compared. */
  readonly sameRaw: boolean;
  /** The cleaned text is the same as well. */
  readonly sameText: boolean;
}

/** First by id; then what overlaps, or for another text what says the same; the rest was added or removed. */
export function alignRows(table: DiffTable, a: readonly Row[], b: readonly Row[], ground: Ground): Alignment {
  const byId = new Map(b.map((row) => [row[table.id], row]));
  const pairs: (readonly [Row, Row])[] = [];
  const leftA: Row[] = [];
  for (const row of a) {
    const twin = byId.get(row[table.id]);
    if (twin === undefined) leftA.push(row);
    else pairs.push([row, twin]);
  }
  const taken = new Set(pairs.map(([, row]) => row));
  const leftB = b.filter((row) => !taken.has(row));
  const more = ground.sameRaw ? byPlace(table, leftA, leftB, ground) : byWords(table, leftA, leftB);
  const pairedA = new Set(more.map(([row]) => row));
  const pairedB = new Set(more.map(([, row]) => row));
  return {
    pairs: [...pairs, ...more],
    removed: leftA.filter((row) => !pairedA.has(row)),
    added: leftB.filter((row) => !pairedB.has(row)),
  };
}

interface Candidate {
  readonly a: Row;
  readonly b: Row;
  readonly alike: boolean;
  readonly overlap: number;
}

/** One to one, the likeliest pairs first: the same label, then the most common ground. */
function byPlace(table: DiffTable, a: readonly Row[], b: readonly Row[], ground: Ground) {
  const columns = placeColumns(table, ground);
  const candidates: Candidate[] = [];
  for (const [one, other] of overlapping(placed(a, columns), placed(b, columns))) {
    const alike = table.label === null || one.row[table.label] === other.row[table.label];
    const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
    const overlap = shared / Math.max(one.end - one.start, other.end - other.start);
    if (alike || table.name !== 'relations' || sameParties(one.row, other.row))
      candidates.push({ a: one.row, b: other.row, alike, overlap });
  }
  candidates.sort((x, y) => Number(y.alike) - Number(x.alike) || y.overlap - x.overlap);
  return firstPairs(candidates);
}

interface Placed {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
}

function placed(rows: readonly Row[], [start, end]: readonly [string, string]): readonly Placed[] {
  return rows
    .map((row) => ({ row, start: Number(row[start] ?? 0), end: Number(row[end] ?? 0) }))
    .sort((x, y) => x.start - y.start);
}

/** All that overlap. Both lists are walked once: what ends before the next row begins is never looked at again. */
function* overlapping(a: readonly Placed[], b: readonly Placed[]): Generator<readonly [Placed, Placed]> {
  let open: Placed[] = [];
  let next = 0;
  for (const one of a) {
    for (let other = b[next]; other && other.start < one.end; other = b[++next]) open.push(other);
    open = open.filter(({ end }) => end > one.start);
    for (const other of open) if (other.start < one.end) yield [one, other];
  }
}

function firstPairs(candidates: readonly Candidate[]): readonly (readonly [Row, Row])[] {
  const used = new Set<Row>();
  const pairs: (readonly [Row, Row])[] = [];
  for (const { a, b } of candidates) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

/** Events overlap where their triggers do; those stand in the cleaned text only. */
function placeColumns(table: DiffTable, ground: Ground): readonly [string, string] {
  return table.name === 'events' && ground.sameText
    ? ['trigger_start', 'trigger_end']
    : ['raw_start', 'raw_end'];
}

function sameParties(a: Row, b: Row): boolean {
  return a.subject_id === b.subject_id && a.object_id === b.object_id;
}

/** The first "Goma" is the first "Goma", the second the second. */
function byWords(table: DiffTable, a: readonly Row[], b: readonly Row[]): readonly (readonly [Row, Row])[] {
  const keyed = (rows: readonly Row[]): Map<string, Row> => {
    const times = new Map<string, number>();
    return new Map(
      rows.map((row) => {
        const key = JSON.stringify([table.label && row[table.label], wordsOf(table, row)]);
        times.set(key, (times.get(key) ?? 0) + 1);
        return [`${key}#${times.get(key)}`, row];
      }),
    );
  };
  const there = keyed(b);
  return [...keyed(a)].flatMap(([key, row]) => {
    const twin = there.get(key);
    return twin === undefined ? [] : [[row, twin] as const];
  });
}

/** The finding as a reader would say it. */
export function wordsOf(table: DiffTable, row: Row): string {
  const words = table.words
    .map((column) => row[column])
    .find((value) => typeof value === 'string' && value !== '');
  return words === undefined ? '' : String(words);
}
