import { expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

/** The words of everybody that the first event killed or hurt, by role. */
function harm(text: string): string {
  const doc = analyse(text, '2025-06-12');
  const words = doc.cleaned.view.text;
  const args = doc.events[0]?.args ?? [];
  return args
    .filter(({ role }) => role === 'killed' || role === 'injured')
    .map(({ role, start, end }) => `${role} ${words.slice(start, end)}`)
    .join(', ');
}

test.each([
  // one person who is not counted is one
  ['A soldier was killed near Tal Afar on Friday.', 'killed soldier'],
  ['Sergeant Ali Keita was killed near Gao on Sunday.', 'killed Ali Keita'],
  ['A protester was shot dead in Lagos on Friday.', 'killed protester'],
  ['Militants killed the mayor and his driver in Tierralta.', 'killed the mayor, killed his driver'],
  ['Assailants assassinated a judge in Aden.', 'killed judge'],
  ['The explosion in Kirkuk wounded a nurse.', 'injured a nurse'],
  // a number stands there already
  ['One protester was shot dead in Lagos on Friday.', 'killed One protester'],
  // several, a crowd, nobody, nobody in particular, and who only may have died
  ['Soldiers killed villagers in Bibwe.', ''],
  ['Gunmen killed a family in Wukari.', ''],
  ['Police killed no demonstrator in Conakry.', ''],
  ['The rebels killed every elder of Bibwe.', ''],
  ['An assassination attempt on the mayor of Kano failed.', ''],
  ['Assailants stabbed a policeman in Dhaka.', ''],
  ['Soldiers shot a man in Bamenda.', ''],
])('%s', (text, expected) => {
  expect(harm(text)).toBe(expected);
});
