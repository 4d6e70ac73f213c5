import { jaroWinkler } from '../../nlp/natural.ts';
import { scanWords } from '../../nlp/words.ts';
import type { Chosen } from './choose.ts';
import { spells } from './learn/learn-acronyms.ts';
import type { Learned } from './learn/learned.ts';
import type { Known } from './lexicon.ts';
import { type Reading, surface } from './reading.ts';

/**
 * What the text defines goes before what the packs know: after `Balkan Liberation Alliance (BLA)` no BLA is the
 * Baloch one. But a name that only words the known one otherwise, `Kurdish Workers' Party (PKK)`, is the known one.
 */
export function withOwnAcronyms(
  reading: Reading,
  chosen: readonly Chosen[],
  learned: readonly Learned[],
): readonly Chosen[] {
  const own = new Map(learned.flatMap((one) => (one.acronym ? [[one.keys.join(' '), one.of] as const] : [])));
  if (own.size === 0) return chosen;
  const known = new Map<Chosen, Chosen>();
  const meanings = new Map<string, Meaning>();
  const read = chosen.map((one): Chosen => {
    const of = own.get(reading.words[one.from]?.key ?? '');
    const [alias] = one.aliases;
    if (of === undefined || one.to - one.from > 1 || of === one) return one;
    if (alias === undefined)
      return one.form === 'acronym' && of.type === 'ORG' ? { ...one, type: 'ORG' } : one;
    const key = `${of.from} ${alias.known.id}`;
    const meant = meanings.get(key) ?? meaning(reading, one, of, alias.known, chosen);
    meanings.set(key, meant);
    if (meant === 'same') known.set(of, one);
    return meant === 'own' ? standingFor(one, of) : one;
  });
  return read.map((one) => {
    const short = known.get(one);
    if (short === undefined) return one;
    const { aliases, type, subtype, sector, country } = short;
    return { ...one, aliases, type, subtype, sector, country };
  });
}

function standingFor(one: Chosen, { type, subtype, sector, country }: Chosen): Chosen {
  return { ...one, aliases: [], type, subtype, sector, country, rule: 'entities/defined-acronym' };
}

/** `own`: what the text defines; `same`: the defining name is the known thing; `known`: nothing was defined. */
type Meaning = 'own' | 'same' | 'known';

function meaning(
  reading: Reading,
  one: Chosen,
  of: Chosen,
  known: Known,
  chosen: readonly Chosen[],
): Meaning {
  if (of.aliases.some((other) => other.known.id === known.id)) return 'known';
  if (of.aliases.length === 0 && of.made === null && isSame(reading, of, known, chosen)) return 'same';
  return isDefined(reading, one, of, known, chosen) ? 'own' : 'known';
}

/** The letters fit; or they are those of an unknown body in another language, and nothing else speaks of the known one's country. */
function isDefined(
  reading: Reading,
  one: Chosen,
  of: Chosen,
  known: Known,
  chosen: readonly Chosen[],
): boolean {
  if (spells(reading, surface(reading, one.from, one.to), of)) return true;
  return of.aliases.length === 0 && known.country !== null && !speaksOf(chosen, known);
}

/** Share of like words from which on two names may be one. */
const MOSTLY = 0.6;
const ALIKE = 0.85;

/** Mostly the same words, and nothing speaks for another country. */
function isSame(reading: Reading, of: Chosen, known: Known, chosen: readonly Chosen[]): boolean {
  const words = reading.words.slice(of.from, of.to).map(({ key }) => key);
  const near = [known.name, ...known.aliases].some((name) => likeness(words, keysOf(name)) >= MOSTLY);
  return (
    near && (known.country === null || countriesBeside(chosen, known).length === 0 || speaksOf(chosen, known))
  );
}

function keysOf(name: string): string[] {
  return scanWords(name).map(({ key }) => key);
}

function likeness(words: readonly string[], others: readonly string[]): number {
  const long = words.filter((word) => word.length > 3);
  const same = long.filter((word) => others.some((other) => jaroWinkler(word, other) >= ALIKE));
  return same.length / Math.max(1, long.length, others.filter((word) => word.length > 3).length);
}

/** Does the text name that country by anything else? */
function speaksOf(chosen: readonly Chosen[], known: Known): boolean {
  return countriesBeside(chosen, known).some((country) => country === known.country);
}

function countriesBeside(chosen: readonly Chosen[], known: Known): readonly string[] {
  return chosen.flatMap(({ aliases: [alias] }) =>
    alias === undefined || alias.known.id === known.id ? [] : (alias.known.country ?? []),
  );
}
