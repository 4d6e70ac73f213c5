import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entitiesOnDisk } from '../../src/batch/merge/entities-on-disk.ts';
import { incidentsOnDisk } from '../../src/batch/merge/incidents-on-disk.ts';
import type { Entity } from '../../src/core/layers/entities.ts';
import type { EntitySighting, EventFact } from '../../src/records/bundle.ts';
import { entityLedger } from '../../src/records/run/entities.ts';
import { incidentLedger } from '../../src/records/run/incidents.ts';
import type { Known } from '../../src/records/run/known-entities.ts';
import { withFolder } from '../io/read-all.ts';

// What a run of any size finds on disk is what the same documents give in memory.

const KNOWN: Known = {
  isNamed: (id) => !id.startsWith('ent_rebels'),
  countryOf: (id) => (id.startsWith('ent_a') ? 'AAA' : 'BBB'),
  isCountry: (id) => id.endsWith('_land'),
  mayHold: () => false,
  isSameSide: (a: string, b: string) => a === b,
};
const party = fc.constantFrom('ent_front', 'ent_army', 'ent_police', 'ent_rebels', 'ent_union');
const parties = fc.uniqueArray(party, { maxLength: 2 });
const day = fc.constantFrom('2024-05-01', '2024-05-02', '2024-05-31', '2024-06-01');
const when = fc.oneof(
  fc.constant([null, null] as const),
  day.map((one) => [one, one] as const),
  fc.tuple(day, day).map((days) => days.sort() as [string, string]),
  day.map((one) => [one, null] as const),
);
const place = fc.constantFrom(null, 'ent_alpha', 'ent_avila', 'ent_a_land', 'ent_beta');
const fact = fc
  .record({
    type: fc.constantFrom('ASSAULT', 'PROTEST'),
    mode: fc.constantFrom(null, 'aerial', 'bombing'),
    actor_ids: parties,
    recipient_ids: parties,
    location_id: place,
    when,
    killed_low: fc.constantFrom(null, 2, 5),
    factuality: fc.constantFrom('asserted', 'claimed', 'denied'),
    document: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ when: [date_start, date_end], document, ...rest }) => ({
    ...rest,
    document,
    doc_id: `doc_${document}`,
    place_precision: null,
    date_start,
    date_end,
    killed_high: rest.killed_low,
    source_id: null,
    status: 'occurred',
  }));
const facts = fc
  .array(fact, { maxLength: 40 })
  .map((list) =>
    list.map((one, i) => ({ ...one, event_id: `evt_${i}` }) as unknown as EventFact & { document: number }),
  );

test('incidents found day by day and place by place are those found with all reports in memory', () =>
  withFolder((folder) =>
    fc.assert(
      fc.asyncProperty(facts, fc.boolean(), async (list, copied) => {
        const same = new Map([['ent_union', 'ent_front']]);
        const ledger = incidentLedger();
        ledger.add(list);
        const expected = ledger.find(new Map(copied ? [['doc_1', 'doc_0']] : []), KNOWN, same);
        const disk = incidentsOnDisk(folder);
        for (const { document, ...one } of list) disk.add(document, [one]);
        const originals = new Int32Array(6).fill(-1);
        if (copied) originals[1] = 0;
        const found = disk.finish({ same, known: KNOWN, originals, breathe: async () => {} });
        const rows = [...(await found.rows())].map(({ value }) => JSON.parse(value));
        expect(rows).toEqual(expected.rows);
        const pairs = [...found.pairs()].map(({ value }) => value.split(' ') as [string, string]);
        expect(new Map(pairs)).toEqual(expected.incidentOf);
      }),
      { numRuns: 300 },
    ),
  ));

const ORG: Entity = {
  id: '',
  type: 'ORG',
  subtype: null,
  name: '',
  aliases: [],
  wikidataId: null,
  country: null,
  sector: null,
  validFrom: null,
  validTo: null,
  latitude: null,
  longitude: null,
  geonamesId: null,
  link: 'document',
  placePrecision: null,
};
const sighting = fc
  .record({
    what: fc.constantFrom<Partial<Entity>>(
      { id: 'ent_short', name: 'LFB' },
      { id: 'ent_long', name: 'Liberation Front of Beni', aliases: ['LFB'] },
      { id: 'ent_long', name: 'Liberation Front of Beni', country: 'COD' },
      { id: 'ent_other', name: 'League of Free Boatmen', aliases: ['LFB'] },
      { id: 'ent_town', name: 'Beni', type: 'GPE', link: 'gazetteer' },
    ),
    mentions: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ what, mentions }): EntitySighting => ({ entity: { ...ORG, ...what }, mentions }));
const documents = fc.array(fc.uniqueArray(sighting, { selector: ({ entity }) => entity.id, maxLength: 4 }));

test('entities added up on disk are those added up in memory', () =>
  withFolder((folder) =>
    fc.assert(
      fc.asyncProperty(documents, async (list) => {
        const [ledger, disk] = [entityLedger(), entitiesOnDisk(folder)];
        for (const one of list) {
          ledger.add(one);
          disk.add(one);
        }
        const expected = ledger.merge();
        const { same, rows } = await disk.finish(async () => {});
        expect(same).toEqual(expected);
        expect([...rows()]).toEqual(ledger.rows());
      }),
    ),
  ));
