import { expect, test } from 'vitest';
import type { EventFact } from '../../src/records/bundle.ts';
import { incidentLedger } from '../../src/records/run/incidents.ts';

const COUNTRIES = new Map([
  ['ent_nyala', 'SDN'],
  ['ent_kassala', 'SDN'],
  ['ent_sdn', 'SDN'],
  ['ent_juba', 'SSD'],
  ['ent_darfur', 'SDN'],
]);
const known = {
  isNamed: (id: string) => !id.startsWith('ent_agent'),
  countryOf: (id: string) => COUNTRIES.get(id) ?? null,
  isCountry: (id: string) => id === 'ent_sdn',
  mayHold: (wider: string, place: string) => wider === 'ent_darfur' && place === 'ent_nyala',
  isSameSide: (a: string, b: string) => a === b || [a, b].sort().join() === 'ent_saf,ent_sdn',
};

let number = 0;
function fact(more: Partial<EventFact> = {}): EventFact {
  number++;
  const day = more.date_start === undefined ? '2024-05-03' : more.date_start;
  return {
    event_id: `evt_${String(number).padStart(4, '0')}`,
    doc_id: `doc_${number}`,
    type: 'ASSAULT',
    mode: null,
    actor_ids: ['ent_rsf'],
    recipient_ids: [],
    location_id: 'ent_nyala',
    place_precision: 'city',
    date_start: day,
    date_end: day,
    killed_low: null,
    killed_high: null,
    source_id: null,
    status: 'occurred',
    factuality: 'asserted',
    ...more,
  };
}

function incidentsOf(facts: readonly EventFact[]) {
  const ledger = incidentLedger();
  ledger.add(facts);
  return ledger.find(new Map(), known, new Map());
}

const month = { date_start: '2024-05-01', date_end: '2024-05-31' };
const undated = { date_start: null, date_end: null };

test.each<[string, Partial<EventFact>, Partial<EventFact>]>([
  ['the same in all', {}, {}],
  ['one report does not name the actor', {}, { actor_ids: [] }],
  ['one report says only "rebels"', {}, { actor_ids: ['ent_agent_rebels'] }],
  ['one report knows the country only', {}, { location_id: 'ent_sdn' }],
  ['one report knows the province only', {}, { location_id: 'ent_darfur' }],
  [
    'one report knows the province and no name, and as many died',
    { actor_ids: ['ent_rsf'], killed_low: 8, killed_high: 8 },
    { actor_ids: ['ent_agent_gunmen'], location_id: 'ent_darfur', killed_low: 8, killed_high: 8 },
  ],
  ['one report knows the mode', {}, { mode: 'heavy-weapons' }],
  ['one report knows the month only', {}, month],
  ['two sides clashed, one attacked', { recipient_ids: ['ent_saf'] }, { actor_ids: ['ent_saf', 'ent_rsf'] }],
  [
    'one report names the country, one its army',
    { recipient_ids: ['ent_sdn'] },
    { recipient_ids: ['ent_saf'] },
  ],
  ['one report knows the mode more exactly', { mode: 'aerial' }, { mode: 'drone' }],
  ['said again in the article without a day', { doc_id: 'doc_a' }, { doc_id: 'doc_a', ...undated }],
])('one happening: %s', (_, a, b) => {
  const { rows } = incidentsOf([fact(a), fact(b)]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    n_events: 2,
    date_start: '2024-05-03',
    location_id: 'ent_nyala',
    actor_ids: expect.arrayContaining(['ent_rsf']),
  });
});

test.each<[string, Partial<EventFact>, Partial<EventFact>]>([
  ['another day', {}, { date_start: '2024-05-04', date_end: '2024-05-04' }],
  ['another town', {}, { location_id: 'ent_kassala' }],
  ['another actor', {}, { actor_ids: ['ent_other'] }],
  ['another town than one of the province', { location_id: 'ent_darfur' }, { location_id: 'ent_kassala' }],
  [
    'one report knows the province and no name, and others died',
    { actor_ids: [], killed_low: 8, killed_high: 8 },
    { actor_ids: ['ent_agent_gunmen'], location_id: 'ent_darfur', killed_low: 9, killed_high: 9 },
  ],
  ['another type', {}, { type: 'COERCE' }],
  ['another mode', { mode: 'aerial' }, { mode: 'firearms' }],
  ['a country is not the town of another', {}, { location_id: 'ent_juba' }],
  [
    'only the country agrees, the month too',
    { location_id: 'ent_sdn', ...month },
    { location_id: 'ent_sdn', ...month },
  ],
  ['no day in two articles', undated, undated],
  [
    'rebels here are not rebels there',
    { actor_ids: ['ent_agent_rebels'], location_id: null },
    { actor_ids: ['ent_agent_rebels'], location_id: null },
  ],
  ['nothing but the day agrees', { actor_ids: [], location_id: null }, { actor_ids: [], location_id: null }],
])('two happenings: %s', (_, a, b) => {
  expect(incidentsOf([fact(a), fact(b)]).rows).toHaveLength(2);
});

test('a copy of an article tells of the same happenings, whatever they lack', () => {
  const vague = { ...undated, location_id: null };
  const ledger = incidentLedger();
  ledger.add([fact({ ...vague, doc_id: 'doc_a' }), fact({ ...vague, doc_id: 'doc_b' }), fact(vague)]);
  const { rows } = ledger.find(new Map([['doc_b', 'doc_a']]), known, new Map());
  expect(rows.map((row) => row.n_documents).sort()).toEqual([1, 2]);
});

test('an article that says the same twice tells of two', () => {
  const vague = { ...undated, location_id: null, doc_id: 'doc_a' };
  expect(incidentsOf([fact(vague), fact(vague)]).rows).toHaveLength(2);
});

test.each(['threatened', 'hypothetical', 'denied', 'negated', 'promised', 'requested', 'generic'] as const)(
  'what is %s is no report of what happened',
  (factuality) => {
    const { rows, incidentOf } = incidentsOf([fact(), fact({ factuality })]);
    expect(rows.map((row) => row.n_events)).toEqual([1]);
    expect(incidentOf.size).toBe(1);
  },
);

test('what is planned has not happened', () => {
  expect(incidentsOf([fact({ status: 'planned' })]).rows).toEqual([]);
});

test('a vague report that fits two happenings joins neither', () => {
  const { rows } = incidentsOf([
    fact({ date_start: '2024-05-03', date_end: '2024-05-03' }),
    fact({ date_start: '2024-05-09', date_end: '2024-05-09' }),
    fact(month),
  ]);
  expect(rows.map((row) => row.n_events)).toEqual([1, 1, 1]);
});

test('figures stand side by side, and contradictions are named', () => {
  const { rows } = incidentsOf([
    fact({ killed_low: 12, killed_high: 12, factuality: 'claimed', source_id: 'ent_doctors' }),
    fact({ killed_low: 12, killed_high: 12 }),
    fact({ killed_low: 20, killed_high: 25, factuality: 'claimed', source_id: 'ent_rsf' }),
  ]);
  expect(rows).toMatchObject([
    {
      n_documents: 3,
      killed_low: 12,
      killed_best: 12,
      killed_high: 25,
      conflicting_fields: ['killed'],
      claim_sources: ['ent_doctors', 'ent_rsf'],
    },
  ]);
});

test('the order of arrival does not matter', () => {
  const facts = [
    fact(),
    fact({ actor_ids: [] }),
    fact(month),
    fact({ location_id: 'ent_kassala' }),
    fact(undated),
  ];
  expect(incidentsOf(facts.toReversed())).toEqual(incidentsOf(facts));
});
