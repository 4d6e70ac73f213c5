import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRaw, toText } from '../../../src/core/text-view.ts';
import { cleanText, undo } from './clean-with.ts';
import { THEATRES } from './theatres.ts';

/** Bits of everything that some rule looks for, in any order. */
const BITS = [
  'Pakistan ',
  'Kabul ',
  'Palestinian troops ',
  'Bata ',
  'militants ',
  'Aba border ',
  'Gaza ',
  'anti Pakistani ',
  '1、',
  '、',
  '“ ',
  ' ”',
  '’ ',
  ' ‘',
  '\n',
  '\n\n',
  '\r\n',
  '\f',
  '¹',
  '²',
  '[1]',
  '.2 ',
  '1 Name, “Title,” 2020.',
  '\n\n2 Name, “Other,” 2021.',
  'By Amina Diallo',
  'May 3, 2024',
  '© House, 2024.',
  'Publisher:',
  'Share this',
  '**LOGO\nHERE**',
  '- ',
  'war-\n',
  'torn ',
  '\u00ad',
  '\u200b',
  '\u00a0',
  '\ufb01',
  'Ã©',
  'â€œ',
  '&amp;',
  '  ',
  'The army left the town at noon. ',
  'and the ',
  'THE TITLE',
  '; In ',
  'an invasion of sovereignty ',
  '😀',
  '，',
  '（a）',
  'Kyiv ',
  'Donetsk ',
  'APU soldiers ',
  'Uzbek troops ',
  'Iraqi missiles ',
  '«a»',
  '№5',
  '1,5 million ',
  'peaceful residents were killed. ',
  'https://a.example/b-',
  'https://a.example/\n',
  'c.html ',
  'Page 1 of 2\n',
  'Page 2 of 2\n',
  'Notes\n\n',
  '[1] A Name, Title (Town: House, 2019), 4.\n\n',
  'Petra Novak*\n',
  '* Petra Novak is here.\n',
  'Home | World | Africa\n',
  '\u202e',
  '\ud83d',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...BITS), fc.string({ maxLength: 8, unit: 'grapheme-ascii' })), {
    maxLength: 30,
  })
  .map((bits) => bits.join('').replaceAll('\u0000', ''));

test('the edits give the raw text back, letter for letter', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const cleaned = cleanText(raw);
      expect(undo(cleaned)).toBe(raw);
      for (const edit of cleaned.edits) expect(raw.slice(edit.raw.start, edit.raw.end)).toBe(edit.before);
    }),
    { numRuns: 400 },
  );
});

test('cleaning a clean text changes nothing', () => {
  fc.assert(
    fc.property(text, (bits) => {
      // readers hand over whole characters
      const raw = bits.toWellFormed();
      // ftfy weighs whole lines: what it leaves in one line it may mend when that line has changed.
      fc.pre(!/[Ãâ]/.test(raw));
      const once = cleanText(raw).view.text;
      const twice = cleanText(once).view.text;
      expect(twice).toBe(once);
    }),
    { numRuns: 400 },
  );
});

test('blocks stand in order, do not overlap, hold no outer space, and cover every word of the clean text', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const { view, blocks } = cleanText(raw);
      let at = 0;
      for (const block of blocks) {
        if (block.text === null) continue;
        expect(block.text.start).toBeGreaterThanOrEqual(at);
        expect(block.text.end).toBeGreaterThan(block.text.start);
        expect(view.text.slice(at, block.text.start).trim()).toBe('');
        at = block.text.end;
        expect(toText(view, toRaw(view, block.text))).toEqual(block.text);
      }
      expect(view.text.slice(at).trim()).toBe('');
    }),
    { numRuns: 400 },
  );
});

test('a word of Gaza in the paragraph stops every Palestinian repair', () => {
  const line = 'Pakistan and Kabul traded fire; Palestinian outposts fell, the Palestinian side said.';
  fc.assert(
    fc.property(
      fc.constantFrom('Gaza', 'Hamas', 'Ramallah', 'the West Bank', 'Israel'),
      fc.boolean(),
      (word, first) => {
        const raw = first ? `In ${word} it was quiet. ${line}` : `${line} In ${word} it was quiet.`;
        expect(cleanText(raw).view.text).toBe(raw);
      },
    ),
  );
});

test('any word broken at the margin comes back', () => {
  const sentence = 'The government of the province denied every accusation that the ministry had published';
  fc.assert(
    fc.property(fc.nat(sentence.length - 3), (cut) => {
      fc.pre(
        /\p{Ll}{2}/u.test(sentence.slice(cut, cut + 2)) && !/^(?:\S{0,2}\s)/.test(sentence.slice(cut + 1)),
      );
      const raw = `${sentence.slice(0, cut + 1)}-\n${sentence.slice(cut + 1)}`;
      expect(cleanText(`${raw}.`).view.text).toBe(`${sentence}.`);
    }),
  );
});

test('letters that no edit touched map to themselves, both ways', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const { view } = cleanText(raw);
      for (const piece of view.pieces.filter(({ kind }) => kind === 'kept'))
        for (let i = piece.text.start; i < piece.text.end; i++) {
          const there = toRaw(view, { start: i, end: i + 1 });
          expect(view.raw.slice(there.start, there.end)).toBe(view.text[i]);
          expect(toText(view, there)).toEqual({ start: i, end: i + 1 });
        }
    }),
    { numRuns: 200 },
  );
});

/** What pages, scanners and programs do to a text that nobody translated. */
const DAMAGES: readonly (readonly [name: string, damage: (text: string, at: number) => string])[] = [
  ['a soft hyphen', (whole, at) => `${whole.slice(0, at)}\u00ad${whole.slice(at)}`],
  ['a letter without width', (whole, at) => `${whole.slice(0, at)}\u200b${whole.slice(at)}`],
  ['odd spaces', (whole) => whole.replace(/ /g, '\u00a0')],
  ['line ends of Windows', (whole) => whole.replace(/\n/g, '\r\n')],
  ['ligatures', (whole) => whole.replace(/fi/g, '\ufb01').replace(/fl/g, '\ufb02')],
  ['double spaces', (whole) => whole.replace(/ (?=the )/g, '  ')],
];

test('damages and garbles, in any number, are all undone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...THEATRES),
      fc.array(fc.nat(20), { maxLength: 4 }),
      fc.array(fc.constantFrom(...DAMAGES), { maxLength: 3 }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (theatre, garbles, damages, where) => {
        let broken = theatre.text;
        for (const index of garbles) {
          const [words, garble] = theatre.garbles[index % theatre.garbles.length]!;
          broken = broken.replace(words, garble);
        }
        for (const [, damage] of damages) {
          const at = broken.search(/\p{Ll}{3}\.(?= |$)/u) + Math.floor(where * 3);
          broken = damage(broken, at);
        }
        const cleaned = cleanText(broken);
        expect(cleaned.view.text).toBe(theatre.text);
        expect(undo(cleaned)).toBe(broken);
      },
    ),
    { numRuns: 300 },
  );
});

test('a note set into any gap between sentences is lifted, and the text is whole', () => {
  const [{ text: whole }] = THEATRES as [(typeof THEATRES)[number]];
  const gaps = [...whole.matchAll(/\p{Ll}\. (?=\p{Lu})/gu)].map((match) => match.index + 2);
  fc.assert(
    fc.property(fc.constantFrom(...gaps), fc.constantFrom('¹', '[1]'), (gap, sign) => {
      const head = whole.slice(0, gap);
      const note = '1 Amina Diallo, “Water and War,” Lake Review, May 3, 2021.';
      const cleaned = cleanText(`${head}${sign} ${whole.slice(gap + 1)}\n\n${note}`);
      expect(cleaned.view.text).toBe(whole);
      expect(cleaned.citations).toMatchObject([{ number: 1, title: 'Water and War', anchor: head.length }]);
    }),
  );
});

/** One sentence that names the other reading; with it in the paragraph the words may be right as they stand. */
test.each([
  ['Afghanistan and Pakistan', 'Palestinian soldiers', 'Israel bombed Gaza again.'],
  ['India and Pakistan', 'Palestinian drone', 'Hamas freed two men in Rafah.'],
  ['Iran and Israel', 'Iraqi missiles', 'Baghdad denied it.'],
  ['Ukraine', 'Uzbek troops', 'Tashkent sent tents.'],
  ['Armenia and Azerbaijan', 'Afghan troops', 'Kabul and Kandahar sent them.'],
  ['Sudan and South Sudan', 'Soviet troops', 'That was in 1979, Moscow recalls.'],
  ['Mali', 'Malaysian troops', 'Kuala Lumpur sent them.'],
  ['Congo', 'Luxembourg troops', 'Brussels sent them for the EU contingent.'],
])('%s: “%s” stay when the paragraph says “%3$s”', (name, garble, witness) => {
  const theatre = THEATRES.find((one) => one.name === name)!;
  const [words] = theatre.garbles.find(([, made]) => made === garble)!;
  const raw = theatre.text.replace(words, garble);
  const at = raw.indexOf(garble);
  const end = raw.indexOf('\n\n', at) < 0 ? raw.length : raw.indexOf('\n\n', at);
  const kept = `${raw.slice(0, end)} ${witness}${raw.slice(end)}`;
  expect(cleanText(kept).view.text).toBe(kept);
});
