import { describe, expect, test } from 'vitest';
import { analyse } from '../../pipeline.ts';

/** Nearly nobody in power or in arms, in a hundred words. */
const BAND = `The band formed at a school in Leeds and played small halls for three years before anybody noticed.
Its singer wrote most of the songs on a bus, and its drummer painted the covers at his kitchen table.
A second record followed a winter later, slower than the first, and a long tour of coastal towns came after it.
The guitarist now runs a bakery, the others teach, and all of them say that the early songs are still the best.
Their old rehearsal room is a shop for bicycles today, though a faded poster still hangs behind its counter.`;

const told = (text: string): readonly string[] => {
  const { events, cleaned } = analyse(text);
  return events.map(({ type, trigger }) => `${type} ${cleaned.view.text.slice(trigger.start, trigger.end)}`);
};

describe('a text about neither power nor arms tells no events without such a party', () => {
  test.each([
    'The group refused the offer.',
    'The singer was arrested in May.',
    'The bassist was released in June.',
  ])('%s', (sentence) => {
    expect(told(sentence)).toHaveLength(1);
    expect(told(`${BAND}\n\n${sentence}`)).toEqual([]);
  });

  test.each([
    ['a state is a party', 'Chile banned the record.', ['COERCE banned']],
    ['the police are', 'Police arrested the drummer.', ['COERCE arrested']],
    ['it cost lives', 'An explosion killed four people in the hall.', ['ASSAULT explosion']],
    ['no figure of speech', 'The singer was kidnapped in May.', ['ASSAULT kidnapped']],
    ['people march', 'Students protested against the closure.', ['PROTEST protested']],
  ])('unless %s: %s', (_why, sentence, events) => {
    expect(told(`${BAND}\n\n${sentence}`)).toEqual(events);
  });

  test('beside those in power or in arms it counts', () => {
    expect(told(`Soldiers and rebels watched. ${BAND}\n\nThe group refused the offer.`)).toEqual([
      'REJECT refused',
    ]);
  });
});
