import type { Chosen } from './choose.ts';
import type { Reading } from './reading.ts';

/**
 * `Russia's Security Council … the Security Council`: the short words mean the body that the text named with its
 * country, unless the text also names in full what the packs know by these words.
 */
export function takeUpBodies(reading: Reading, chosen: readonly Chosen[]): readonly Chosen[] {
  const bodies = new Map<string, Chosen>();
  const full = new Set<string>();
  for (const one of chosen) {
    const [alias] = one.aliases;
    if (one.made !== null && one.form === 'name') bodies.set(headOf(reading, one), one);
    else if (alias !== undefined && one.to - one.from > 2) full.add(alias.known.id);
  }
  if (bodies.size === 0) return chosen;
  return chosen.map((one) => {
    const [alias] = one.aliases;
    const body = one.made === null ? bodies.get(keyOf(reading, one.from, one.to)) : undefined;
    if (body === undefined || alias === undefined || full.has(alias.known.id) || body.start > one.start)
      return one;
    const { made, country, sector, subtype } = body;
    return { ...one, made, country, sector, subtype, aliases: [], rule: 'entities/body-again' };
  });
}

/** The body's own words: without the country before it or after `of`. */
function headOf(reading: Reading, one: Chosen): string {
  const words = reading.words.slice(one.from, one.to).map(({ key }) => key);
  const of = words.indexOf('of');
  return of > 0 ? words.slice(0, of).join(' ') : words.slice(1).join(' ');
}

function keyOf(reading: Reading, from: number, to: number): string {
  return reading.words
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
}
