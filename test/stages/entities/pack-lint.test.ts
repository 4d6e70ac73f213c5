import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/packs/knowledge.ts';
import { checkExamples } from '../../../src/stages/entities/examples.ts';

const folder = mkdtempSync(join(tmpdir(), 'pack-'));
const packs = join(import.meta.dirname, '../../../pipelines/packs');
afterAll(() => rmSync(folder, { recursive: true }));

/** What the lint says of a pack of one's own with these rows, beside the packs it needs. */
function lint(name: string, rows: readonly object[]): readonly string[] {
  const own = join(folder, name);
  mkdirSync(join(own, 'entities'), { recursive: true });
  writeFileSync(
    join(own, 'pack.yaml'),
    `name: ${name}\nabout: A test\nlicence: Apache-2.0\nsources: [a test]\n`,
  );
  writeFileSync(
    join(own, 'entities/all.jsonl'),
    rows.map((row, i) => (i === 0 ? '' : '\n') + JSON.stringify(row)).join(''),
  );
  return checkExamples({ knowledge: loadKnowledge(packs, ['english', 'world', own]) });
}

const GROUP = { id: 'ent_test_group', type: 'ORG', subtype: 'armed_group', name: 'Orvala Front' };

test('a sound pack', () => {
  expect(lint('sound', [GROUP])).toEqual([]);
});

test.each([
  ['twice', 'a duplicate id', [GROUP, { ...GROUP, name: 'Orvala Army' }], 'ent_test_group stands already in'],
  ['two-letters', 'an alias of two letters', [{ ...GROUP, aliases: ['IN'] }], '"IN" is too short'],
  ['no-country', 'a country that is none', [{ ...GROUP, country: 'XXQ' }], 'no country XXQ'],
  ['no-sector', 'a sector that is none', [{ ...GROUP, sector: 'ZZZ' }], 'no sector ZZZ'],
  ['shared', 'a name of another entity', [{ ...GROUP, aliases: ['Red Sea'] }], '"Red Sea" names'],
  ['parent', 'a parent that is nowhere', [{ ...GROUP, parents: ['ent_nobody'] }], 'no parent ent_nobody'],
])('%s: %s is named with its line', (name, _what, rows, said) => {
  const found = lint(name, rows).filter((line) => line.includes(said));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/all\.jsonl:\d+: /);
});

test('an unknown type is refused when the pack is read, with its line', () => {
  expect(() => lint('type', [{ ...GROUP, type: 'ALIEN' }])).toThrow(/type/);
});
