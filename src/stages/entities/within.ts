import type { Place } from '../../nlp/places/place-index.ts';
import type { Chosen } from './choose.ts';
import type { Reading } from './reading.ts';

/** What a place's name says about where it is: alpha-2 of its country, codes of areas of that name. */
export interface Codes {
  readonly country: string | null;
  readonly areas: readonly string[];
}

export const NOWHERE: ReadonlySet<string> = new Set();
const PLACES = new Set(['GPE', 'LOC']);

/**
 * The areas, else the country, that the text says the place lies in: `Maga in Kebbi State`, `the Penha complex in Rio de
 * Janeiro`, `Culiacán's Tres Ríos`. Empty when it says nothing.
 */
export function withinOf(
  reading: Reading,
  chosen: readonly Chosen[],
  i: number,
  codesOf: (place: Chosen) => Codes,
): ReadonlySet<string> {
  const around = whereFrom(reading, chosen, i);
  if (around === null) return NOWHERE;
  const { country, areas } = codesOf(around);
  const own = country === null ? areas : areas.filter((code) => code.startsWith(country));
  if (own.length > 0 && around.aliases[0]?.known.subtype !== 'country') return new Set(own);
  return country === null ? NOWHERE : new Set([country]);
}

function whereFrom(reading: Reading, chosen: readonly Chosen[], i: number): Chosen | null {
  const one = chosen[i];
  const [before, next] = [chosen[i - 1], chosen[i + 1]];
  if (one === undefined) return null;
  const gap = (from: number, to: number): string => reading.text.slice(from, Math.min(to, from + 40));
  if (
    next !== undefined &&
    PLACES.has(next.type) &&
    /^ (?:\p{Ll}{3,15} )?in (?:the )?$/u.test(gap(one.end, next.start))
  )
    return next;
  const owner =
    before !== undefined && PLACES.has(before.type) && /^['’]s $/.test(gap(before.end, one.start));
  return owner ? before : null;
}

/** Does the place lie in one of these countries and areas? Everything lies nowhere. */
export function liesIn(place: Place, within: ReadonlySet<string>): boolean {
  return within.size === 0 || within.has(place.admin1) || within.has(place.country);
}
