import { expect, test } from 'vitest';
import { RejectError } from '../../src/core/errors.ts';
import { compose } from '../../src/core/pipeline.ts';
import type { AnyStage } from '../../src/core/stage.ts';
import { toBundle } from '../../src/records/to-bundle.ts';
import { makeDoc, mention } from './make-doc.ts';

const { source } = makeDoc('Two killed in Bangui.');
const stage = (run: () => unknown): AnyStage =>
  ({ name: 'entities', needs: [], gives: 'entities', run }) as unknown as AnyStage;
const through = (run: () => unknown) => toBundle(compose('made', [stage(run)]).run(source));

test('a stage that throws leaves one document row, one quarantine row, and the place where it broke', () => {
  const bundle = through(() => {
    throw new TypeError('x is undefined');
  });
  expect(bundle.status).toBe('quarantined');
  expect(bundle.quarantine).toMatchObject([
    { stage: 'entities', code: 'E_STAGE', message: 'x is undefined' },
  ]);
  expect(JSON.parse(bundle.lines.get('documents')?.text ?? '')).toMatchObject({
    status: 'quarantined',
    text: null,
  });
  expect(bundle.notes[0]?.message).toContain('to-bundle.test.ts');
});

test('a stage that refuses gives its own reason', () => {
  const bundle = through(() => {
    throw new RejectError('E_LANGUAGE', 'not English', 'translate it first');
  });
  expect(bundle.quarantine).toMatchObject([{ code: 'E_LANGUAGE', hint: 'translate it first' }]);
  expect(bundle.notes).toEqual([]);
});

test('a finding without words is refused with the rule that made it', () => {
  const empty = { ...mention('Two killed', 'killed', null), start: 4, end: 4 };
  expect(through(() => ({ entities: [], mentions: [empty] })).quarantine).toMatchObject([
    { stage: 'records', code: 'E_EMPTY_SPAN', message: expect.stringContaining('test/mention') },
  ]);
});

test('layers that the pipeline does not give are empty', () => {
  const bundle = through(() => ({ entities: [], mentions: [] }));
  expect(bundle.status).toBe('done');
  expect(bundle.lines.get('events')).toEqual({ text: '', count: 0 });
});

test('findings that do not fit together fail their document only', () => {
  const broken = { entities: [], mentions: [null] };
  expect(through(() => broken).quarantine).toMatchObject([{ stage: 'records', code: 'E_RECORDS' }]);
});
