import { expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

/** `struck @ El Fasher`: each event with the place where it happened, `-` without. */
function placed(text: string): readonly string[] {
  const doc = analyse(text, '2025-06-01');
  const words = doc.cleaned.view.text;
  return doc.events.map(({ trigger, args }) => {
    const place = args.find(({ role }) => role === 'location');
    return `${words.slice(trigger.start, trigger.end)} @ ${place ? words.slice(place.start, place.end) : '-'}`;
  });
}

test.each([
  // a place inside the phrase of what struck is where it struck
  ['An aid convoy was struck by a drone near El Fasher on Friday.', 'struck @ El Fasher'],
  ['A market was attacked with a car bomb outside Mogadishu.', 'attacked @ Mogadishu'],
  ['Two soldiers were killed by a mine near Kidal.', 'killed @ Kidal'],
  // where somebody comes from is no such place, nor is a country within a name
  ['The convoy was attacked by fighters from Chad.', 'attacked @ -'],
  ['The town was shelled by the army of Mali.', 'shelled @ -'],
])('%s', (text, expected) => {
  expect(placed(text)).toEqual([expected]);
});
