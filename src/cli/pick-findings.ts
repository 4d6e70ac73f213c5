import { join } from 'node:path';
import { type Row, readRows } from '../io/dataset/read-rows.ts';
import { describeRow } from './describe-row.ts';

/** A row worth showing, in words. */
export interface Finding {
  readonly label: string;
  readonly head: string;
  readonly words: string;
  readonly rule: string;
  /** Where it was found: the document's id as given. */
  readonly source: string;
  readonly id: string | null;
}

/** Rows looked at: enough to find good ones, few enough to be quick after a large run. */
const LOOK_AT = 20_000;

interface Wish {
  readonly label: string;
  readonly table: 'events' | 'relations' | 'edits';
  /** How telling the row is; 0 when it is not what is wished for. */
  worth(row: Row): number;
}

const WISHES: readonly Wish[] = [
  { label: 'happened', table: 'events', worth: (row) => (happened(row) ? fullness(row) : 0) },
  { label: 'claimed', table: 'events', worth: (row) => (row.factuality === 'claimed' ? claimed(row) : 0) },
  { label: 'not so', table: 'events', worth: (row) => (isUnreal(row) ? fullness(row) : 0) },
  { label: 'relation', table: 'relations', worth: relationWorth },
  { label: 'repaired', table: 'edits', worth: repairWorth },
];

/** For each kind of finding that makes the dataset worth a look, its most telling row. */
export function pickFindings(folder: string): readonly Finding[] {
  const best = new Map<Wish, Row>();
  const worths = new Map<Wish, number>();
  for (const table of ['events', 'relations', 'edits'] as const)
    for (const row of readRows(join(folder, `${table}.jsonl`), LOOK_AT))
      for (const wish of WISHES) {
        const worth = wish.table === table ? wish.worth(row) : 0;
        if (worth <= (worths.get(wish) ?? 0)) continue;
        best.set(wish, row);
        worths.set(wish, worth);
      }
  const names = namesOf(folder, [...best.values()]);
  return WISHES.flatMap((wish) => {
    const row = best.get(wish);
    return row === undefined ? [] : [describe(wish, row, names)];
  });
}

function happened(row: Row): boolean {
  return row.factuality === 'asserted' && row.status === 'occurred' && row.type === 'ASSAULT';
}

function claimed(row: Row): number {
  return fullness(row) + (row.source_id === null ? 0 : 3);
}

function isUnreal(row: Row): boolean {
  return ['denied', 'negated', 'hypothetical', 'threatened'].includes(String(row.factuality));
}

/** Who, to whom, where, when: the more of it is known, the better; short evidence reads well. */
function fullness(row: Row): number {
  const parts = ['actor_id', 'recipient_id', 'location_id', 'date_start', 'mode'];
  const known = parts.filter((part) => row[part] !== null).length;
  const day = row.date_precision === 'day' ? 1 : 0;
  return 1 + known * 2 + day - Math.min(1, String(row.evidence).length / 400);
}

function relationWorth(row: Row): number {
  if (row.subject_id === null || row.object_id === null || row.factuality !== 'asserted') return 0;
  return ['located_in', 'alias_of'].includes(String(row.type)) ? 1 : 2;
}

/** A repaired word says more than a removed line. */
function repairWorth(row: Row): number {
  if (row.status !== 'applied' || row.op !== 'replace') return 0;
  const before = String(row.before ?? '');
  const letters = /\p{L}{3}/u.test(before) && /\p{L}{3}/u.test(String(row.after ?? ''));
  return letters && before.length < 40 ? 2 : 0;
}

/** Names of the entities and documents that the rows speak of. */
function namesOf(folder: string, rows: readonly Row[]): ReadonlyMap<string, string> {
  const wanted = new Set(rows.flatMap((row) => Object.values(row).flat().map(String)));
  const names = new Map<string, string>();
  for (const row of readRows(join(folder, 'entities.jsonl')))
    if (wanted.has(String(row.entity_id))) names.set(String(row.entity_id), String(row.name));
  for (const row of readRows(join(folder, 'documents.jsonl'), LOOK_AT))
    if (wanted.has(String(row.doc_id))) names.set(String(row.doc_id), String(row.source_id));
  return names;
}

function describe(wish: Wish, row: Row, names: ReadonlyMap<string, string>): Finding {
  const isEdit = wish.table === 'edits';
  const id = String(row[wish.table === 'relations' ? 'relation_id' : isEdit ? 'edit_id' : 'event_id']);
  return {
    label: wish.label === 'not so' ? String(row.factuality) : wish.label,
    head: isEdit
      ? `“${row.before}” → “${row.after}”`
      : describeRow(wish.table, row, (one) => names.get(String(one)) ?? null),
    words: String(isEdit ? row.why : row.evidence),
    rule: String(row.rule),
    source: names.get(String(row.doc_id)) ?? '',
    id,
  };
}
