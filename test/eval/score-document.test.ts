import { describe, expect, test } from 'vitest';
import { f1 } from '../../src/eval/counts.ts';
import { foundInGold } from '../../src/eval/found-in-gold.ts';
import { scoreDocument } from '../../src/eval/score-document.ts';
import { counts, event, goldEvent, makeGold, mention, name, score } from './made.ts';

const rounded = (all: readonly number[] | null) => all?.map((value) => Number(value.toFixed(6)));

describe('mentions', () => {
  // "University of Juba" 0–18 ORG around "Juba" 14–18 GPE
  const entities = [name(0, 18, 'ORG'), name(14, 18, 'GPE')];
  const outer = mention(0, 18, 'ORG');
  const inner = mention(14, 18, 'GPE');

  test.each<[string, Parameters<typeof score>[1]['mentions'], Record<string, number[]>]>([
    [
      'nested, all right',
      [outer, inner],
      { strict: [2, 0, 0], exact: [2, 0, 0], partial: [2, 0, 0], type: [2, 0, 0] },
    ],
    ['the same the other way round', [inner, outer], { strict: [2, 0, 0], partial: [2, 0, 0] }],
    [
      'a wrong type',
      [outer, mention(14, 18, 'LOC')],
      { strict: [1, 1, 1], exact: [2, 0, 0], type: [1, 1, 1] },
    ],
    [
      'wrong ends',
      [mention(0, 10, 'ORG'), inner],
      { strict: [1, 1, 1], partial: [1.5, 0.5, 0.5], type: [2, 0, 0] },
    ],
    ['nothing', [], { strict: [0, 0, 2], partial: [0, 0, 2] }],
    ['a name that is none', [outer, inner, mention(30, 34, 'PER')], { strict: [2, 1, 0] }],
    [
      'a pronoun is no name',
      [outer, mention(14, 18, 'GPE', null, { form: 'pronoun' })],
      { strict: [1, 0, 1] },
    ],
    ['said twice', [outer, inner, { ...inner, id: 'men_again' }], { strict: [2, 1, 0] }],
  ])('%s', (_, mentions, wanted) => {
    const one = score({ entities }, { mentions: mentions ?? [] });
    for (const [measure, expected] of Object.entries(wanted))
      expect([measure, counts(one, `mentions.${measure}`)]).toEqual([measure, expected]);
  });

  test('where only a part is annotated, what is found beyond it is no error', () => {
    const found = { mentions: [outer, inner, mention(30, 34, 'PER')] };
    expect(counts(score({ entities, partial: true }, found), 'mentions.strict')).toEqual([2, 0, 0]);
  });

  test('an optional name is no error, found or missed, and takes no finding from a required one', () => {
    const optional = { entities: [name(0, 5, 'ORG', 'a', { optional: true }), name(0, 9, 'ORG', 'a')] };
    expect(counts(score(optional, { mentions: [mention(0, 9, 'ORG')] }), 'mentions.strict')).toEqual([
      1, 0, 0,
    ]);
    expect(
      counts(score(optional, { mentions: [mention(0, 9, 'ORG'), mention(0, 5, 'ORG')] }), 'mentions.strict'),
    ).toEqual([1, 0, 0]);
  });

  test('what kind of name it is', () => {
    const one = score(
      { entities, identities: [{ entity: 'e14', pack_id: 'ent_juba', wikidata_id: null }] },
      { mentions: [outer] },
    );
    expect(counts(one, 'mentions.strict', 'nested')).toEqual([0, 0, 1]);
    expect(counts(one, 'mentions.strict', 'known')).toEqual([0, 0, 1]);
    expect(counts(one, 'mentions.strict', 'unseen')).toEqual([1, 0, 0]);
    expect(counts(one, 'mentions.strict', 'type=ORG')).toEqual([1, 0, 0]);
  });
});

describe('entities', () => {
  const entities = [name(0, 4, 'ORG', 'a'), name(10, 14, 'ORG', 'a'), name(20, 24, 'ORG', 'b')];
  const found = (...ids: readonly (string | null)[]) => ({
    mentions: ids.map((id, i) => mention(i * 10, i * 10 + 4, 'ORG', id)),
  });

  test.each<[string, (string | null)[], number[], number[]]>([
    ['as in gold, whatever the ids', ['q', 'q', 'r'], [1, 0, 0], [2, 0, 0]],
    ['all one', ['q', 'q', 'q'], [1, 2, 0], [0.8, 0.2, 1.2]],
    ['all apart', ['q', 'r', 's'], [0, 0, 1], [5 / 3, 4 / 3, 1 / 3]],
    ['without an entity each is alone', [null, null, null], [0, 0, 1], [5 / 3, 4 / 3, 1 / 3]],
  ])('%s', (_, ids, pairs, ceaf) => {
    const one = score({ entities }, found(...ids));
    expect(counts(one, 'entities.pairwise')).toEqual(pairs);
    expect(rounded(counts(one, 'entities.ceaf'))).toEqual(rounded(ceaf));
  });

  test('an adjective of a people that rows give to the country is no mix-up', () => {
    const gold = { entities: [name(0, 4, 'GPE', 'oman'), name(10, 15, 'NORP', 'omani')] };
    const mentions = [mention(0, 4, 'GPE', 'ent_omn'), mention(10, 15, 'NORP', 'ent_omn')];
    expect(score(gold, { mentions }).faults).toEqual([]);
  });

  test('who it is', () => {
    const identities = [
      { entity: 'a', pack_id: 'ent_saf' },
      { entity: 'b', pack_id: 'ent_rsf' },
    ];
    const one = score({ entities, identities }, found('ent_saf', 'ent_saf', 'ent_other'));
    expect(counts(one, 'entities.identity')).toEqual([1, 1, 1]);
    expect(one.faults.filter(({ layer }) => layer === 'identities').map(({ message }) => message)).toEqual([
      '"xxxx" is ent_other, should be ent_rsf',
    ]);
  });
});

describe('dates', () => {
  const dates = [
    { start: 10, end: 15, text: '5 May', type: 'DATE', value: '2024-05-05', or: ['2024-05-06'] },
  ];
  const date = (start: number, end: number, value: string, interval: [string, string] | null) => ({
    dates: [
      {
        id: 'dat_1',
        rule: 'rule/d',
        start,
        end,
        text: '5 May',
        type: 'DATE',
        value,
        interval,
        kind: 'relative',
      },
    ],
  });

  test.each<[string, Parameters<typeof score>[1], Record<string, number[]>]>([
    [
      'right',
      date(10, 15, '2024-05-05', ['2024-05-05', '2024-05-05']),
      { span: [1, 0, 0], exact: [1, 0, 0], value: [1, 0, 0], interval: [1, 0, 0] },
    ],
    [
      'another value that is as right',
      date(10, 15, '2024-05-06', ['2024-05-05', '2024-05-05']),
      { value: [1, 0, 0] },
    ],
    [
      'wrong value',
      date(10, 15, '2025-05-05', ['2025-05-05', '2025-05-05']),
      { span: [1, 0, 0], value: [0, 1, 1], interval: [0, 1, 1] },
    ],
    [
      'wrong ends',
      date(7, 15, '2024-05-05', ['2024-05-05', '2024-05-05']),
      { span: [1, 0, 0], exact: [0, 1, 1], value: [1, 0, 0] },
    ],
    [
      'the month for the day',
      date(10, 15, '2024-05', ['2024-05-01', '2024-05-31']),
      { value: [0, 1, 1], interval: [1 / 31, 30 / 31, 30 / 31] },
    ],
    ['elsewhere', date(20, 25, '2024-05-05', null), { span: [0, 1, 1], interval: [0, 0, 1] }],
  ])('%s', (_, found, wanted) => {
    const one = score({ dates }, found);
    for (const [measure, expected] of Object.entries(wanted))
      expect(rounded(counts(one, `dates.${measure}`))).toEqual(rounded(expected));
  });
});

describe('quantities', () => {
  const quantities = [{ start: 0, end: 11, text: 'at least 12', low: 12, high: null, kind: 'killed' }];
  const found = (low: number, high: number | null, kind: string) => ({
    quantities: [{ id: 'q', rule: 'r', start: 9, end: 11, text: '12', low, high, kind, unit: null }],
  });
  test.each<[string, Parameters<typeof score>[1], number[], number[], number[]]>([
    ['right, with other ends', found(12, null, 'killed'), [1, 0, 0], [1, 0, 0], [1, 0, 0]],
    ['the lower bound taken for the number', found(12, 12, 'killed'), [1, 0, 0], [0, 1, 1], [0, 1, 1]],
    ['dead taken for injured', found(12, null, 'injured'), [1, 0, 0], [1, 0, 0], [0, 1, 1]],
    ['missed', {}, [0, 0, 1], [0, 0, 1], [0, 0, 1]],
  ])('%s', (_, rows, span, value, strict) => {
    const one = score({ quantities, complete: ['quantities'] }, rows);
    expect([
      counts(one, 'quantities.span'),
      counts(one, 'quantities.value'),
      counts(one, 'quantities.strict'),
    ]).toEqual([span, value, strict]);
  });
});

describe('relations', () => {
  const entities = [name(0, 4, 'PER', 'hemedti'), name(10, 13, 'ORG', 'rsf'), name(20, 25, 'GPE', 'chad')];
  const at = (start: number, end: number) => ({
    start,
    end,
    text: 'x',
    entity: `ent_${start}`,
    isName: true,
  });
  const fact = (
    type: string,
    subject: [number, number],
    object: [number, number] | null,
    value: string | null = null,
  ) => ({
    id: `rel_${type}${subject}${object}`,
    rule: 'rule/r',
    start: 0,
    end: 25,
    text: 'x',
    type,
    subject: at(...subject),
    object: object && at(...object),
    value,
    factuality: 'asserted' as const,
  });
  const gold = (over: object, complete = ['relations']) => ({
    entities,
    complete,
    relations: [{ type: 'head_of', subject: 'hemedti', object: 'rsf', value: null, ...over }],
  });

  test.each<[string, object, ReturnType<typeof fact>[], number[], number[]]>([
    ['right', {}, [fact('head_of', [0, 4], [10, 13])], [1, 0, 0], [1, 0, 0]],
    [
      'said twice counts once',
      {},
      [fact('head_of', [0, 4], [10, 13]), { ...fact('head_of', [0, 4], [10, 13]), id: 'rel_2' }],
      [1, 0, 0],
      [1, 0, 0],
    ],
    ['wrong type', {}, [fact('member_of', [0, 4], [10, 13])], [0, 1, 1], [1, 0, 0]],
    ['turned round', {}, [fact('head_of', [10, 13], [0, 4])], [0, 1, 1], [0, 1, 1]],
    [
      'turned round, where it says the same',
      { type: 'opposes' },
      [fact('opposes', [10, 13], [0, 4])],
      [1, 0, 0],
      [1, 0, 0],
    ],
    [
      'gold is silent about one end',
      { object: null },
      [fact('head_of', [0, 4], [20, 25])],
      [1, 0, 0],
      [1, 0, 0],
    ],
    [
      'a value in more words',
      { type: 'position_held', object: null, value: 'commander' },
      [fact('position_held', [0, 4], null, 'Commander of the RSF')],
      [1, 0, 0],
      [1, 0, 0],
    ],
    [
      'another value',
      { type: 'position_held', object: null, value: 'commander' },
      [fact('position_held', [0, 4], null, 'spokesman')],
      [0, 1, 1],
      [0, 1, 1],
    ],
  ])('%s', (_, over, relations, strict, pair) => {
    const one = score(gold(over), { relations });
    expect([counts(one, 'relations.strict'), counts(one, 'relations.pair')]).toEqual([strict, pair]);
  });

  test('where gold is not whole, further facts are no errors', () => {
    const relations = [fact('head_of', [0, 4], [10, 13]), fact('based_in', [10, 13], [20, 25])];
    expect(counts(score(gold({}, []), { relations }), 'relations.found')).toEqual([1, 0, 0]);
    expect(counts(score(gold({}, []), { relations }), 'relations.strict')).toBeNull();
    expect(counts(score(gold({}), { relations }), 'relations.strict')).toEqual([1, 1, 0]);
  });
});

describe('events', () => {
  const entities = [name(0, 4, 'GPE', 'mali'), name(13, 18, 'GPE', 'kidal')];
  const filler = (role: string, start: number, end: number) => ({
    role,
    start,
    end,
    text: 'x',
    entity: `ent_${start}`,
    isName: true,
  });
  const who = [filler('actor', 0, 4), filler('recipient', 13, 18)];
  const gold = (over: object = {}, more: object = {}) => ({
    entities,
    events: [goldEvent(5, 12, { actor: ['mali'], recipient: ['kidal'], date: '2024-05', ...over })],
    ...more,
  });
  const right = { fillers: who, date: '2024-05-05' };

  test.each<[string, object, Parameters<typeof event>[2], Record<string, number[]>]>([
    [
      'right',
      {},
      right,
      {
        trigger: [1, 0, 0],
        type: [1, 0, 0],
        arguments: [3, 0, 0],
        frame: [1, 0, 0],
        factuality: [1, 0, 0],
        asserted: [1, 0, 0],
        document: [1, 0, 0],
      },
    ],
    [
      'wrong type',
      {},
      { ...right, type: 'AID' },
      { trigger: [1, 0, 0], type: [0, 0, 1], arguments: [0, 0, 3] },
    ],
    [
      'attacker and victim swapped',
      {},
      { fillers: [filler('actor', 13, 18), filler('recipient', 0, 4)], date: '2024-05-05' },
      { arguments: [1, 2, 2], frame: [0, 1, 1], document: [0, 0, 1] },
    ],
    ['nobody', {}, { date: '2024-05-05' }, { arguments: [1, 0, 2], frame: [0, 1, 1] }],
    ['the wrong year', {}, { fillers: who, date: '2023-05-05' }, { arguments: [2, 1, 1] }],
    [
      'what was denied, taken for true',
      { factuality: 'denied' },
      right,
      { factuality: [0, 1, 1], asserted: [0, 1, 0] },
    ],
    [
      'what was true, taken for denied',
      {},
      { ...right, factuality: 'denied' },
      { factuality: [0, 1, 1], asserted: [0, 0, 1] },
    ],
    [
      'the dead, both bounds',
      { killed: [12, null] },
      { ...right, killed: [12, null] },
      { arguments: [4, 0, 0] },
    ],
    [
      'the dead, an upper bound from nowhere',
      { killed: [12, null] },
      { ...right, killed: [12, 12] },
      { arguments: [3, 1, 1] },
    ],
    ['the mode', { mode: 'airstrike' }, { ...right, mode: 'ambush' }, { mode: [0, 1, 1] }],
    ['a mode where there is none', { mode: 'none' }, { ...right, mode: null }, { mode: [1, 0, 0] }],
  ])('%s', (_, over, found, wanted) => {
    const one = score(gold(over), { events: [event(5, 12, found)] });
    for (const [measure, expected] of Object.entries(wanted))
      expect([measure, counts(one, `events.${measure}`)]).toEqual([measure, expected]);
  });

  test('gold names things: "rebels" as the actor is no error, another name is one', () => {
    const actor = (isName: boolean) => ({
      ...right,
      fillers: [...who, { role: 'actor', start: 40, end: 46, text: 'rebels', entity: 'ent_agent', isName }],
    });
    const roles = (isName: boolean) =>
      counts(
        score(gold({ exhaustive_roles: true }), { events: [event(5, 12, actor(isName))] }),
        'events.arguments',
      );
    expect([roles(false), roles(true)]).toEqual([
      [3, 0, 0],
      [3, 1, 0],
    ]);
  });

  test('an event that nobody found has missed its roles', () => {
    const one = score(gold(), {});
    expect([
      counts(one, 'events.type'),
      counts(one, 'events.arguments'),
      counts(one, 'events.frame'),
    ]).toEqual([[0, 0, 1], [0, 0, 3], null]);
  });

  test('a found event that gold does not have is wrong where gold is whole, or says so', () => {
    const further = { events: [event(5, 12, right), event(20, 25, { fillers: [filler('actor', 0, 4)] })] };
    expect(counts(score(gold(), further), 'events.type')).toEqual([1, 0, 0]);
    expect(counts(score(gold({}, { complete: ['events'] }), further), 'events.type')).toEqual([1, 1, 0]);
    expect(counts(score(gold({}, { complete: ['events'] }), further), 'events.arguments')).toEqual([3, 1, 0]);
    const absent = [{ start: 18, end: 28, text: 'x', type: 'ASSAULT' }];
    expect(counts(score(gold({}, { absent }), further), 'events.type')).toEqual([1, 1, 0]);
  });

  test('told twice is one happening; another reading of the trigger costs nothing there', () => {
    const twice = { events: [event(5, 12, right), event(30, 35, right)] };
    expect(counts(score(gold({}, { complete: ['events'] }), twice), 'events.document')).toEqual([1, 0, 0]);
  });

  test('the content of a threat points to it', () => {
    const events = [
      goldEvent(0, 5, { id: 'e1', type: 'THREATEN' }),
      goldEvent(10, 15, { id: 'e2', embedded_in: 'e1', factuality: 'threatened' }),
    ];
    const found = (embeddedIn: string | null) => [
      event(0, 5, { type: 'THREATEN' }),
      event(10, 15, { factuality: 'threatened', embeddedIn }),
    ];
    expect(counts(score({ events }, { events: found('evt_0') }), 'events.embedded')).toEqual([1, 0, 0]);
    expect(counts(score({ events }, { events: found(null) }), 'events.embedded')).toEqual([0, 0, 1]);
    expect(counts(score({ events }, { events: found('evt_10') }), 'events.embedded')).toEqual([0, 1, 1]);
  });

  test('what was said not to happen and recorded as happened has a class of its own', () => {
    const one = score(gold({ factuality: 'negated' }), { events: [event(5, 12, right)] });
    expect(one.faults.filter(({ layer }) => layer === 'factuality').map((fault) => fault.class)).toEqual([
      'false-assertion',
    ]);
  });
});

test('an annotation scored against itself is perfect in every measure', () => {
  const gold = makeGold({
    complete: ['mentions', 'dates', 'quantities', 'relations', 'events', 'citations'],
    entities: [name(0, 4, 'GPE', 'mali'), name(0, 9, 'ORG', 'army'), name(20, 25, 'GPE', 'kidal')],
    identities: [{ entity: 'mali', pack_id: 'ent_mli', wikidata_id: 'Q912' }],
    dates: [{ start: 30, end: 35, text: '5 May', type: 'DATE', value: '2024-05-05' }],
    quantities: [{ start: 40, end: 42, text: '12', low: 12, high: 12, kind: 'killed' }],
    relations: [{ type: 'agency_of', subject: 'army', object: 'mali', value: null, factuality: 'asserted' }],
    events: [
      goldEvent(10, 17, {
        id: 'e1',
        actor: ['army'],
        recipient: ['kidal'],
        date: '2024-05-05',
        killed: [12, 12],
        mode: 'none',
      }),
    ],
    citations: [{ start: 50, end: 60, text: 'x'.repeat(10), number: 1, title: 'A report' }],
  });
  const one = scoreDocument(gold, foundInGold(gold));
  expect(one.faults).toEqual([]);
  expect(one.tallies.size).toBeGreaterThan(18);
  for (const [measure, bySlice] of one.tallies)
    for (const [slice, all] of bySlice) expect([measure, slice, f1(all)]).toEqual([measure, slice, 1]);
});
