import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { modelArray, readModel } from '../model-file.ts';

/** What a GeoNames entry is. */
export const PLACE_KINDS = ['capital', 'admin1', 'admin2', 'seat', 'city', 'section'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** One place of the gazetteer. */
export interface Place {
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** GeoNames code of the first-order area: `AF.29`. */
  readonly admin1: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  readonly geonamesId: string | null;
}

/** Places by folded name (`nameKey`). Nothing is built at loading but one array of offsets. */
export interface PlaceIndex {
  readonly size: number;
  lookup(key: string): readonly Place[];
}

/** The gazetteer of a models folder; null when the folder holds none. */
export function loadPlaceIndex(modelsFolder: string): PlaceIndex | null {
  const path = join(modelsFolder, 'places.bin');
  if (!existsSync(path)) return null;
  const model = readModel(path);
  const countries = model.header.countries as readonly string[];
  const areas = model.header.areas as readonly string[];
  const keys = blob(modelArray(model, 'keys', 'u8'), modelArray(model, 'keyLengths', 'u8'));
  const names = blob(modelArray(model, 'names', 'u8'), modelArray(model, 'nameLengths', 'u8'));
  const column = (name: string): Int32Array => modelArray(model, name, 'i32');
  const [latitude, longitude, population, geonames] = ['latitude', 'longitude', 'population', 'geonames'].map(
    column,
  ) as [Int32Array, Int32Array, Int32Array, Int32Array];
  const country = modelArray(model, 'country', 'u8');
  const area = modelArray(model, 'area', 'u16');
  const kind = modelArray(model, 'kind', 'u8');
  const placeAt = (row: number): Place => ({
    name: names.text(row) || titled(keys.text(row)),
    kind: PLACE_KINDS[kind[row] ?? 0] ?? 'city',
    country: countries[country[row] ?? 0] ?? '',
    admin1: areas[area[row] ?? 0] ?? '',
    latitude: (latitude[row] ?? 0) / 1000,
    longitude: (longitude[row] ?? 0) / 1000,
    population: population[row] ?? 0,
    geonamesId: (geonames[row] ?? 0) === 0 ? null : String(geonames[row]),
  });
  return {
    size: kind.length,
    lookup(key) {
      const wanted = Buffer.from(key, 'utf8');
      const first = firstRow(keys, wanted, kind.length);
      const found: Place[] = [];
      for (let row = first; row < kind.length && keys.compare(row, wanted) === 0; row++)
        found.push(placeAt(row));
      return found;
    },
  };
}

interface Blob {
  text(row: number): string;
  compare(row: number, wanted: Buffer): number;
}

function blob(bytes: Uint8Array, lengths: Uint8Array): Blob {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = (starts[i] ?? 0) + (lengths[i] ?? 0);
  return {
    text: (row) => data.toString('utf8', starts[row], starts[row + 1]),
    compare: (row, wanted) => data.compare(wanted, 0, wanted.length, starts[row], starts[row + 1]),
  };
}

/** The first row whose key is not less than `wanted`. */
function firstRow(keys: Blob, wanted: Buffer, size: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys.compare(middle, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `spin boldak` as `Spin Boldak`: names that differ from this are stored. */
export function titled(key: string): string {
  return key.replace(/(^|\s)(\S)/g, (_, space: string, letter: string) => space + letter.toUpperCase());
}
