import { expect, test } from 'vitest';
import type { Entity } from '../../src/core/layers/entities.ts';
import { entityLedger } from '../../src/records/run/entities.ts';
import { renameInLines } from '../../src/records/run/rename-entities.ts';
import { entity } from './make-doc.ts';

const org = (id: string, name: string, aliases: string[] = [], more: Partial<Entity> = {}) =>
  entity(id, name, { type: 'ORG', link: 'document', aliases, ...more });
const LONG = org('ent_long', 'Front for the Liberation of the Coast', ['FLC']);
const SHORT = org('ent_short', 'FLC');

/** What becomes of `ent_short` when each list is one document. */
function becomes(...documents: Entity[][]) {
  const ledger = entityLedger();
  for (const entities of documents) ledger.add(entities.map((one) => ({ entity: one, mentions: 2 })));
  return { other: ledger.merge().get('ent_short') ?? null, rows: ledger.rows() };
}

test('an acronym is the one organisation that another article spells out with it', () => {
  const { other, rows } = becomes([LONG], [SHORT], [SHORT]);
  expect(other).toBe('ent_long');
  expect(rows).toMatchObject([{ entity_id: 'ent_long', aliases: ['FLC'], n_mentions: 6, n_documents: 3 }]);
});

test.each<[string, Entity[][]]>([
  ['two organisations have it', [[LONG], [SHORT], [org('ent_two', 'Farmers’ Labour Council', ['FLC'])]]],
  ['a document names both', [[LONG, SHORT], [SHORT]]],
  ['nobody spells it out', [[org('ent_long', 'Front for the Coast')], [SHORT]]],
  ['the other is a place', [[{ ...LONG, type: 'GPE' }], [SHORT]]],
  ['a pack knows it', [[LONG], [{ ...SHORT, link: 'pack' }]]],
  ['it is no acronym', [[org('ent_long', 'Front', ['Coast'])], [org('ent_short', 'Coast')]]],
])('it stays what it is when %s', (_, documents) => {
  expect(becomes(...documents).other).toBeNull();
});

test('rows get the new id in the columns that hold entities, and nowhere else', () => {
  const line = `${JSON.stringify({ event_id: 'evt_a', actor_id: 'ent_short', actor_ids: ['ent_long', 'ent_short'], evidence: 'ent_short', cue: null })}\n`;
  expect(renameInLines('events', line, new Map([['ent_short', 'ent_long']]))).toBe(
    `${JSON.stringify({ event_id: 'evt_a', actor_id: 'ent_long', actor_ids: ['ent_long'], evidence: 'ent_short', cue: null })}\n`,
  );
});
