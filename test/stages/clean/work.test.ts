import { expect, test } from 'vitest';
import { LEXICONS } from '../../../src/packs/lexicons.schema.ts';
import { REPAIRS } from '../../../src/packs/repairs.schema.ts';
import { gatherEvidence } from '../../../src/stages/clean/repairs/evidence.ts';
import { compileLexicons, type Lexicons } from '../../../src/stages/clean/repairs/lexicon.ts';
import { compileMenders, mend } from '../../../src/stages/clean/repairs/mend.ts';
import { cleanText, knowledge } from './clean-with.ts';

/** How many letters the lexicons read for a text with so many garbles in one paragraph. */
function lettersRead(garbles: number): number {
  const lexicons = compileLexicons(knowledge.rows(LEXICONS));
  let read = 0;
  const counting: Lexicons = {
    ...lexicons,
    find: (name, text) => {
      read += text.length;
      return lexicons.find(name, text);
    },
  };
  const menders = compileMenders(knowledge.rows(REPAIRS), lexicons, 0.85);
  const evidence = gatherEvidence(
    'Palestinian troops left Pakistan for Kabul; '.repeat(garbles),
    counting,
    0,
  );
  const found = menders.flatMap((mender) => mend(mender, evidence));
  expect(found.filter((one) => one.status === 'applied')).toHaveLength(garbles);
  return read;
}

test('evidence is read once, however many garbles ask for it', () => {
  expect(lettersRead(400)).toBe(4 * lettersRead(100));
});

test.each([
  ['a million letters without a space', 'a'.repeat(1e6)],
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
