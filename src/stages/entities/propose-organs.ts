import type { OrganRow } from '../../packs/organs.schema.ts';
import type { Lexicon } from './lexicon.ts';
import { type Candidate, candidate, isCapital, type Reading } from './reading.ts';
import { longest, type RuleTables } from './rule-tables.ts';

/** `Sudanese army`, `Kenya's foreign ministry`, `government of Chad`: state bodies after or before a country. */
export function proposeOrgans(
  reading: Reading,
  lexicon: Lexicon,
  tables: RuleTables,
  known: readonly Candidate[],
): Candidate[] {
  const countries = known.filter((one) => isCountry(one));
  const startsAt = new Map(countries.map((one) => [one.from, one]));
  return [
    ...countries.flatMap((one) => afterCountry(reading, lexicon, tables, one) ?? []),
    ...ofCountry(reading, lexicon, tables, startsAt),
  ];
}

function isCountry(one: Candidate): boolean {
  const alias = one.aliases[0];
  return alias?.known.subtype === 'country' && alias.kind !== 'people';
}

const BETWEEN = new Set([
  'national',
  'federal',
  'central',
  'own',
  'state',
  'military',
  'security',
  'senior',
  'ruling',
]);

function afterCountry(
  reading: Reading,
  lexicon: Lexicon,
  tables: RuleTables,
  country: Candidate,
): Candidate[] | null {
  let at = country.to;
  if (!close(reading, country.to - 1)) return null;
  for (let skipped = 0; skipped < 2; skipped++) {
    const head = organAt(reading, tables, at);
    if (head !== null) return [organ(reading, lexicon, country, country.from, at + head.length, head.row)];
    if (!BETWEEN.has(reading.words[at]?.key ?? '') || !close(reading, at)) return null;
    at++;
  }
  return null;
}

/** Space, or a possessive and a space. */
function close(reading: Reading, left: number): boolean {
  const gap = reading.text.slice(reading.words[left]?.end ?? 0, reading.words[left + 1]?.start ?? 0);
  return reading.sentenceOf[left] === reading.sentenceOf[left + 1] && /^(?:['’][sS]?)?\s{1,2}$/.test(gap);
}

function organAt(
  reading: Reading,
  tables: RuleTables,
  at: number,
): { readonly length: number; readonly row: OrganRow } | null {
  const keyAt = (i: number): string | null => reading.words[i]?.key ?? null;
  const found = longest(tables.organs, keyAt, at);
  const row = found?.values[0];
  if (found === null || row === undefined) return null;
  if (reading.sentenceOf[at] !== reading.sentenceOf[at + found.length - 1]) return null;
  return { length: found.length, row };
}

/** `Ministry of Defence of Ukraine`, `the armed forces of Mali`. */
function ofCountry(
  reading: Reading,
  lexicon: Lexicon,
  tables: RuleTables,
  startsAt: ReadonlyMap<number, Candidate>,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    const head = organAt(reading, tables, at);
    if (head === null) continue;
    const of = at + head.length;
    if (reading.words[of]?.key !== 'of') continue;
    const next = reading.words[of + 1]?.key === 'the' ? of + 2 : of + 1;
    const country = startsAt.get(next);
    if (country === undefined || country.form === 'adjective') continue;
    if (reading.sentenceOf[at] !== reading.sentenceOf[country.to - 1]) continue;
    found.push(organ(reading, lexicon, country, at, country.to, head.row));
  }
  return found;
}

function organ(
  reading: Reading,
  lexicon: Lexicon,
  country: Candidate,
  from: number,
  to: number,
  row: OrganRow,
): Candidate {
  const iso3 = country.country ?? '';
  const name = from === country.from ? to - 1 : from;
  const proper = isCapital(reading.words[name]) && reading.casing[reading.sentenceOf[from] ?? 0] === 'normal';
  return candidate(reading, from, to, {
    type: 'ORG',
    form: proper ? 'name' : 'nominal',
    rule: `entities/organ-${row.id}`,
    score: 0.9,
    subtype: row.subtype,
    sector: row.sector,
    country: iso3,
    made: { id: `ent_${row.id}_${iso3.toLowerCase()}`, name: organName(row, lexicon, iso3) },
  });
}

/** The canonical name of a country's state body. */
export function organName(row: OrganRow, lexicon: Lexicon, iso3: string): string {
  const country = lexicon.countries.get(iso3);
  const name = country?.name ?? iso3;
  return row.name.replace('{country}', name).replace('{adjective}', country?.adjectives[0] ?? name);
}
