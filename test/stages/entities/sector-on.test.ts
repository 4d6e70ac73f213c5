import { expect, test } from 'vitest';
import type { Known } from '../../../src/stages/entities/lexicon.ts';
import { sectorOn } from '../../../src/stages/entities/link.ts';

const holder = {
  sector: 'CVL',
  sectors: [
    { sector: 'MIL', from: '1999', to: '2004-06' },
    { sector: 'GOV', from: '2004-07-01', to: '2010' },
  ],
} as unknown as Known;

test.each<[string, string]>([
  ['1998-12-31', 'CVL'],
  ['1999-01-01', 'MIL'],
  ['2004-06-30', 'MIL'],
  ['2004-07-01', 'GOV'],
  ['2010-12-31', 'GOV'],
  ['2011-01-01', 'CVL'],
])('on %s: %s', (day, sector) => {
  expect(sectorOn(holder, day)).toBe(sector);
});
