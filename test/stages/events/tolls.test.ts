import { expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

/** `raided 80`: each attack with the words of those killed in it, `-` without. */
function tolls(text: string): readonly string[] {
  const doc = analyse(text, '2025-06-12');
  const words = doc.cleaned.view.text;
  return doc.events
    .filter(({ type }) => type === 'ASSAULT')
    .map(({ trigger, args }) => {
      const killed = args.find(({ role }) => role === 'killed');
      return `${words.slice(trigger.start, trigger.end)} ${killed ? words.slice(killed.start, killed.end) : '-'}`;
    });
}

test.each([
  ['Gunmen raided Amasiri on Friday. At least 80 people died, officials said.', 'raided At least 80 people'],
  // who tells it, and what stands behind a semicolon or a relative, changes nothing
  ['Gunmen raided Amasiri on Friday. Four guards were killed, according to a medic.', 'raided Four guards'],
  ['Jets bombed Amasiri on Friday; eight people were killed, the mayor said.', 'bombed eight people'],
  ['He was jailed for the raid near Amasiri in May, in which two guards were killed.', 'raid two guards'],
  ['Gunmen raided Amasiri. Some 80 people died in floods.', 'raided -'],
  // another day or place, another attack beside it, an attack that only might be
  ['Gunmen raided Amasiri on Friday. At least 80 people died in floods in May.', 'raided -'],
  ['Gunmen raided Amasiri on Friday. In Afikpo 80 people died.', 'raided -'],
  ['Gunmen raided Amasiri and Marines shelled Afikpo. Some 80 people died.', 'raided -', 'shelled -'],
  ['Gunmen threatened to raid Amasiri. Some 80 people died.', 'raid -'],
])('%s', (text, ...expected) => {
  expect(tolls(text)).toEqual(expected);
});

test.each<[string, number]>([
  // more than this attack did
  ['Gunmen killed seven farmers in Jos, raising the death toll this month to 55.', 1],
  // another source's figure is not the first one's
  ['The raid on Bria killed 32 people, the army said; residents said 60 had died.', 1],
  ['A raid on Bria killed 32 people and ten guards.', 2],
])('%s', (text, expected) => {
  const [raid] = analyse(text, '2025-06-12').events.filter(({ type }) => type === 'ASSAULT');
  expect(raid?.args.filter(({ role }) => role === 'killed')).toHaveLength(expected);
});

test('those counted outside of the clause of what befell them', () => {
  const [raid] = analyse(
    'At least 30 civilians were killed and dozens wounded when jets bombed Tora.',
  ).events;
  expect(raid?.args.map(({ role }) => role)).toEqual(expect.arrayContaining(['killed', 'injured']));
});
