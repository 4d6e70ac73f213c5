import { expect, test } from 'vitest';
import { deathOf } from '../../src/batch/workers/death.ts';
import { patience } from '../../src/batch/workers/patience.ts';

const killed = deathOf(null, 'SIGKILL', false);
const fault = deathOf(1, null, false);

test.each([
  [null, 'SIGKILL', false, 'killed'],
  [null, 'SIGTERM', false, 'killed'],
  [null, 'SIGKILL', true, 'memory'],
  // V8 ends itself so when its memory is full, and programs that read where they may not.
  [null, 'SIGABRT', false, 'crash'],
  [null, 'SIGSEGV', true, 'crash'],
  [1, null, false, 'crash'],
  [0, null, true, 'crash'],
] as const)('code %s, signal %s, memory wanted %s: %s', (code, signal, wanted, kind) => {
  const death = deathOf(code, signal, wanted);
  expect(death.kind).toBe(kind);
  expect(death.how).toContain(signal ?? `code ${code}`);
});

test('starts that fail by themselves are soon given up', () => {
  const place = patience(50);
  expect([1, 2, 3].map(() => place.failed(fault))).toEqual([50, 100, null]);
});

test('starts that are ended from outside are given up late, after growing pauses', () => {
  const place = patience(50);
  const pauses = Array.from({ length: 20 }, () => place.failed(killed));
  expect(pauses.slice(0, 7)).toEqual([50, 100, 200, 400, 800, 1000, 1000]);
  expect(pauses.indexOf(null)).toBe(19);
});

test('kills do not make a fault of the next start more likely, nor the other way round', () => {
  const place = patience(50);
  for (let i = 0; i < 10; i++) expect(place.failed(killed)).not.toBeNull();
  expect([fault, killed, fault, killed, fault].map((death) => place.failed(death) === null)).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});

test('a worker that stood makes all forgotten', () => {
  const place = patience(50);
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i < 19; i++) expect(place.failed(killed)).not.toBeNull();
    for (let i = 0; i < 2; i++) expect(place.failed(fault)).not.toBeNull();
    place.ready();
    expect(place.failed(killed)).toBe(50);
    place.ready();
  }
});
