import type { Chosen } from '../choose.ts';
import type { NameWords } from '../name-words.ts';
import { isCapital, joins, type Reading } from '../reading.ts';
import type { Learned } from './learned.ts';

const BEARERS = new Set(['PER', 'ORG']);
/** Words of the longest tie between two names. */
const LONGEST = 6;
/** Words of an alias that nobody has recognised. */
const LONGEST_ALIAS = 3;

/** `Johnson André, alias Izo`, `Mohamed Dagalo (Hemedti)`: the text itself says that two names are one bearer's. */
export function learnAliases(reading: Reading, chosen: readonly Chosen[], words: NameWords): Learned[] {
  const titled = new Map(chosen.filter(({ type }) => type === 'TITLE').map(({ from, to }) => [from, to]));
  const starts = new Map(chosen.map((one) => [one.from, one]));
  return chosen.flatMap((one) => {
    if (!BEARERS.has(one.type)) return [];
    const at = aliasAt(reading, one, words);
    if (at === null) return [];
    const from = titled.get(at) ?? at;
    const next = starts.get(from);
    if (next === undefined) return freeAlias(reading, one, from, starts);
    if (next.type !== one.type) return [];
    const [unknown, of] = next.aliases.length > 0 ? [one, next] : [next, one];
    if (unknown.aliases.length > 0 || unknown.made !== null) return [];
    return [{ keys: keysOf(reading, unknown.from, unknown.to), of, acronym: false, alias: true }];
  });
}

/** The first word of the other name that is tied to this one; null when none is. */
function aliasAt(reading: Reading, one: Chosen, words: NameWords): number | null {
  if (reading.sentenceOf[one.from] !== reading.sentenceOf[one.to]) return null;
  if (one.type === 'PER' && inBrackets(reading, one)) return one.to;
  if (!/^[,\s(]{1,3}$/.test(gap(reading, one.end, one.to))) return null;
  let tie = '';
  for (let i = one.to; i < one.to + LONGEST; i++) {
    tie = `${tie} ${reading.words[i]?.key ?? ''}`.trimStart();
    if (!words.alsoKnown.has(tie)) continue;
    const at = reading.words[i + 1]?.key === 'the' ? i + 2 : i + 1;
    return /^\s["“‘']?$/.test(gap(reading, reading.words[at - 1]?.end ?? 0, at)) ? at : null;
  }
  return null;
}

/** `Mohamed Dagalo (Hemedti)`: one word in brackets. */
function inBrackets(reading: Reading, one: Chosen): boolean {
  const end = reading.words[one.to]?.end ?? 0;
  return (
    /^ \(["“‘']?$/.test(gap(reading, one.end, one.to)) && /^["”’']?\)/.test(reading.text.slice(end, end + 2))
  );
}

function gap(reading: Reading, end: number, at: number): string {
  return reading.text.slice(end, reading.words[at]?.start ?? end);
}

/** A nom de guerre that no list holds: capitalised words after the tie to a person. */
function freeAlias(
  reading: Reading,
  of: Chosen,
  from: number,
  starts: ReadonlyMap<number, Chosen>,
): Learned[] {
  let to = from;
  while (to - from < LONGEST_ALIAS && isCapital(reading.words[to]) && !starts.has(to)) {
    to++;
    if (!joins(reading, to - 1)) break;
  }
  const long = (reading.words[from]?.key.length ?? 0) > 2;
  if (of.type !== 'PER' || to === from || !long || from === of.to) return [];
  return [{ keys: keysOf(reading, from, to), of, acronym: false, alias: true }];
}

function keysOf(reading: Reading, from: number, to: number): string[] {
  return reading.words.slice(from, to).map(({ key }) => key);
}
