import type { Chosen } from '../choose.ts';
import type { Alias, Lexicon } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { longest, type RuleTables } from '../rule-tables.ts';
import type { Learned } from './learned.ts';

const BODIES = new Set(['ORG', 'FAC', 'EVENT']);
/** Words of the longest name whose parts are looked at. */
const LONGEST = 9;
/** Letters of a single word that may stand for a longer name. */
const LETTERS = 4;
/** Namesakes among which none is sought. */
const MANY = 20;

interface Name {
  readonly words: readonly string[];
  readonly key: string;
  readonly one: Chosen;
}

/**
 * Names that are part of one longer name of the same document: `Pacheco` of `Gregorio Pacheco Leyes`, `J. H. Dearle` of
 * `John Henry Dearle`, `Supreme Court` of `Supreme Court of Ruritania`. Of two longer names neither is meant.
 */
export function learnShorter(
  reading: Reading,
  chosen: readonly Chosen[],
  { heads }: RuleTables,
  { byKey }: Lexicon,
): Learned[] {
  const names = firstOfEach(reading, chosen);
  const wholes = new Map<string, Name[]>();
  for (const name of names)
    for (const part of name.one.type === 'PER' ? partsOfPerson(name) : partsOfBody(name, heads, byKey)) {
      const list = wholes.get(part) ?? [];
      if (list.length < MANY) list.push(name);
      wholes.set(part, list);
    }
  return names.flatMap((name) => {
    if (name.one.aliases.length > 0 || name.one.made !== null) return [];
    const of = wholeOf(name, wholes);
    return of === null ? [] : [{ keys: name.words, of: of.one, acronym: false }];
  });
}

/** Each name once, where it stands first. */
function firstOfEach(reading: Reading, chosen: readonly Chosen[]): readonly Name[] {
  const names = new Map<string, Name>();
  for (const one of chosen) {
    const long = one.to - one.from > LONGEST;
    if (!(one.type === 'PER' || BODIES.has(one.type)) || one.form !== 'name' || long) continue;
    const words = reading.words.slice(one.from, one.to).map(({ key }) => key);
    const key = `${one.type} ${words.join(' ')}`;
    if (!names.has(key)) names.set(key, { words, key, one });
  }
  return [...names.values()];
}

/** The one name that this is a part of; those that hold each other count as the longest. */
function wholeOf(name: Name, wholes: ReadonlyMap<string, readonly Name[]>): Name | null {
  const { words, key, one } = name;
  const person = one.type === 'PER';
  const listed = wholes.get(key) ?? [];
  const found = person && words.length > 1 ? [...listed, ...(wholes.get(outlineOf(name)) ?? [])] : listed;
  const longer = found.filter((other) => other !== name && holds(other, name));
  const longest = longer.filter((other) => !longer.some((more) => more !== other && holds(more, other)));
  const [of] = longest;
  if (of === undefined || new Set(longest).size > 1 || listed.length === MANY) return null;
  const [word = ''] = words;
  if (person && words.length === 1)
    return of.words.indexOf(word) === of.words.length - 1 ? null : before(of, one);
  return person ? of : before(of, one);
}

/** What is called by a part of its name was named before. */
function before(of: Name, one: Chosen): Name | null {
  return of.one.start < one.start ? of : null;
}

function holds(long: Name, short: Name): boolean {
  if (` ${long.words.join(' ')} `.includes(` ${short.words.join(' ')} `)) return true;
  return long.one.type === 'PER' && short.words.length > 1 && abridges(short.words, long.words);
}

/** What the name of a person may be shortened to: any of its words in a row. */
function partsOfPerson(name: Name): Set<string> {
  const { words } = name;
  const parts = new Set<string>();
  if (ORDINAL.test(words.at(-1) ?? '')) return parts;
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++)
      if (to - from > 1 || (words[from]?.length ?? 0) >= LETTERS)
        parts.add(`PER ${words.slice(from, to).join(' ')}`);
  parts.delete(name.key);
  if (words.length > 2) parts.add(outlineOf(name));
  return parts;
}

/** Who has the same name as another one before him. */
const ORDINAL = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv|xvi|jr|sr)$/;
const TIES = new Set(['of', 'the', 'for', 'and', 'de', 'del']);

/** What the name of a body may be shortened to: its end behind a place or people; its beginning before `of` or a last word that tells its kind. */
function partsOfBody({ words, one }: Name, heads: RuleTables['heads'], byKey: Lexicon['byKey']): Set<string> {
  const parts = new Set<string>();
  for (let from = 1; from < words.length - 1; from++)
    if (!TIES.has(words[from] ?? '') && (byKey.get(words.slice(0, from).join(' ')) ?? []).some(isWhere))
      parts.add(`${one.type} ${words.slice(from).join(' ')}`);
  for (let to = 1; to < words.length; to++) {
    const long = to > 1 || (words[0]?.length ?? 0) >= LETTERS;
    const kind = to === words.length - 1 && longest(heads, (i) => words[i] ?? null, to) !== null;
    if (long && (kind || (to > 1 && words[to] === 'of')))
      parts.add(`${one.type} ${words.slice(0, to).join(' ')}`);
  }
  return parts;
}

/** `Irish Labour Party` may be the Labour Party, `Liberal Democratic Party` is no Democratic Party. */
function isWhere({ kind, known }: Alias): boolean {
  return kind !== 'name' || known.type === 'GPE' || known.type === 'LOC';
}

/** First letter and last word of a person's name. */
function outlineOf({ words }: Name): string {
  return `${words[0]?.charAt(0)}. … ${words.at(-1)}`;
}

/** The same words in the same order from the first to the last, some left out or given by their first letter. */
function abridges(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    const fits = (other: string | undefined): boolean =>
      other === word || (word.length === 1 && other?.charAt(0) === word);
    if (at === 0 && !fits(long[0])) return false;
    while (at < long.length && !fits(long[at])) at++;
    if (at === long.length) return false;
    at++;
  }
  return at === long.length;
}
