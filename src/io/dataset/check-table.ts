import type { ForeignKey, RecordType, Slice } from '../../records/types/record-type.schema.ts';
import { columnsOf } from '../../records/types/record-types.schema.ts';
import type { Texts } from './document-texts.ts';
import { type Row, readLinesWithOffsets } from './read-rows.ts';
import { rowOrder } from './row-order.ts';
import { tablePath } from './table-path.ts';

/** Counts what was looked at, so that "no problems" means something, and keeps the first problems. */
export interface Findings {
  rows: number;
  spans: number;
  keys: number;
  report(where: string, message: string): void;
}

/** The keys of every table, by table. */
type Keys = ReadonlyMap<string, ReadonlySet<string>>;

interface Check {
  readonly keys: Keys;
  readonly texts: Texts;
  readonly findings: Findings;
}

/** The keys that other tables refer to. */
export function readKeys(out: string, types: readonly RecordType[]): Keys {
  const referred = new Set(types.flatMap((type) => type.foreign.map((foreign) => foreign.table)));
  return new Map(
    types
      .filter((type) => referred.has(type.name))
      .map((type) => [type.name, new Set(keysIn(tablePath(out, type.name), type.key[0] ?? ''))]),
  );
}

function* keysIn(path: string, column: string): Generator<string> {
  for (const { line } of readLinesWithOffsets(path)) {
    const row = parse(line);
    if (row !== null) yield String(row[column]);
  }
}

export function checkTable(out: string, type: RecordType, check: Check): void {
  const columns = columnsOf(type).join();
  const seen = new Set<string>();
  const isNext = rowOrder(type, check.texts);
  let number = 0;
  for (const { line } of readLinesWithOffsets(tablePath(out, type.name))) {
    number++;
    const where = `data/${type.name}.jsonl:${number}`;
    const row = parse(line);
    check.findings.rows++;
    if (row === null) check.findings.report(where, 'this line is not a JSON object');
    else {
      checkRow(type, row, where, { ...check, columns, seen });
      if (!isNext(row))
        check.findings.report(where, 'this row stands before the one above it in the sorted order');
    }
  }
}

function parse(line: string): Row | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : null;
  } catch {
    return null;
  }
}

interface RowCheck extends Check {
  readonly columns: string;
  readonly seen: Set<string>;
}

function checkRow(type: RecordType, row: Row, where: string, check: RowCheck): void {
  const { findings } = check;
  const parsed = type.schema.safeParse(row);
  for (const issue of parsed.error?.issues ?? [])
    findings.report(`${where}/${issue.path.map(String).join('/')}`, issue.message);
  if (parsed.success && Object.keys(row).join() !== check.columns)
    findings.report(where, 'the keys do not stand in the order of the schema');
  const key = JSON.stringify(type.key.map((column) => row[column]));
  if (check.seen.has(key)) findings.report(where, `the key ${key} stands twice`);
  check.seen.add(key);
  for (const foreign of type.foreign) checkForeign(foreign, row, where, check);
  for (const slice of type.slices) checkSlice(slice, row, where, check);
  checkUnicode(row, where, findings);
}

function checkForeign(foreign: ForeignKey, row: Row, where: string, { keys, findings }: RowCheck): void {
  const value = row[foreign.column];
  for (const id of Array.isArray(value) ? value : [value]) {
    if (id === null || id === undefined) continue;
    findings.keys++;
    if (!keys.get(foreign.table)?.has(String(id)))
      findings.report(`${where}/${foreign.column}`, `${String(id)} is not in ${foreign.table}`);
  }
}

function checkSlice(slice: Slice, row: Row, where: string, { texts, findings }: RowCheck): void {
  const start = row[slice.start];
  const end = row[slice.end];
  if (typeof start !== 'number' || typeof end !== 'number') return;
  findings.spans++;
  const text = texts.of(String(row.doc_id))?.[slice.of];
  const place = `${where}/${slice.start}`;
  if (!text) findings.report(place, `the document has no ${slice.of}`);
  else if (start > end || end > text.length)
    findings.report(place, `${start}-${end} lies outside ${slice.of}, which has ${text.length} letters`);
  else if (slice.words !== null && text.slice(start, end) !== (row[slice.words] ?? ''))
    findings.report(
      place,
      `${slice.of} reads "${text.slice(start, Math.min(end, start + 60))}", not ${slice.words}`,
    );
}

function checkUnicode(row: Row, where: string, findings: Findings): void {
  for (const [column, value] of Object.entries(row))
    for (const text of Array.isArray(value) ? value : [value])
      if (
        typeof text === 'string' &&
        (!text.isWellFormed() || text.includes('\0') || text.startsWith('\uFEFF'))
      )
        findings.report(
          `${where}/${column}`,
          'this text is no well-formed Unicode without NUL and byte-order mark',
        );
}
