import { expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

/** Who says that the first event happened, by the name of the entity; `-` where nobody is named. */
function source(text: string): string {
  const doc = analyse(text, '2025-06-12');
  const mention = doc.entities.mentions[doc.events[0]?.factuality.source ?? -1];
  return doc.entities.entities[mention?.entity ?? -1]?.name ?? '-';
}

test.each([
  // whose the speaker is
  ['Israel struck the ports of Hodeidah yesterday, its military says.', 'Israel'],
  ['A spokesman for the Islah party said a drone had hit a school.', 'Islah'],
  // the name behind the office
  ['Two people were killed in Kherson, according to Governor Oleksandr Prokudin.', 'Oleksandr Prokudin'],
  // the name between commas behind the office
  [
    'Missiles hit Odesa on Sunday, wounding 12 people, the regional governor, Oleh Kiper, said.',
    'Oleh Kiper',
  ],
  [
    'Gunmen killed six farmers near Bambari, the UN mission, MINUSCA, said on Friday.',
    'United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic',
  ],
  // a name that goes on with a noun acts, it does not speak
  [
    'An Indonesian Navy ship rammed a trawler near Natuna on Monday, the Philippine Coast Guard (PCG) said.',
    'Philippine Coast Guard',
  ],
  // nobody in particular, and who only lives there
  ['Three security sources said gunmen killed ten men.', '-'],
  ['The mayor of Kaya said gunmen killed ten men.', '-'],
])('%s', (text, expected) => {
  expect(source(text)).toBe(expected);
});
