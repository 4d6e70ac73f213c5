import { expect, test } from 'vitest';
import { mentionOf, read } from './read.ts';

test.each([
  ['Rwanda denied that it backs the rebels.', 'it', 'ent_rwa'],
  ['The Taliban said they had captured Herat.', 'they', 'ent_taliban'],
  ["Sudan's army said its troops had retaken the bridge.", 'its', 'ent_army_sdn'],
  ['Erdogan met Putin. He praised the deal.', 'He', 'ent_erdogan'],
  ['Houthi rebels fired at a ship; the group later denied it.', 'the group', 'ent_houthis'],
  ['Troops entered Goma at night. The city was quiet.', 'The city', 'ent_goma'],
  ['Troops entered Goma at night. Two men died in the same city.', 'the same city', 'ent_goma'],
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

test.each([
  ['Kagame spoke in Kigali.\n\nCritics stayed away.\n\nHe left early.', 'He'],
  ['Kagame spoke in Kigali.\n\n## ELSEWHERE\n\nHe left early.', 'He'],
])('nothing refers over a whole paragraph: %s', (text, words) => {
  expect(read(text).map((one) => one.text)).not.toContain(words);
});

test.each([
  ['Kagame spoke in Kigali.\n\nHe left early.', 'He', 'ent_kagame'],
  ['Al-Shabaab took the camp. Troops fled. The militants burned it.', 'militants', 'ent_shabaab'],
  ['Boko Haram fled. The jihadists of the north stayed.', 'jihadists', 'ent_agent_rebels'],
  ['Hamas and Hezbollah met. The militants left.', 'militants', 'ent_agent_rebels'],
  ['Some rebels fled Goma. M23 stayed. Rebels came back.', 'Rebels', 'ent_agent_rebels'],
])('%s → %s', (text, words, id) => {
  expect(mentionOf(read(text), words).to?.id).toBe(id);
});

test.each([
  [
    'The Ministry of Aviation protested. A crowd cheered. The ministry closed.',
    'ministry',
    'Ministry of Aviation',
  ],
  ['The Ministry of Aviation met. The Ministry of Trade met. The ministry closed.', 'ministry', 'government'],
])('a body is taken up by the noun that its name turns on: %s', (text, words, name) => {
  expect(mentionOf(read(text), words).to?.name).toBe(name);
});
