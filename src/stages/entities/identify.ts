import type { Entity } from '../../core/layers/entities.ts';
import type { Chosen } from './choose.ts';
import type { Learned } from './learn/learned.ts';
import type { Known } from './lexicon.ts';
import { cleanName, documentEntity, type EntityBook, knownEntity, madeEntity } from './link.ts';
import { otherBearers } from './places/other-bearers.ts';
import type { Reading } from './reading.ts';
import { inTown } from './site-place.ts';

/** What deciding identities needs besides the mentions. */
export interface IdentifyTools {
  readonly reading: Reading;
  readonly book: EntityBook;
  readonly learned: readonly Learned[];
  readonly day: string | null;
  readonly places: ReadonlyMap<Chosen, Entity>;
  /** A pack's entity that sounds like these words; null when none does. */
  readonly soundsLike: (words: readonly string[], type: string) => Known | null;
  /** The town that a site is called after and lies in; null when nothing tells. */
  readonly townOf: (one: Chosen) => Known | null;
}

/** The entity of each chosen mention, in the same order. Full names first: short ones refer to them. */
export function identify(chosen: readonly Chosen[], given: IdentifyTools): number[] {
  const tools: Identifier = {
    ...given,
    sameWords: new Map(),
    shortOf: shortNames(given.learned),
    yielding: otherBearers(given.reading, chosen, given.learned),
    firstNames: firstNames(given.reading, chosen),
  };
  const out = new Array<number>(chosen.length).fill(-1);
  const shorts: number[] = [];
  const full = new Map<Chosen, number>();
  chosen.forEach((one, i) => {
    if (one.type === 'TITLE') return;
    if (isShort(one, tools)) shorts.push(i);
    else {
      out[i] = identifyFull(one, tools);
      full.set(one, out[i] ?? -1);
    }
  });
  const byKey = referents(tools.learned, full);
  for (const i of shorts) {
    const one = chosen[i] as Chosen;
    out[i] = shortened(one, tools, byKey, full) ?? identifyFull(one, tools);
  }
  return out;
}

/** With the people met so far by their words in any order: `Kim Yong Chol`, `Yong Chol Kim`. */
interface Identifier extends IdentifyTools {
  readonly sameWords: Map<string, number>;
  /** Short names and the full names that taught them. */
  readonly shortOf: ReadonlyMap<string, readonly Chosen[]>;
  /** Surnames that do not mean their famous bearer here. */
  readonly yielding: ReadonlySet<Chosen>;
  /** People named in full by their first name. */
  readonly firstNames: ReadonlyMap<string, readonly Chosen[]>;
}

/** People named in full by the word that their name begins with: `Zemene Kassie … Zemene said`. */
function firstNames(reading: Reading, chosen: readonly Chosen[]): Map<string, Chosen[]> {
  const out = new Map<string, Chosen[]>();
  for (const one of chosen) {
    const word = reading.words[one.from];
    if (one.type !== 'PER' || one.to - one.from < 2 || word === undefined || word.key.length < 3) continue;
    out.set(word.key, [...(out.get(word.key) ?? []), one]);
  }
  return out;
}

/** Whom a short name means: the bearer of the surname, or the one person with the first name; null when both could be meant. */
function shortened(
  one: Chosen,
  { reading, firstNames: people }: Identifier,
  byKey: ReadonlyMap<string, readonly Referent[]>,
  full: ReadonlyMap<Chosen, number>,
): number | null {
  const namesakes = (one.type === 'PER' ? people.get(keyOf(one, reading)) : undefined) ?? [];
  const bearer = referent(one, reading, byKey);
  const named = new Set(
    namesakes.filter((other) => other.start < one.start).map((other) => full.get(other) ?? -1),
  );
  if (bearer === null) return named.size === 1 ? ([...named][0] ?? null) : null;
  named.delete(bearer);
  return named.size > 0 ? null : bearer;
}

function shortNames(learned: readonly Learned[]): Map<string, Chosen[]> {
  const out = new Map<string, Chosen[]>();
  for (const one of learned) {
    const key = one.keys.join(' ');
    const list = out.get(key);
    if (list === undefined) out.set(key, [one.of]);
    else list.push(one.of);
  }
  return out;
}

function addNew(entity: Entity, one: Chosen, { reading, book, sameWords }: Identifier): number {
  const index = book.add(entity);
  if (one.type === 'PER' && one.to - one.from > 1) sameWords.set(wordSet(one, reading), index);
  return index;
}

function wordSet(one: Chosen, reading: Reading): string {
  const words = reading.words.slice(one.from, one.to).map((word) => word.key);
  return `${one.type} ${words.sort().join(' ')}`;
}

/** Could the words be a short form of a longer name of this document? */
function isShort(one: Chosen, { shortOf, reading, yielding, firstNames: people }: Identifier): boolean {
  if (yielding.has(one)) return true;
  if (one.aliases.length > 0 || one.made !== null) return false;
  const key = keyOf(one, reading);
  if (one.type === 'PER' && people.has(key)) return true;
  return (shortOf.get(key) ?? []).some((other) => other !== one);
}

function keyOf(one: Chosen, reading: Reading): string {
  return reading.words
    .slice(one.from, one.to)
    .map((word) => word.key)
    .join(' ');
}

interface Referent {
  readonly at: number;
  readonly entity: number;
}

function referents(learned: readonly Learned[], full: ReadonlyMap<Chosen, number>): Map<string, Referent[]> {
  const byKey = new Map<string, Referent[]>();
  for (const one of learned) {
    const entity = full.get(one.of);
    if (entity === undefined) continue;
    const key = `${one.of.type} ${one.keys.join(' ')}`;
    const list = byKey.get(key) ?? [];
    list.push({ at: one.of.start, entity });
    byKey.set(key, list);
  }
  for (const list of byKey.values()) list.sort((a, b) => a.at - b.at);
  return byKey;
}

/** The bearer of a short name who was named last before it, else the first one named after it. */
function referent(
  one: Chosen,
  reading: Reading,
  byKey: ReadonlyMap<string, readonly Referent[]>,
): number | null {
  const bearers = byKey.get(`${one.type} ${keyOf(one, reading)}`) ?? [];
  return (bearers[namedBefore(bearers, one.start) - 1] ?? bearers[0])?.entity ?? null;
}

/** How many of the bearers, in text order, are named at an offset or before it. */
function namedBefore(bearers: readonly Referent[], offset: number): number {
  let low = 0;
  let high = bearers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bearers[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function identifyFull(one: Chosen, tools: Identifier): number {
  const { reading, book, day, places, sameWords } = tools;
  const [alias] = one.aliases;
  if (one.made !== null) return book.add(madeEntity(one));
  const place = places.get(one);
  if (place !== undefined) return book.add(place);
  if (alias !== undefined) return book.add(knownEntity(alias.known, day));
  const alike = tools.soundsLike(
    reading.words.slice(one.from, one.to).map((word) => word.key),
    one.type,
  );
  if (alike !== null) return book.add(knownEntity(alike, day));
  const plain = documentEntity(one, cleanName(reading, one));
  const town = tools.townOf(one);
  const entity = town === null ? plain : inTown(plain, town);
  return sameWords.get(wordSet(one, reading)) ?? addNew(entity, one, tools);
}
