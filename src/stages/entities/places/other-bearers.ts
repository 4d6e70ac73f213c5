import type { Chosen } from '../choose.ts';
import type { Learned } from '../learn/learned.ts';
import type { Reading } from '../reading.ts';

/**
 * `Saddam Haftar … Haftar said`: surnames that the packs give to a famous bearer, in a text that names another one in
 * full, never the famous one, and uses the surname alone only afterwards.
 */
export function otherBearers(
  reading: Reading,
  chosen: readonly Chosen[],
  learned: readonly Learned[],
): ReadonlySet<Chosen> {
  const bearers = firstBearers(learned);
  if (bearers.size === 0) return new Set();
  const full = new Set(chosen.filter((one) => one.to - one.from > 1).map(knownId));
  const alone = new Map<string, Chosen[]>();
  for (const one of chosen) {
    if (one.to - one.from > 1 || one.type !== 'PER' || one.aliases.length === 0) continue;
    const key = reading.words[one.from]?.key ?? '';
    alone.set(key, [...(alone.get(key) ?? []), one]);
  }
  const yielding = [...alone].flatMap(([key, mentions]) => {
    const [first] = mentions;
    const bearer = bearers.get(key);
    if (first === undefined || bearer === undefined || full.has(knownId(first))) return [];
    return bearer < first.start ? mentions : [];
  });
  return new Set(yielding);
}

function knownId(one: Chosen): string | undefined {
  return one.aliases[0]?.known.id;
}

/** Where each surname is borne for the first time. */
function firstBearers(learned: readonly Learned[]): Map<string, number> {
  const bearers = new Map<string, number>();
  for (const { keys, of, acronym } of learned) {
    const [key] = keys;
    if (acronym || keys.length > 1 || key === undefined || of.type !== 'PER') continue;
    bearers.set(key, Math.min(of.start, bearers.get(key) ?? of.start));
  }
  return bearers;
}
