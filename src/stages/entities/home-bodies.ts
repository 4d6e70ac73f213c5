import type { OrganRow } from '../../packs/organs.schema.ts';
import type { Chosen } from './choose.ts';
import type { Lexicon } from './lexicon.ts';
import { organName } from './propose/propose-organs.ts';
import type { Reading } from './reading.ts';
import { longest, type RuleTables } from './rule-tables.ts';

/** Mentions of a country from which on a text is about it, and the share that all others may have together. */
const OFTEN = 3;
const OTHERS = 0.25;

/**
 * `Ecuador … the Interior Ministry said`: where a text speaks of one country almost alone, its state bodies are that
 * country's; `the Foreign Ministry in Kigali` is the one of its place.
 */
export function homeBodies(
  reading: Reading,
  tables: RuleTables,
  lexicon: Lexicon,
  chosen: readonly Chosen[],
): readonly Chosen[] {
  const home = homeOf(chosen, lexicon);
  const starts = new Map(chosen.map((one) => [one.from, one]));
  return chosen.map((one) => {
    if (!isNameless(one)) return one;
    const row = organCalled(reading, tables, one.from, one.to);
    const country =
      row === null && !one.rule.endsWith('-alone') ? null : (seatOf(reading, one, starts) ?? home);
    if (country === null) return one;
    if (row === null) return { ...one, country };
    const made = { id: `ent_${row.id}_${country.toLowerCase()}`, name: organName(row, lexicon, country) };
    const { sector, subtype } = row;
    return { ...one, made, country, sector, subtype, rule: 'entities/home-body' };
  });
}

/** The body of a state that these words and no others name: `Interior Ministry`, `National Police`. */
function organCalled(reading: Reading, tables: RuleTables, from: number, to: number): OrganRow | null {
  const keyAt = (i: number): string | null => (i < to ? (reading.words[i]?.key ?? null) : null);
  const found = longest(tables.organs, keyAt, from);
  if (found?.length === to - from) return found.values[0] ?? null;
  if (to - from < 2 || !tables.words.ofState.has(keyAt(from) ?? '')) return null;
  const row = organCalled(reading, tables, from + 1, to);
  return SAME.has(row?.subtype ?? '') ? row : null;
}

/** A `National Army` or an `Interim Government` may be the other side's. */
const SAME = new Set(['police', 'court', 'legislature', 'ministry']);

/** A body without a country, known to nobody. */
function isNameless({ type, form, aliases, made, country }: Chosen): boolean {
  return type === 'ORG' && form === 'name' && aliases.length === 0 && made === null && country === null;
}

/** The country of the place that the body is said to be in. */
function seatOf(reading: Reading, one: Chosen, starts: ReadonlyMap<number, Chosen>): string | null {
  if (reading.words[one.to]?.key !== 'in' || reading.sentenceOf[one.to] !== reading.sentenceOf[one.from])
    return null;
  const [alias] = starts.get(one.to + 1)?.aliases ?? [];
  return alias?.known.type === 'GPE' && alias.kind === 'name' ? alias.known.country : null;
}

/** The one country that the text speaks about, by all its names. */
function homeOf(chosen: readonly Chosen[], { countries }: Lexicon): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const one of chosen) {
    const country = one.aliases[0]?.known.country ?? one.country;
    if (country === null || country === undefined || !countries.has(country)) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    all++;
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  if (top === undefined || top[1] < OFTEN) return null;
  return all - top[1] <= OTHERS * top[1] ? top[0] : null;
}
