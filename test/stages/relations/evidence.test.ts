import { expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

/** The words that each relation rests on. */
function evidence(text: string): readonly string[] {
  const { cleaned, relations } = analyse(text);
  return relations.map(({ start, end }) => cleaned.view.text.slice(start, end));
}

test.each([
  ['In Kampala Joseph Kony, the LRA leader, spoke.', 'Joseph Kony, the LRA leader'],
  ['In Gaza Abu Ubaida, the Hamas spokesman, spoke.', 'Abu Ubaida, the Hamas spokesman'],
  ['Mali shares a border with Niger, he said.', 'Mali shares a border with Niger'],
])('a relation rests on the words that state it: %s', (text, words) => {
  expect(evidence(text)).toContain(words);
});

test('and never on those of another sentence', () => {
  const found = evidence('Joseph Kony spoke. He is the leader of the LRA.');
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((words) => words.includes('spoke'))).toEqual([]);
});
