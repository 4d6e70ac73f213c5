import { expect, test } from 'vitest';
import { LEXICONS } from '../../../src/packs/lexicons.schema.ts';
import { REPAIRS } from '../../../src/packs/repairs.schema.ts';
import { gatherEvidence } from '../../../src/stages/clean/repairs/evidence.ts';
import { compileLexicons } from '../../../src/stages/clean/repairs/lexicon.ts';
import { compileMenders, mend } from '../../../src/stages/clean/repairs/mend.ts';
import { compileScan, type Hits } from '../../../src/stages/clean/repairs/scan.ts';
import { cleanText, knowledge } from './clean-with.ts';

/** How many looks the work on a text with so many garbles in one paragraph takes, and how many it mends. */
function looks(garbles: number): number {
  const lexicons = compileLexicons(knowledge.rows(LEXICONS));
  const menders = compileMenders(knowledge.rows(REPAIRS), lexicons, 0.85);
  const text = 'Palestinian troops left Pakistan for Kabul; '.repeat(garbles);
  const scan = compileScan(lexicons, new Set(menders.flatMap((mender) => mender.lexicons)))();
  const hits = scan(text);
  let counted = 0;
  const counting: Hits = (name) => {
    counted++;
    return hits(name);
  };
  const evidence = gatherEvidence(text, [0], counting);
  const found = menders.flatMap((mender) => mend(mender, evidence));
  expect(found.filter((one) => one.status === 'applied')).toHaveLength(garbles);
  return counted;
}

test('evidence is gathered once a paragraph; each garble only takes itself out of it', () => {
  expect(looks(400) - looks(100)).toBeLessThanOrEqual(4 * (looks(200) - looks(100)));
});

test.each([
  ['a million letters without a space', 'a'.repeat(1e6)],
  ['a million open quotes', '“'.repeat(1e6)],
  ['half a million numbers', '1 '.repeat(5e5)],
  ['twenty thousand soft hyphens at line ends', 'a\u00ad\n'.repeat(2e4)],
  ['lone halves of signs', 'a\ud800\udc00\ud800 '.repeat(2e4)],
  ['marks of direction', '\u202ea'.repeat(2e4)],
  ['controls', '\u0000\u0001\u007f'.repeat(2e4)],
  ['five thousand addresses in lines', 'https://a.example/\n'.repeat(5e3)],
  [
    'twenty thousand names that nobody knows',
    Array.from(
      { length: 2e4 },
      (_, i) => 'the N' + i.toString(5).replace(/\d/g, (d) => 'aeiou'.charAt(Number(d))) + 'ba',
    ).join(' '),
  ],
  ['twenty thousand guillemets', '«a'.repeat(2e4)],
  ['twenty thousand open quotes', ' “a'.repeat(2e4)],
  ['twenty thousand reversed quotes', 'a’ b ‘'.repeat(2e4)],
  ['twenty thousand bars', '*'.repeat(2e4)],
  ['twenty thousand brackets', '['.repeat(2e4)],
  ['twenty thousand lines of one letter', 'a\n'.repeat(2e4)],
  ['twenty thousand notes in one line', '.1 '.repeat(2e4)],
  ['nothing but spaces', ' \n\t'.repeat(2e4)],
  ['nothing', ''],
])('survives %s', (_, raw) => {
  const { view, blocks } = cleanText(raw);
  expect(view.raw).toBe(raw);
  expect(blocks.every((block) => block.text === null || block.text.end > block.text.start)).toBe(true);
});

test.each([
  ['marks of direction between all letters', 'E_TOO_MANY_EDITS', '\u202ea'.repeat(2.6e5)],
  ['a line for each letter', 'E_TOO_MANY_LINES', 'a\n'.repeat(2.6e5)],
  ['wrongly decoded words', 'E_TOO_MANY_EDITS', 'â€œ '.repeat(2.6e5)],
])('refuses with a clear code what is no article: %s', (_, code, raw) => {
  expect(() => cleanText(raw)).toThrow(
    expect.objectContaining({
      code,
      hint: expect.stringContaining('how the file was made'),
    }),
  );
});

test('a run of signs without width is one edit', () => {
  const { view, edits } = cleanText(`The army${'\u202e\u200b\u202d'.repeat(1e5)} left.`);
  expect(view.text).toBe('The army left.');
  expect(edits).toHaveLength(1);
});
