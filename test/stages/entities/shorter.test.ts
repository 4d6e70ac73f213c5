import { expect, test } from 'vitest';
import { read } from './read.ts';

/** How many things the named people and bodies of a text are. */
function idsOf(text: string): readonly (string | undefined)[] {
  return read(text)
    .filter(({ type, form }) => (type === 'PER' || type === 'ORG') && form === 'name')
    .map(({ to }) => to?.id);
}

test.each([
  ['the first surname of two', 'Gregorio Pacheco Leyes spoke. Later Pacheco left.'],
  ['initials', 'John Henry Dearle spoke. Later J. H. Dearle left.'],
  ['a middle name left out', 'Christine Harimanana Razafy spoke. Christine Razafy left.'],
  ['a surname with a hyphen', 'Daniel Ajayi-Adeniran spoke. Ajayi-Adeniran left.'],
  ['a court of somewhere', 'The Supreme Court of Vessen met. The Supreme Court ruled.'],
  [
    "a ministry without its country's name",
    'The Russian Foreign Ministry met. The Foreign Ministry said no.',
  ],
])('one and the same: %s', (_, text) => {
  expect(new Set(idsOf(text)).size).toBe(1);
});

test.each([
  ['two people have the word in common', 'Ali Karim Saleh and Omar Karim Bashir met. Karim left.', 3],
  [
    'two bodies have the words in common',
    'The Tigray Defence Council and the Amhara Defence Council met. The Defence Council left.',
    3,
  ],
  ['what it is a part of', 'The Siberian Branch of the Dovra Academy of Sciences met.', 1],
  ['another party', 'The Liberal Democratic Party of Vessen met. The Democratic Party of Vessen left.', 2],
  ['a king and his father', 'Dmitri Petrov II met Dmitri Petrov in May.', 2],
])('not one: %s', (_, text, things) => {
  expect(new Set(idsOf(text)).size).toBe(things);
});
