import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRaw, toText } from '../../../src/core/text-view.ts';
import { cleanText, undo } from './clean-with.ts';

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
    fc.property(text, (raw) => {
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
