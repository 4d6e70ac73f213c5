import { ABBREVIATIONS } from '../../packs/abbreviations.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { cutSentences } from './cut-sentences.ts';
import { cutTokens } from './cut-tokens.ts';

/** What may follow each kind of abbreviation without ending the sentence. */
const NEXT = {
  title: 'Adeyemi came back',
  number: '7 was read out',
  inner: 'more was said',
  open: 'was named',
};

/** @returns one line per abbreviation that is not kept in one piece, or that cuts a sentence in two */
export function checkExamples(tools: { readonly knowledge: Knowledge }): readonly string[] {
  const rows = tools.knowledge.rows(ABBREVIATIONS);
  const uses = new Map(rows.map(({ row }) => [row.form, row.use]));
  const dotted = new Set(rows.map(({ row }) => row.form.slice(0, -1)));
  return rows.flatMap(({ row, where }) => {
    const text = `They heard that ${row.form} ${NEXT[row.use]}.`;
    const words = cutTokens(text, { start: 0, end: text.length }, dotted);
    const whole = words.some((word) => word.text === row.form);
    const sentences = cutSentences(words, uses);
    if (whole && sentences.length === 1) return [];
    const got = sentences.map(({ first, last }) =>
      words
        .slice(first, last)
        .map((word) => word.text)
        .join('|'),
    );
    return [`${where}: abbreviations/${row.form}: ${got.join(' // ')}`];
  });
}
