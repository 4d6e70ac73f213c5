import { expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

/** `killed @ March 2022`: each event with the words that say when it happened, `-` without. */
function dated(text: string): readonly string[] {
  const doc = analyse(text, '2025-06-12');
  const words = doc.cleaned.view.text;
  return doc.events.map(({ trigger, args }) => {
    const date = args.find(({ role }) => role === 'date');
    return `${words.slice(trigger.start, trigger.end)} @ ${date ? words.slice(date.start, date.end) : '-'}`;
  });
}

test.each([
  // the parser hangs a date on people and things as readily as on the verb
  ['Mercenaries killed 40 men in Moura in March 2022.', 'killed @ March 2022'],
  ['Armed men kidnapped two engineers in Bannu last Thursday.', 'kidnapped @ last Thursday'],
  ['The M23, which seized Goma in January, released prisoners.', 'seized @ January'],
  ['Rebels abducted 60 people from villages around Bor between March and May.', 'abducted @ March'],
  // behind a semicolon and behind `after` other days begin
  ['Mali expelled the UN mission in June 2023; the mission left Kidal in October.', 'expelled @ June 2023'],
  ['Niger expelled the envoy in August 2023 after a coup toppled the president.', 'expelled @ August 2023'],
  // what holds now dates no deed beside it
  ['The Arakan Army now controls the coast and has besieged Sittwe.', 'besieged @ -'],
  // a date before its own doer is no part of the name
  ['On 13 May 2021 Israel struck a tower in Gaza.', 'struck @ 13 May 2021'],
  ['In December 2002 Jakarta withdrew its troops.', 'withdrew @ December 2002'],
  // the day of a dateline is that of the writing
  ['TRIPOLI, May 3 (Nile Wire) - Jets bombed a depot on Monday.', 'bombed @ Monday'],
  ['JUBA, 3 May 2025 - Jets bombed a depot.', 'bombed @ -'],
  // an hour of a day lies on that day, whatever place it hangs on
  ["Gunmen stormed a post in Mali's Mopti region before dawn on Friday.", 'stormed @ dawn on Friday'],
  // the year of a deed, the day before `when`, what is done by the way
  ['He survived the 2019 ambush near Kidal.', 'ambush @ 2019'],
  ['No boat has sailed since 3 May, when rebels attacked the harbour.', 'attacked @ 3 May'],
  ['Speaking on Tuesday, he accused Eritrea of aggression.', 'accused @ Tuesday'],
  // of two deeds that are told together
  [
    'Rebels raided Bor on Sunday and abducted a priest, the army said.',
    'raided @ Sunday',
    'abducted @ Sunday',
  ],
  // a date before a noun, or behind an event, is theirs
  ['The army bombed the 2019 memorial.', 'bombed @ -'],
  ['Rebels attacked the delegates to the talks of June.', 'attacked @ -'],
])('%s', (text, ...expected) => {
  expect(dated(text).slice(0, expected.length)).toEqual(expected);
});

test('what a noun came after has a day of its own', () => {
  expect(dated('Clashes broke out in Tripoli on Monday after the killing of a leader.')).toEqual([
    'Clashes @ Monday',
    'killing @ -',
  ]);
});

test('when somebody is blamed says nothing of the deed', () => {
  expect(dated('On Monday Chad accused the militia of killing two guards.')).toEqual([
    'accused @ Monday',
    'killing @ -',
  ]);
});
