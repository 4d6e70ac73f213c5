import { describe, expect, test } from 'vitest';
import type { Entity } from '../../src/core/layers/entities.ts';
import { knownEntities } from '../../src/records/run/known-entities.ts';
import { entity } from './make-doc.ts';

const EMPTY = entity('', '');

const place = (id: string, country: string, placePrecision: string, latitude: number, longitude: number) => ({
  ...EMPTY,
  id,
  name: id,
  country,
  placePrecision,
  latitude,
  longitude,
});
const force = (id: string, country: string, subtype: string, sector: string): Entity => ({
  ...EMPTY,
  id,
  type: 'ORG',
  name: id,
  country,
  subtype,
  sector,
});

const known = knownEntities();
for (const one of [
  place('borno', 'NGA', 'admin1', 11.5, 13),
  place('lake', 'TCD', 'admin1', 13.5, 14.5),
  place('banki', 'NGA', 'city', 11.66, 14.02),
  place('lagos', 'NGA', 'city', 6.45, 3.4),
  place('nigeria', 'NGA', 'country', 9, 8),
  force('army', 'NGA', 'military', 'MIL'),
  force('airforce', 'NGA', 'military', 'MIL'),
  force('guard', 'NGA', 'armed_group', 'REB'),
  force('chad', 'TCD', 'military', 'MIL'),
])
  known.add(one);

describe('a province may hold a town', () => {
  test.each<[string, string, boolean]>([
    ['borno', 'banki', true],
    ['borno', 'lagos', false],
    ['lake', 'banki', false],
    ['nigeria', 'banki', false],
    ['banki', 'borno', false],
    ['borno', 'nowhere', false],
  ])('%s, %s: %s', (wider, town, expected) => {
    expect(known.mayHold(wider, town)).toBe(expected);
  });
});

test.each<[string, string, boolean]>([
  ['army', 'airforce', true],
  ['nigeria', 'army', true],
  ['army', 'guard', false],
  ['army', 'chad', false],
])('%s and %s on one side: %s', (a, b, expected) => {
  expect(known.isSameSide(a, b)).toBe(expected);
});
