import type { Chosen } from './choose.ts';
import type { Reading } from './reading.ts';

/** Words of office between a nation and a person: `French foreign minister X`, `Iraq's deputy oil minister X`. */
const LONGEST_OFFICE = 5;

/**
 * `Syrian President X`, `Kenya's interior minister Y`: who holds an office before his name belongs to the nation
 * named before it. Only for people that no pack knows.
 */
export function withNationality(reading: Reading, chosen: readonly Chosen[]): readonly Chosen[] {
  const byEnd = new Map(chosen.map((one) => [one.to, one]));
  return chosen.map((one) => {
    if (one.type !== 'PER' || one.form !== 'name' || one.aliases.length > 0 || one.country !== null)
      return one;
    const country = nationBefore(reading, byEnd, one.from);
    return country === null ? one : { ...one, country };
  });
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
