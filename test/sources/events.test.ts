import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildAssembly, readDefinition } from '../../src/assembly/build.ts';
import type { Doc, LayerName } from '../../src/core/doc.ts';
import type { Event } from '../../src/core/layers/event.ts';
import { deriveFactuality } from '../../src/records/factuality.ts';

// Names and dates only: the three articles are kept beside the project.
const { pipeline } = buildAssembly(readDefinition('conflict-news'));

function read(id: string): Doc<LayerName> {
  const raw = readFileSync(new URL(`../../../shared/corpus/${id}.txt`, import.meta.url), 'utf8');
  const given = {
    title: null,
    authors: [],
    publisher: null,
    published: null,
    publishedEvidence: null,
    url: null,
    language: null,
  };
  const outcome = pipeline.run({ id, path: `${id}.txt`, mediaType: 'text/plain', raw, sha256: '', given });
  if (outcome.kind !== 'done') throw new Error(outcome.message);
  return outcome.doc;
}

const articles = new Map(['000', '003', '004'].map((id) => [id, read(id)]));
const article = (id: string) => articles.get(id) as Doc<LayerName>;

const words = (doc: Doc<LayerName>, { start, end }: { start: number; end: number }) =>
  doc.cleaned.view.text.slice(start, end);

function filled(doc: Doc<LayerName>, event: Event, role: string): readonly string[] {
  return event.args.filter((arg) => arg.role === role).map((arg) => words(doc, arg));
}

function facts(doc: Doc<LayerName>): readonly string[] {
  const name = (mention: number | null): string => {
    if (mention === null) return '';
    const one = doc.entities.mentions[mention];
    const entity = one?.entity == null ? undefined : doc.entities.entities[one.entity];
    return entity?.name ?? (one ? words(doc, one) : '');
  };
  return doc.relations.map(({ type, subject, object, objectValue }) =>
    [type, name(subject), object === null ? objectValue : name(object)].join(' | '),
  );
}

/** What the records say of it: asserted, claimed, negated … */
function derived(doc: Doc<LayerName>, event: Event): string {
  const outer = event.embeddedIn === null ? null : (doc.events[event.embeddedIn]?.type ?? null);
  return deriveFactuality(event.factuality, outer);
}

function entityOf(doc: Doc<LayerName>, mention: number | null): string | null {
  const entity = mention === null ? null : (doc.entities.mentions[mention]?.entity ?? null);
  return entity === null ? null : (doc.entities.entities[entity]?.id ?? null);
}

const triggered = (doc: Doc<LayerName>, word: string) =>
  doc.events.filter((one) => words(doc, one.trigger) === word);

test('003: both cities struck on the day are recipients of the attack', () => {
  const doc = article('003');
  const event = doc.events.find(
    (one) => one.type === 'ASSAULT' && filled(doc, one, 'recipient').includes('Kandahar'),
  ) as Event;
  expect(filled(doc, event, 'actor')).toEqual(['Pakistani Armed Forces']);
  expect(filled(doc, event, 'recipient')).toEqual(['Kabul', 'Kandahar']);
  expect(filled(doc, event, 'date')).toEqual(['February 26']);
});

test('003: the accusation against the neighbour is an event of its own', () => {
  const doc = article('003');
  const accused = doc.events.find(
    (one) => one.type === 'ACCUSE' && filled(doc, one, 'recipient').includes('Afghan Taliban'),
  ) as Event;
  expect(filled(doc, accused, 'actor')).toEqual(['Pakistan']);
});

test('003: the ceasefire of Doha is one', () => {
  const doc = article('003');
  const truce = doc.events.find((one) => one.mode === 'ceasefire') as Event;
  expect(filled(doc, truce, 'location')).toEqual(['Doha']);
  expect(filled(doc, truce, 'date')).toEqual(['October']);
  const [date] = truce.args.filter(({ role }) => role === 'date');
  expect(doc.dates[date?.date ?? -1]?.value).toBe('2025-10');
  expect(derived(doc, truce)).toBe('asserted');
});

test('003: what could come is never asserted', () => {
  const doc = article('003');
  const open = doc.clauses.filter(
    ({ lemma, factuality }) => /^(escalate|expand)$/.test(lemma) && factuality.certainty === 'possible',
  );
  expect(open.length).toBeGreaterThan(1);
  const here = doc.events.filter((one) => open.some(({ sentence }) => sentence === one.sentence));
  for (const event of here) expect(derived(doc, event)).toBe('hypothetical');
});

test('003: recognition that was not achieved is a negated event', () => {
  const doc = article('003');
  const event = triggered(doc, 'recognition').at(-1);
  expect(event?.type).toBe('SUPPORT');
  expect(event && derived(doc, event)).toBe('negated');
});

test('003: a corridor agrees to nothing, a carpet disarms nobody', () => {
  const doc = article('003');
  expect([...triggered(doc, 'promises'), ...triggered(doc, 'laid'), ...triggered(doc, 'removed')]).toEqual(
    [],
  );
});

test('000: what the government believes of the neighbour is its claim', () => {
  const doc = article('000');
  const [coordinated] = triggered(doc, 'coordinated');
  const events = doc.events.filter(({ sentence }) => sentence === coordinated?.sentence);
  expect(events.length).toBeGreaterThan(0);
  for (const event of events) {
    expect(derived(doc, event)).toBe('claimed');
    expect(event.factuality.sourceKind).toBe('belief');
    expect(entityOf(doc, event.factuality.source)).toBe('ent_gov_pak');
  }
  expect(words(doc, coordinated as Event)).not.toBe('coordinated');
});

test('000: purposes and conditions are not asserted; brothers are not phoned', () => {
  const doc = article('000');
  for (const event of triggered(doc, 'dismantle')) expect(derived(doc, event)).toBe('hypothetical');
  expect([...triggered(doc, 'act'), ...triggered(doc, 'called'), ...triggered(doc, 'offer')]).toEqual([]);
});

test('000: a defence minister, an old shelter, provinces where fighters live', () => {
  const doc = article('000');
  const found = doc.relations.filter(({ type }) => type === 'position_held');
  expect(found.map(({ objectValue }) => objectValue)).toContain('defense minister');
  const places = doc.relations
    .filter(({ type }) => type === 'operates_in')
    .map(({ object }) => words(doc, doc.entities.mentions[object ?? 0] as { start: number; end: number }));
  expect(places).toEqual(expect.arrayContaining(['Khost', 'Paktika', 'Paktia', 'Kunar']));
  expect(facts(doc).some((fact) => fact.startsWith('shelters') && fact.includes('bin Laden'))).toBe(true);
});

test('004: the fighting of December is told by an agency, with its casualties; the group is of 2007', () => {
  const doc = article('004');
  const fighting = doc.events.find((one) => words(doc, one.trigger) === 'fighting') as Event;
  expect(filled(doc, fighting, 'date')).toEqual(['December 29, 2024']);
  expect(filled(doc, fighting, 'casualties').length).toBeGreaterThan(0);
  expect(['claim', 'report']).toContain(fighting.factuality.sourceKind);
  const harmed = fighting.args
    .filter(({ role }) => role === 'casualties')
    .map(({ quantity }) => {
      const { low, of } = doc.quantities[quantity ?? -1] ?? { low: null, of: null };
      return [low, entityOf(doc, of)];
    });
  expect(harmed).toEqual([
    [19, 'ent_pak'],
    [5, 'ent_taliban'],
  ]);
  expect(entityOf(doc, fighting.factuality.source)).toBe('ent_tass');
  expect(doc.relations.find(({ type }) => type === 'founded_on')?.objectValue).toBe('2007');
});

test('a bare war is no event in any of them', () => {
  for (const doc of articles.values()) {
    const triggers = doc.events.map((one) => words(doc, one.trigger).toLowerCase());
    expect(triggers.filter((word) => /^(war|warfare|conflict|escalation)s?$/.test(word))).toEqual([]);
  }
});
