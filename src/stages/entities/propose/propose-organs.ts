import type { OrganRow } from '../../../packs/organs.schema.ts';
import type { Alias, Lexicon } from '../lexicon.ts';
import { isCapital as beginsWithCapital, type Candidate, candidate, type Reading } from '../reading.ts';
import { longest, type RuleTables } from '../rule-tables.ts';

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
  if (one.score < 0.5 || alias === undefined || alias.kind === 'people') return false;
  return alias.known.subtype === 'country' || isCapital(alias);
}

/** `the Kabul government`, `Kyiv police`: what a capital's name before it can only mean as a body of the state. */
const OF_CAPITALS = new Set(['gov', 'police', 'opp']);

function isCapital(alias: Alias): boolean {
  return alias.known.subtype === 'capital';
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
    if (head !== null && allowed(country, head.row))
      return [organ(reading, lexicon, country, country.from, at + head.length, head.row)];
    if (!BETWEEN.has(reading.words[at]?.key ?? '') || !close(reading, at)) return null;
    at++;
  }
  return null;
}

function allowed(country: Candidate, row: OrganRow): boolean {
  const [alias] = country.aliases;
  return alias === undefined || !isCapital(alias) || OF_CAPITALS.has(row.id);
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
    if (head === null || isOther(reading, tables, at)) continue;
    const of = at + head.length;
    if (reading.words[of]?.key !== 'of') continue;
    const next = reading.words[of + 1]?.key === 'the' ? of + 2 : of + 1;
    const country = startsAt.get(next);
    if (country === undefined || country.form === 'adjective' || !allowed(country, head.row)) continue;
    if (reading.sentenceOf[at] !== reading.sentenceOf[country.to - 1]) continue;
    found.push(organ(reading, lexicon, country, at, country.to, head.row));
  }
  return found;
}

/** `Gaitanist Army of Colombia`: a capitalised word before the body makes it another one. */
function isOther(reading: Reading, { words }: RuleTables, at: number): boolean {
  const before = reading.words[at - 1];
  if (!beginsWithCapital(before) || !beginsWithCapital(reading.words[at]) || !close(reading, at - 1))
    return false;
  const opens = reading.firstWord[reading.sentenceOf[at] ?? 0] === at - 1;
  const pos = reading.tokens[reading.tokenOf[at - 1] ?? -1]?.pos;
  return !words.ofState.has(before?.key ?? '') && !(opens && pos !== 'PROPN');
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
  const proper =
    beginsWithCapital(reading.words[name]) && reading.casing[reading.sentenceOf[from] ?? 0] === 'normal';
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
