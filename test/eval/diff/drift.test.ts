import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/eval/diff/changes.ts';
import { type Drift, driftCount } from '../../../src/eval/diff/drift.ts';
import { reviewSheet } from '../../../src/eval/diff/review-sheet.ts';

function drift(a: readonly string[], b: readonly string[]): Drift {
  const count = driftCount('events', 'type');
  for (const label of a) count.before(label);
  for (const label of b) count.after(label);
  return count.drift();
}

test.each<[string, readonly string[], readonly string[], number]>([
  ['the same', ['A', 'B'], ['B', 'A'], 0],
  ['the same shares of more', ['A', 'B'], ['A', 'A', 'B', 'B'], 0],
  ['nothing in common', ['A'], ['B'], 1],
  ['half in common', ['A', 'B'], ['A', 'C'], 0.5],
  ['nothing on one side', [], ['A'], 0],
])('divergence of %s', (_, a, b, bits) => {
  expect(drift(a, b).divergence).toBeCloseTo(bits, 12);
});

test('divergence lies between 0 and 1 and is the same both ways', () => {
  const labels = fc.array(fc.constantFrom('A', 'B', 'C', 'D'));
  fc.assert(
    fc.property(labels, labels, (a, b) => {
      const { divergence } = drift(a, b);
      expect(divergence).toBeGreaterThanOrEqual(-1e-12);
      expect(divergence).toBeLessThanOrEqual(1 + 1e-12);
      expect(drift(b, a).divergence).toBeCloseTo(divergence, 12);
    }),
  );
});

const CHANGE: Change = {
  change: 'changed',
  table: 'mentions',
  label: 'ORG',
  source_id: '=cmd()',
  doc_id: 'doc_a',
  before_id: 'men_a',
  after_id: 'men_b',
  columns: ['entity_id'],
  before: { entity_id: 'ent_a' },
  after: { entity_id: null },
  words: 'a "b" | <script>',
  context: 'x ⟦a "b" | <script>⟧, y',
};

test('a sheet for spreadsheets holds no formula and no broken cell', () => {
  const [head, row] = reviewSheet([CHANGE], 'csv').split('\r\n');
  expect(head?.split(',')).toHaveLength(12);
  expect(row).toContain(`'=cmd()`);
  expect(row).toContain('"a ""b"" | <script>"');
});

test('a sheet for reading holds no markup of the article, and entities by name', () => {
  const sheet = reviewSheet([CHANGE], 'md', (id) => (id === 'ent_a' ? 'Alpha' : null));
  expect(sheet).toContain('\\<script\\>');
  expect(sheet).toContain('| entity_id | Alpha (ent\\_a) | – |');
});
