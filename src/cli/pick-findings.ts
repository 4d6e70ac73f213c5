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
const LOOK_AT = 5000;

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

/** Rows kept for each wish until their names are known. */
const KEPT = 12;

interface Scored {
  readonly row: Row;
  readonly worth: number;
}

/** For each kind of finding that makes the dataset worth a look, its most telling row. */
export function pickFindings(folder: string): readonly Finding[] {
  const kept = WISHES.map((wish) => ({ wish, best: bestRows(folder, wish) }));
  const names = namesOf(
    folder,
    kept.flatMap(({ best }) => best.map(({ row }) => row)),
  );
  return kept.flatMap(({ wish, best }) => {
    const [first] = best
      .map(({ row, worth }) => ({ row, worth: worth + namedParties(row, names) }))
      .sort((a, b) => b.worth - a.worth);
    return first === undefined ? [] : [describe(wish, first.row, names)];
  });
}

function bestRows(folder: string, wish: Wish): readonly Scored[] {
  let best: Scored[] = [];
  for (const row of readRows(join(folder, `${wish.table}.jsonl`), LOOK_AT)) {
    const worth = wish.worth(row);
    if (worth <= 0 || (best.length === KEPT && worth <= (best.at(-1)?.worth ?? 0))) continue;
    best = [...best, { row, worth }].sort((a, b) => b.worth - a.worth).slice(0, KEPT);
  }
  return best;
}

/** "Rebels" and "soldiers" say less than a name. */
function namedParties(row: Row, names: ReadonlyMap<string, string>): number {
  const parties = [row.actor_id, row.recipient_id, row.source_id, row.subject_id, row.object_id];
  return parties.filter((id) => /^\p{Lu}/u.test(names.get(String(id)) ?? '')).length;
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

/** Who, to whom, where, when, how many: the more of it is known, the better; a few words of evidence read best. */
function fullness(row: Row): number {
  const parts = ['actor_id', 'recipient_id', 'location_id', 'date_start', 'mode', 'killed_low'];
  const known = parts.filter((part) => row[part] !== null).length;
  const length = String(row.evidence).length;
  const readable = length > 40 && length < 200 ? 2 : 0;
  return known + readable + (row.actor_id === null ? 0 : 2) + (row.date_precision === 'day' ? 1 : 0);
}

function relationWorth(row: Row): number {
  if (row.subject_id === null || row.object_id === null || row.factuality !== 'asserted') return 0;
  const plain = ['located_in', 'alias_of', 'borders', 'capital_of'].includes(String(row.type));
  return (plain ? 1 : 4) + (String(row.evidence).length > 30 ? 1 : 0);
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
