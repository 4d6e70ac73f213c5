import type { Chosen } from '../choose.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Point } from './nearness.ts';

/** What the document says about where it plays: countries by weight and places already certain. */
export interface Scenery {
  /** Alpha-2 to the share of all country mentions. */
  readonly countries: ReadonlyMap<string, number>;
  /** The largest of these shares. */
  readonly most: number;
  readonly areas: ReadonlySet<string>;
  readonly points: readonly Point[];
}

/** Countries count by their names and by the packs' places and groups in them. */
export function readScenery(chosen: readonly Chosen[], lexicon: Lexicon): Scenery {
  const counts = new Map<string, number>();
  const points: { latitude: number; longitude: number }[] = [];
  let total = 0;
  for (const one of chosen) {
    const known = one.aliases[0]?.known;
    const iso2 = lexicon.countries.get(known?.country ?? one.country ?? '')?.iso2;
    if (iso2 !== undefined) {
      counts.set(iso2, (counts.get(iso2) ?? 0) + 1);
      total++;
    }
    if (known?.subtype !== 'country' && known?.latitude != null && known.longitude !== null)
      points.push({ latitude: known.latitude, longitude: known.longitude });
  }
  const countries = new Map([...counts].map(([code, count]) => [code, count / total]));
  return { countries, most: Math.max(0, ...countries.values()), areas: new Set(), points };
}
