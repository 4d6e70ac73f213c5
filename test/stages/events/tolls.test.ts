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
  // another day or place, another attack beside it, an attack that only might be
  ['Gunmen raided Amasiri on Friday. At least 80 people died in floods in May.', 'raided -'],
  ['Gunmen raided Amasiri on Friday. In Afikpo 80 people died.', 'raided -'],
  ['Gunmen raided Amasiri and Marines shelled Afikpo. Some 80 people died.', 'raided -', 'shelled -'],
  ['Gunmen threatened to raid Amasiri. Some 80 people died.', 'raid -'],
])('%s', (text, ...expected) => {
  expect(tolls(text)).toEqual(expected);
});
