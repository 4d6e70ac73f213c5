import type { Chosen } from '../choose.ts';
import { isAcronym } from '../lexicon.ts';
import { type Reading, surface } from '../reading.ts';
import type { Learned } from './learned.ts';

const ABBREVIATED = new Set(['ORG', 'LAW', 'WEAPON', 'EVENT', 'GPE', 'LOC', 'FAC', 'NORP']);

/** Short forms that the text itself defines: `Sudan People's Liberation Movement (SPLM)`, `MLF (Myanmar Liberation Front)`. */
export function learnAcronyms(reading: Reading, chosen: readonly Chosen[]): Learned[] {
  const uses = usesOf(reading);
  return chosen.flatMap((one) => {
    if (!ABBREVIATED.has(one.type) || one.form !== 'name') return [];
    const at = inBrackets(reading, one, uses) ?? behind(reading, one) ?? before(reading, one);
    const key = at === null ? undefined : reading.words[at]?.key;
    return key === undefined ? [] : [{ keys: [key], of: one, acronym: true }];
  });
}

/** The word in parentheses right after the name. */
function inBrackets(reading: Reading, one: Chosen, uses: ReadonlyMap<string, number>): number | null {
  const word = acronymAt(reading, one.to);
  if (word === null || !/^["'”’]?\s?\(["'“‘]?$/.test(gap(reading, one.end, one.to))) return null;
  if (!closes(reading, one.to)) return null;
  return abbreviates(reading, word, one) || isUsed(reading, one, uses) ? one.to : null;
}

/** `the Dovra Liberation Front, or DLF,`, `the Ceasefire Monitoring Team — CMT — left`. */
function behind(reading: Reading, one: Chosen): number | null {
  const { end = 0 } = reading.words[one.to] ?? {};
  const or = reading.words[one.to]?.key === 'or' && /^,? $/.test(gap(reading, one.end, one.to));
  const the = or && reading.words[one.to + 1]?.key === 'the' ? 2 : 1;
  const at = or ? one.to + the : one.to;
  const word = acronymAt(reading, at);
  if (word === null || !spells(reading, word, one)) return null;
  if (or) return /^ $/.test(gap(reading, reading.words[at - 1]?.end ?? 0, at)) ? at : null;
  const dashes = /^\s?[—–]\s?$/.test(gap(reading, one.end, at));
  return dashes && /^\s?[—–]/.test(reading.text.slice(end, end + 2)) ? at : null;
}

/** `MLF (Myanmar Liberation Front)`. */
function before(reading: Reading, one: Chosen): number | null {
  const at = reading.words[one.from - 1]?.key === 'the' ? one.from - 2 : one.from - 1;
  const word = acronymAt(reading, at);
  if (word === null || !spells(reading, word, one)) return null;
  const between = reading.text.slice(reading.words[at]?.end ?? 0, one.start);
  return /^ \((?:the )?["“‘']?$/i.test(between) && /^["”’']?\)/.test(reading.text.slice(one.end, one.end + 2))
    ? at
    : null;
}

function acronymAt(reading: Reading, at: number): string | null {
  if (reading.words[at] === undefined) return null;
  const word = surface(reading, at, at + 1);
  return word.length > 1 && isAcronym(word) ? word : null;
}

function gap(reading: Reading, end: number, at: number): string {
  return reading.text.slice(end, reading.words[at]?.start ?? end);
}

/** Letters in order from the name, or a name too foreign to tell (`Fuerzas Armadas` in English: FARC). */
function abbreviates(reading: Reading, acronym: string, one: Chosen): boolean {
  const letters = lettersOf(acronym);
  const text = surface(reading, one.from, one.to).toLowerCase();
  if (one.to - one.from < 2) return false;
  const first = letters.charAt(0);
  return (
    letters.length >= 2 && (text.startsWith(first) || text.includes(` ${first}`) || one.aliases.length > 0)
  );
}

/** Letters of another language, `House of Representatives (DPR)`: the text goes on to use them. */
function isUsed(reading: Reading, one: Chosen, uses: ReadonlyMap<string, number>): boolean {
  const { key = '' } = reading.words[one.to] ?? {};
  return one.type === 'ORG' && one.to - one.from > 1 && key.length > 2 && (uses.get(key) ?? 0) > 1;
}

/** How often each word stands in capitals. */
function usesOf(reading: Reading): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { key, shape } of reading.words) if (shape === 'UPPER') uses.set(key, (uses.get(key) ?? 0) + 1);
  return uses;
}

const SMALL = new Set('of the for and in to on against de del la los y e des du al'.split(' '));

/** The first letters of the words, small ones counted or not, are the acronym. */
export function spells(reading: Reading, acronym: string, one: Pick<Chosen, 'from' | 'to'>): boolean {
  const letters = lettersOf(acronym);
  const words = reading.words.slice(one.from, one.to).map(({ key }) => key);
  const initials = (all: readonly string[]): string => all.map((word) => word.charAt(0)).join('');
  return (
    letters.length > 1 &&
    (initials(words) === letters || initials(words.filter((word) => !SMALL.has(word))) === letters)
  );
}

function lettersOf(acronym: string): string {
  return acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
}

function closes(reading: Reading, at: number): boolean {
  const { end = 0 } = reading.words[at] ?? {};
  return /^["'”’]?\)|^\s?[;,]/.test(reading.text.slice(end, end + 2));
}
