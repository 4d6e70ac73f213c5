import type { Chosen } from '../choose.ts';
import { isCapital, joins, type Reading } from '../reading.ts';
import type { Learned } from './learned.ts';

/** From this score on the name model is believed elsewhere in the document too. */
const SURE = 0.6;
const TYPES = new Set(['PER', 'ORG', 'GPE', 'LOC', 'FAC']);
const SEEN = new Set(['entities/name-tagger', 'entities/described']);

/** Names that the name model saw in one sentence and may have missed in another; those of two types teach nothing. */
export function learnNames(reading: Reading, chosen: readonly Chosen[]): Learned[] {
  const byKey = new Map<string, Chosen | null>();
  for (const one of chosen) {
    if (!isTaught(one)) continue;
    const key = keysOf(reading, one).join(' ');
    const other = byKey.get(key);
    if (other === undefined) byKey.set(key, one);
    else if (other !== null && other.type !== one.type) byKey.set(key, null);
  }
  return [...byKey.values()].flatMap((of) =>
    of === null ? [] : [{ keys: keysOf(reading, of), of, acronym: false, whole: true }],
  );
}

function isTaught(one: Chosen): boolean {
  if (!SEEN.has(one.rule) && !one.rule.startsWith('entities/titled-')) return false;
  return one.score >= SURE && TYPES.has(one.type) && one.aliases.length === 0 && one.made === null;
}

function keysOf(reading: Reading, one: Chosen): string[] {
  return reading.words.slice(one.from, one.to).map(({ key }) => key);
}

/** Do these words stand alone, as the name did? Beside another capitalised word they are part of something else. */
export function standsAlone(reading: Reading, from: number, to: number): boolean {
  if (isCapital(reading.words[from - 1]) && joins(reading, from - 1)) return false;
  if (isCapital(reading.words[to]) && joins(reading, to - 1)) return false;
  for (let i = from; i < to; i++) if (reading.tokens[reading.tokenOf[i] ?? -1]?.pos !== 'PROPN') return false;
  return isCapital(reading.words[from]);
}
