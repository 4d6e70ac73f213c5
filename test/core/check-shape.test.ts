import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkShape } from '../../src/core/check-shape.schema.ts';

const SHAPE = z.strictObject({
  name: z.string(),
  about: z.string(),
  stages: z
    .array(z.strictObject({ use: z.string(), with: z.record(z.string(), z.unknown()).default({}) }))
    .default([]),
  end: z
    .union([z.strictObject({ left: z.string() }), z.strictObject({ right: z.string() })])
    .nullable()
    .default(null),
});
const sound = { name: 'n', about: 'a' };

test('a sound value comes back with its defaults', () => {
  expect(checkShape(SHAPE, sound)).toEqual({ data: { ...sound, stages: [], end: null }, fault: null });
});

test.each<[string, unknown, readonly PropertyKey[], string | RegExp]>([
  ['a value of another type', { ...sound, name: 1 }, ['name'], /^\/name: Invalid input: expected string/],
  ['a key that is missing', { name: 'n' }, ['about'], /^\/about: .*undefined/],
  [
    'a key misspelt, before the one that is missing for it',
    { name: 'n', abuot: 'a' },
    ['abuot'],
    '/: there is no key "abuot"; did you mean "about"?',
  ],
  [
    'a key misspelt in an item of a list',
    { ...sound, stages: [{ use: 'clean' }, { use: 'clean', wiht: {} }] },
    ['stages', 1, 'wiht'],
    '/stages/1: there is no key "wiht"; did you mean "with"?',
  ],
  ['a key like no other', { ...sound, colour: 1 }, ['colour'], '/: there is no key "colour"'],
  ['no object at all', null, [], /^\/: Invalid input/],
])('names %s', (_, value, path, message) => {
  expect(checkShape(SHAPE, value)).toEqual({
    data: null,
    fault: { path, message: typeof message === 'string' ? message : expect.stringMatching(message) },
  });
});
