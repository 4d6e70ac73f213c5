import { nameKey } from '../../nlp/words.ts';
import type { EntityRow } from '../../packs/entities.schema.ts';
import type { PackRow } from '../../packs/knowledge.ts';

type Row = PackRow<EntityRow>;

/** Names that are none, and names that lead to the wrong entity. */
export function nameFaults(rows: readonly Row[]): string[] {
  const surnames = bearers(rows);
  const full = new Map<string, string>();
  return rows.flatMap(({ row, where }) => {
    const faults = [...slipped(row), ...unreachable(row), ...borrowed(row, surnames), ...twice(row, full)];
    return faults.map((fault) => `${where}: ${row.id}: ${fault}`);
  });
}

const NO_NAME = /[=|<>{}_;\\]|\s\s|^\s|\s$/;

function slipped({ name, aliases, ambiguous }: EntityRow): string[] {
  return [name, ...aliases, ...ambiguous]
    .filter((one) => NO_NAME.test(one))
    .map((one) => `"${one}" is no name; did a field slip into the list?`);
}

/** No text writes `Elite Force (Pakistan)`: a name with an explanation needs one beside it that a text could hold. */
function unreachable({ name, aliases, ambiguous }: EntityRow): string[] {
  if ([name, ...aliases, ...ambiguous].some((one) => !EXPLAINED.test(one))) return [];
  const bare = name.replace(EXPLAINED, '');
  return [`no text writes "${name}"; put "${bare}" under ambiguous or aliases`];
}

const EXPLAINED = /\s{0,3}\([^()]{0,99}\)$/;

/** People by their surname, which keeps its article: `al-Maliki`. */
function bearers(rows: readonly Row[]): ReadonlyMap<string, readonly EntityRow[]> {
  const out = new Map<string, EntityRow[]>();
  for (const { row } of rows) {
    const last = row.name.split(/\s+/).at(-1);
    if (row.type !== 'PER' || last === undefined || last === row.name) continue;
    out.set(nameKey(last), [...(out.get(nameKey(last)) ?? []), row]);
  }
  return out;
}

/** A surname alone says little where people of other countries bear it too: the document has to speak of one. */
function borrowed(row: EntityRow, surnames: ReadonlyMap<string, readonly EntityRow[]>): string[] {
  if (row.type !== 'PER') return [];
  return row.aliases.flatMap((alias) => {
    if (/\s/.test(alias) || row.ambiguous.includes(alias)) return [];
    const other = surnames.get(nameKey(alias))?.find((one) => isRival(one, row, alias));
    return other === undefined
      ? []
      : [`"${alias}" may be ${other.name} as well; put it under ambiguous here, or there if rarely meant`];
  });
}

/** Of another country, and without a claim of its own to the bare surname. */
function isRival(one: EntityRow, row: EntityRow, alias: string): boolean {
  const foreign = one.country !== null && row.country !== null && one.country !== row.country;
  return one.id !== row.id && foreign && !one.ambiguous.includes(alias);
}

function twice(row: EntityRow, full: Map<string, string>): string[] {
  const sure = [row.name, ...row.aliases].filter((name) => !row.ambiguous.includes(name));
  return sure.flatMap((name) => {
    const key = `${row.type} ${spelling(row, name)} ${caseOf(name)}`;
    const other = full.get(key) ?? row.id;
    full.set(key, other);
    return other === row.id
      ? []
      : [`"${name}" is ${other} in another spelling; make one row of both, or put it under ambiguous`];
  });
}

/** Of people the order of the words is free, but not around a particle: `Kim Yong Chol`, `Salman bin Abdulaziz`. */
function spelling(row: EntityRow, name: string): string {
  const words = nameKey(name).split(' ');
  const free = row.type === 'PER' && !/(?:^|\s)\p{Ll}/u.test(name);
  return (free ? words.sort() : words).join(' ');
}

/** `MAP` and `Map` are kept apart when a text is read, and so they are here. */
function caseOf(name: string): string {
  return /^[^\p{Ll}]+$/u.test(name) ? 'capitals' : '';
}
