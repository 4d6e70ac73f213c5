import { createRequire } from 'node:module';
import type { CountryRow } from '../../packs/countries.schema.ts';
import type { PackRow } from '../../packs/knowledge.ts';
import { distanceKm } from '../../stages/entities/places/nearness.ts';
import type { Town } from './towns.ts';

type Towns = ReadonlyMap<string, readonly Town[]>;

/** What is wrong with the countries of the packs: codes that do not belong together, capitals out of place. */
export function countryFaults(rows: readonly PackRow<CountryRow>[], towns: Towns): string[] {
  const iso = createRequire(import.meta.url)('i18n-iso-countries') as {
    alpha2ToAlpha3(code: string): string | undefined;
  };
  return rows.flatMap(({ row, where }) =>
    [...codeFaults(row, iso.alpha2ToAlpha3(row.iso2)), ...capitalFaults(row, towns.get(row.iso2) ?? [])].map(
      (fault) => `${where}: ${row.id}: ${fault}`,
    ),
  );
}

/** Kosovo has no code of its own in ISO 3166: both of its codes are of the user-assigned range. */
function codeFaults({ iso2, iso3, id }: CountryRow, expected: string | undefined): string[] {
  return [
    ...(iso2.startsWith('X') || expected === iso3
      ? []
      : [`${iso2} is ${expected ?? 'no country'}, not ${iso3}`]),
    ...(id === `ent_${iso3.toLowerCase()}` ? [] : [`its id should be ent_${iso3.toLowerCase()}`]),
  ];
}

function capitalFaults(row: CountryRow, towns: readonly Town[]): string[] {
  const { capital, capitalLatitude: latitude, capitalLongitude: longitude } = row;
  if (capital.length === 0) return [];
  if (latitude === null || longitude === null) return [`${capital[0]} has no coordinates; look them up`];
  const near = towns.some((town) => distanceKm(town, { latitude, longitude }) < NEAR_KM);
  return near || towns.length === 0
    ? []
    : [`${capital[0]} at ${latitude}, ${longitude} is far from every town of ${row.name}; are they swapped?`];
}

const NEAR_KM = 50;
