import { expect, test } from 'vitest';
import { cleanText } from './clean-with.ts';

const FIRST =
  'The two armies met on the western bank of the river, and neither could say in the evening who held the bridge.';
const SECOND =
  'Witnesses in the town counted eleven lorries and two ambulances on the road before the shelling began.';
const THIRD =
  'The governor said on Friday that the road would be open again when the mines had been lifted by engineers.';

const cleaned = (...lines: readonly string[]): string => cleanText(lines.join('\n\n')).view.text;
const ARTICLE = [FIRST, SECOND, THIRD].join('\n\n');

test.each([
  ['calls on the reader', ['Click here to share on social media'], []],
  ['an offer', ['Save stories to read later and create your own list.'], []],
  ['a label with its titles', ['Related stories', 'Rain in Nyala', 'Who owns the water?'], []],
  ['what a label says', ['Click volume: 3021'], ['Previous: The bridge is open again']],
  ['a list of other articles', [], ['Most popular', 'Ten dead in capsize', 'Heat closes schools']],
  ['a plea', [], ['We need your help. Our readers pay for independent journalism: please donate today.']],
  [
    'a plea with its buttons',
    [],
    [
      'If you value our independent reporting, support us and our newsroom today.',
      'One-off',
      'Monthly',
      'Not now',
    ],
  ],
  [
    'what readers wrote',
    [],
    [
      '2 comments',
      'hill_man',
      'They will never let the road open again.',
      'Reply',
      'guest22',
      'Where are the blue helmets?',
    ],
  ],
  [
    'credits of a wire',
    ['(ADDS quotes)'],
    ['(Reporting by Amina Diallo in Goma; Editing by Petra Novak)', '(END)'],
  ],
  [
    'a feed’s foot',
    [],
    [
      'Continue reading...',
      'The post Shells fall on Goma appeared first on Lakes Brief.',
      'Tags: Goma, shells',
    ],
  ],
  [
    'a channel’s foot',
    ['Forwarded from: Lakes Front'],
    ['👉 Subscribe to our channel @lakes_front', '👍 341 🔥 77', '#Goma #Kivu'],
  ],
] as const)('%s', (_, middle, foot) => {
  expect(cleaned(FIRST, ...middle, SECOND, THIRD, ...foot)).toBe(ARTICLE);
});

test.each([
  ['a heading of one word of the page', [FIRST, 'Social media', SECOND, 'Comments', THIRD, FIRST]],
  ['a proverb as a heading', [FIRST, 'Follow the money', SECOND, THIRD]],
  [
    'sentences about pages',
    [FIRST, 'The website published the video on its Telegram channel.', 'Print media closed.', SECOND],
  ],
  ['a quotation about reading', [FIRST, '“Do you read the comments on our page?” he asked.', SECOND, THIRD]],
  ['a list of names at the end', [FIRST, SECOND, 'The dead:', 'Amina Diallo', 'Petra Novak', 'Tomás Rojas']],
  ['a short last sentence', [FIRST, SECOND, THIRD, 'Two bakeries closed.']],
  [
    'a question and its answer',
    [FIRST, 'Question: Who fired?', 'Answer: Nobody in the town can say it.', SECOND],
  ],
  [
    'an author who is no author of this text',
    [FIRST, 'The author of the plan is a general in the capital.', SECOND, THIRD],
  ],
])('stays: %s', (_, lines) => {
  expect(cleaned(...lines)).toBe(lines.join('\n\n'));
});

test('heads and feet of pages behind bars go with the address and the number beside them', () => {
  const { view } = cleanText(
    [
      'RELIEF OFFICE | WEEKLY UPDATE No. 31',
      FIRST,
      'www.relief.example',
      '1',
      'RELIEF OFFICE | WEEKLY UPDATE No. 31 | 2',
      SECOND,
      'www.relief.example',
      '2',
      'RELIEF OFFICE | WEEKLY UPDATE No. 31 | 3',
      THIRD,
    ].join('\n\n'),
  );
  expect(view.text).toBe(ARTICLE);
});
