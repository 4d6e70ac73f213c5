import type { Chosen } from './choose.ts';
import type { Alias, Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** Words of office between a nation and a person: `French foreign minister X`, `Iraq's deputy oil minister X`. */
const LONGEST_OFFICE = 5;

/**
 * `Syrian President X`, `Kenya's interior minister Y`: who holds an office before his name belongs to the nation
 * named before it; and a body to the nation in its own name. Only for people and bodies that no pack knows.
 */
export function withNationality(
  reading: Reading,
  lexicon: Lexicon,
  chosen: readonly Chosen[],
): readonly Chosen[] {
  const byEnd = new Map(chosen.map((one) => [one.to, one]));
  return chosen.map((one) => {
    if (one.form !== 'name' || one.aliases.length > 0 || one.made !== null || one.country !== null)
      return one;
    if (one.type !== 'PER' && one.type !== 'ORG') return one;
    const country =
      one.type === 'PER' ? nationBefore(reading, byEnd, one.from) : nationWithin(reading, lexicon, one);
    return country === null ? one : { ...one, country };
  });
}

/** `Chadian Bar Association`, `Royal Danish Guard`, `Bar Association of Chad`: the adjective opens the name, the country ends it. */
function nationWithin(reading: Reading, lexicon: Lexicon, one: Chosen): string | null {
  const { words } = reading;
  if (one.to - one.from < 2) return null;
  const first = words[one.from]?.key === 'royal' ? one.from + 1 : one.from;
  const adjective = nationCalled(lexicon, words[first]?.key, 'adjective');
  if (adjective !== null && first < one.to - 1 && !isHyphen(reading, first)) return adjective;
  return words[one.to - 2]?.key === 'of' ? nationCalled(lexicon, words[one.to - 1]?.key, 'name') : null;
}

/** The one country that a word stands for; null where it may be another's or something else. */
function nationCalled(lexicon: Lexicon, key: string | undefined, kind: Alias['kind']): string | null {
  const aliases = lexicon.byKey.get(key ?? '') ?? [];
  const countries = new Set(aliases.map(({ known }) => known.country));
  const fits = aliases.some((alias) => alias.kind === kind && alias.known.subtype === 'country');
  return fits && countries.size === 1 ? (aliases[0]?.known.country ?? null) : null;
}

/** `Russian-Tajik Friendship League` belongs to two. */
function isHyphen({ text, words }: Reading, at: number): boolean {
  return /^[-‐‑–]/.test(text.slice(words[at]?.end ?? 0, (words[at]?.end ?? 0) + 1));
}

function nationBefore(reading: Reading, byEnd: ReadonlyMap<number, Chosen>, from: number): string | null {
  for (let at = from; at > from - LONGEST_OFFICE && at > 0; at--) {
    const before = byEnd.get(at);
    if (before !== undefined && before.type !== 'TITLE') return at < from ? nationOf(reading, before) : null;
    if (!isOffice(reading, at - 1)) return null;
  }
  return null;
}

/** A noun or an adjective that the next word follows at once. */
function isOffice(reading: Reading, at: number): boolean {
  const token = reading.tokens[reading.tokenOf[at] ?? -1];
  const [word, next] = [reading.words[at], reading.words[at + 1]];
  if (token === undefined || word === undefined || next === undefined) return false;
  if (reading.sentenceOf[at] !== reading.sentenceOf[at + 1]) return false;
  const gap = reading.text.slice(word.end, next.start);
  return /^(NOUN|PROPN|ADJ)$/.test(token.pos) && /^(?:[ -]|\.\s)$/.test(gap);
}

function nationOf(reading: Reading, one: Chosen): string | null {
  if (one.form === 'adjective') return one.country ?? one.aliases[0]?.known.country ?? null;
  const [alias] = one.aliases;
  const owner = one.type === 'GPE' && /^['’]s\s/.test(reading.text.slice(one.end, one.end + 3));
  return owner ? (alias?.known.country ?? null) : null;
}
