import type { Doc, Segments, Sentence, Token } from '../../core/doc.ts';
import type { Stage } from '../../core/stage.ts';
import { ABBREVIATIONS } from '../../packs/abbreviations.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { cutSentences } from './cut-sentences.ts';
import { cutTokens } from './cut-tokens.ts';
import { findParagraphs } from './paragraphs.ts';

/** Cuts the clean text into sentences and words and says how the words hang together. */
export function makeSegment(
  _options: unknown,
  tools: { knowledge: Knowledge; models: string },
): Stage<'cleaned', 'segments'> {
  const rows = tools.knowledge.rows(ABBREVIATIONS).map(({ row }) => row);
  const uses = new Map(rows.map(({ form, use }) => [form, use]));
  const dotted = new Set(rows.map(({ form }) => form.slice(0, -1)));
  return {
    name: 'segment',
    needs: ['cleaned'],
    gives: 'segments',
    run: (doc: Doc<'cleaned'>): Segments => {
      const tokens: Token[] = [];
      const sentences: Sentence[] = [];
      findParagraphs(doc.cleaned).forEach(({ start, end, block, kind }, paragraph) => {
        const words = cutTokens(doc.cleaned.view.text, { start, end }, dotted);
        for (const range of cutSentences(words, uses)) {
          const first = tokens.length;
          for (const word of words.slice(range.first, range.last))
            tokens.push({
              start: word.start,
              end: word.end,
              text: word.text,
              sentence: sentences.length,
              lemma: word.winkLemma,
              pos: word.wink,
              tag: word.wink,
              head: -1,
              dep: 'dep',
            });
          sentences.push({
            start: tokens[first]?.start ?? start,
            end: tokens.at(-1)?.end ?? end,
            first,
            last: tokens.length,
            block,
            paragraph,
            kind,
          });
        }
      });
      return { tokens, sentences };
    },
  };
}
