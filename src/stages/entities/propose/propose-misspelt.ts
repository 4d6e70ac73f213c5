import type { Alias, Lexicon } from '../lexicon.ts';
import { type Candidate, candidate, isCapital, joins, type Reading } from '../reading.ts';

/** Letters from which on one that is wrong leaves the word what it was. */
const LONG = 7;

/** Names of nations by what is left of them without one letter. */
export type Misspellings = ReadonlyMap<string, readonly Alias[]>;

export function makeMisspellings({ byKey }: Lexicon): Misspellings {
  const found = new Map<string, Alias[]>();
  for (const [key, aliases] of byKey) {
    const [alias] = aliases;
    if (alias === undefined || key.length < LONG || !aliases.every(isNation)) continue;
    for (const part of without(key)) found.set(part, [...(found.get(part) ?? []), alias]);
  }
  return found;
}

/** `Ukrainian`, `Kazakhs`: the adjective or the people of a country, in one word. */
function isNation({ kind, known, keys, ambiguous }: Alias): boolean {
  return (kind !== 'name' || known.type === 'NORP') && keys.length === 1 && !ambiguous;
}

/** The word without each of its letters but the first. */
function without(word: string): Set<string> {
  const parts = new Set([word]);
  for (let i = 1; i < word.length; i++) parts.add(word.slice(0, i) + word.slice(i + 1));
  return parts;
}

/** `Ukranian soldiers`, `the Kazahks`: a nation with one letter wrong, missing or in the wrong place. */
export function proposeMisspelt(
  reading: Reading,
  { byKey }: Lexicon,
  misspellings: Misspellings,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    const word = reading.words[at];
    if (word?.shape !== 'Title' || word.key.length < LONG - 1 || byKey.has(word.key)) continue;
    if (!standsAsNation(reading, at)) continue;
    const alias = meant(word.key, misspellings);
    if (alias !== null) found.push(nation(reading, at, alias));
  }
  return found;
}

/** An adjective before a noun, or a plural; no part of a name. */
function standsAsNation(reading: Reading, at: number): boolean {
  const before = reading.words[at - 1];
  if (isCapital(before) && before?.key !== 'the' && joins(reading, at - 1)) return false;
  if (isCapital(reading.words[at + 1]) && joins(reading, at)) return false;
  if (reading.words[at]?.key.endsWith('s') === true) return true;
  const next = reading.tokens[reading.tokenOf[at + 1] ?? -1];
  return reading.words[at + 1]?.shape === 'lower' && joins(reading, at) && next?.pos === 'NOUN';
}

/** The one nation that the word is a slip for. */
function meant(word: string, misspellings: Misspellings): Alias | null {
  const near = new Map<string, Alias>();
  for (const part of without(word))
    for (const alias of misspellings.get(part) ?? []) {
      const key = alias.keys[0] ?? '';
      if (isSlip(word, key)) near.set(alias.known.id, alias);
    }
  return near.size === 1 ? ([...near.values()][0] ?? null) : null;
}

/** Same ending and two letters that changed places; of adjectives also one more or less or another vowel: `Americas` are no Americans. */
function isSlip(word: string, key: string): boolean {
  const people = key.endsWith('s');
  if (word.endsWith('s') !== people) return false;
  if (word.length !== key.length) return !people;
  const differ = [...key].flatMap((letter, i) => (letter === word[i] ? [] : [i]));
  const [a = 0, b = 0] = differ;
  if (differ.length === 1) return !people && /[aeiouy]/.test(key[a] ?? '') && /[aeiouy]/.test(word[a] ?? '');
  return differ.length === 2 && b === a + 1 && key[a] === word[b] && key[b] === word[a];
}

function nation(reading: Reading, at: number, alias: Alias): Candidate {
  const { known, kind } = alias;
  return candidate(reading, at, at + 1, {
    type: 'NORP',
    form: kind === 'adjective' ? 'adjective' : 'name',
    rule: 'entities/misspelt',
    score: 0.9,
    aliases: [alias],
    subtype: known.subtype,
    sector: known.sector,
    country: known.country,
  });
}
