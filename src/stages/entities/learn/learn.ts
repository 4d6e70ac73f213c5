import { makeTokenTrie } from '../../../nlp/token-trie.ts';
import type { Chosen } from '../choose.ts';
import { type Candidate, candidate, isCapital, joins, type Reading } from '../reading.ts';
import { standsAlone } from './learn-names.ts';
import type { Learned } from './learned.ts';

/** Surnames of people named in full. A surname that two people share refers to the one named last before it. */
export function learnSurnames(reading: Reading, chosen: readonly Chosen[]): Learned[] {
  const learned: Learned[] = [];
  for (const one of chosen) {
    if (one.type !== 'PER' || one.to - one.from < 2) continue;
    for (const from of surnameStarts(reading, one))
      learned.push({ keys: keysOf(reading, from, one.to), of: one, acronym: false });
  }
  return learned;
}

const JOINED = new Set('al el bin ibn van von de del der abu da di'.split(' '));

/** `al-Burhan` and `Burhan`; `van der Leyen`, never `Leyen` alone only. */
function surnameStarts(reading: Reading, one: Chosen): number[] {
  const starts = [one.to - 1];
  for (let i = one.to - 2; i > one.from && JOINED.has(reading.words[i]?.key ?? ''); i--) starts.push(i);
  return starts.filter((start) => (reading.words[start]?.key.length ?? 0) > 1);
}

function keysOf(reading: Reading, from: number, to: number): string[] {
  return reading.words.slice(from, to).map((word) => word.key);
}

/** Finds learned short names where nothing longer stands. */
export function proposeLearned(
  reading: Reading,
  learned: readonly Learned[],
  taken: ReadonlySet<number>,
): Candidate[] {
  if (learned.length === 0) return [];
  const trie = makeTokenTrie<Learned>();
  for (const one of learned) trie.add(one.keys, one);
  const found: Candidate[] = [];
  for (let from = 0; from < reading.words.length; from++) {
    if (taken.has(from) || (reading.sentenceOf[from] ?? -1) < 0) continue;
    trie.match(
      (i) => (taken.has(i) ? null : (reading.words[i]?.key ?? null)),
      from,
      (length, values) => {
        const best = values[0] as Learned;
        if (!written(reading, from, length, best) || isAnother(reading, from, best, taken)) return;
        if (best.whole === true && !standsAlone(reading, from, from + length)) return;
        found.push(
          candidate(reading, from, from + length, {
            type: best.of.type,
            form: best.acronym ? 'acronym' : 'name',
            rule: ruleOf(best),
            score: best.acronym ? 0.92 : 0.8,
            subtype: best.of.subtype,
            sector: best.of.sector,
            country: best.of.country,
          }),
        );
      },
    );
  }
  return found;
}

/** `Htun Naing` is not the Naing whom the text named: a word with a capital before a surname makes it another name. */
function isAnother(reading: Reading, from: number, one: Learned, taken: ReadonlySet<number>): boolean {
  if (one.acronym || taken.has(from - 1) || !isCapital(reading.words[from - 1])) return false;
  const token = reading.tokens[reading.tokenOf[from - 1] ?? -1];
  return joins(reading, from - 1) && token?.pos === 'PROPN';
}

function ruleOf({ acronym, alias, whole }: Learned): string {
  if (whole === true) return 'entities/named-elsewhere';
  if (acronym) return 'entities/defined-acronym';
  return alias === true ? 'entities/also-known' : 'entities/surname';
}

function written(reading: Reading, from: number, length: number, one: Learned): boolean {
  const last = from + length - 1;
  for (let i = from; i < last; i++) if (!joins(reading, i)) return false;
  const word = reading.words[last];
  return one.acronym ? word?.shape === 'UPPER' || word?.shape === 'Mixed' : isCapital(word);
}
