import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

test.each([
  ['Rwanda denied that it backs the rebels.', 'it', 'ent_rwa'],
  ['The Taliban said they had captured Herat.', 'they', 'ent_taliban'],
  ["Sudan's army said its troops had retaken the bridge.", 'its', 'ent_army_sdn'],
  ['Erdogan met Putin. He praised the deal.', 'He', 'ent_erdogan'],
  ['Houthi rebels fired at a ship; the group later denied it.', 'the group', 'ent_houthis'],
  ['Troops entered Goma at night. The city was quiet.', 'The city', 'ent_goma'],
])('%s → %s', (text, words, id) => {
  const found = read(text);
  const one = mentionOf(found, words);
  const antecedent = found[one.antecedent ?? -1];
  expect(one.to?.id).toBe(id);
  expect(antecedent?.entity).toBe(one.entity);
  expect((antecedent?.start ?? 0) < one.start).toBe(true);
});

test.each([
  ['It is clear that Mali needs help.', 'It'],
  ['Russia and Ukraine said they would talk.', 'they'],
  ['Hezbollah and Hamas met, and the group left.', 'the group'],
  ['Macron phoned Scholz. The minister waited.', 'The minister'],
])('stays unsaid: %s', (text, words) => {
  expect(read(text).map((one) => one.text)).not.toContain(words);
});

test('nothing refers over the end of a paragraph', () => {
  const found = read('Kagame spoke in Kigali.\n\nHe left early.');
  expect(found.map((one) => one.text)).not.toContain('He');
});
