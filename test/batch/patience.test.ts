import { expect, test } from 'vitest';
import { deathOf } from '../../src/batch/workers/death.ts';
import { patience } from '../../src/batch/workers/patience.ts';

const killed = deathOf(null, 'SIGKILL');
const fault = deathOf(1, null);

test.each([
  [null, 'SIGKILL', 'killed'],
  [null, 'SIGTERM', 'killed'],
  // V8 ends itself so when its memory is full, and programs that read where they may not.
  [null, 'SIGABRT', 'crash'],
  [null, 'SIGSEGV', 'crash'],
  [1, null, 'crash'],
  [0, null, 'crash'],
] as const)('code %s, signal %s: %s', (code, signal, kind) => {
  expect(deathOf(code, signal)).toEqual({ kind, how: `it ended with ${signal ?? `code ${code}`}` });
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
