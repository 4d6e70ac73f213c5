import type { Doc } from '../../core/doc.ts';
import type { Cleaned } from '../../core/layers/cleaned.ts';
import type { Segments, Sentence, Token } from '../../core/layers/segments.ts';
import type { Stage } from '../../core/stage.ts';
import { ABBREVIATIONS } from '../../packs/abbreviations.schema.ts';
import { IRREGULARS } from '../../packs/irregulars.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { type Analyse, makeAnalyse } from './analyse.ts';
import { cutSentences, type Uses } from './cut-sentences.ts';
import { cutTokens, type Dotted } from './cut-tokens.ts';
import { irregularLemmas } from './lemma.ts';
import { findParagraphs } from './paragraphs.ts';

interface Tools {
  readonly uses: Uses;
  readonly dotted: Dotted;
  readonly analyse: Analyse;
}

/** Cuts the clean text into sentences and words and says how the words hang together. */
export function makeSegment(
  _options: unknown,
  tools: { knowledge: Knowledge; models: string },
): Stage<'cleaned', 'segments'> {
  const rows = tools.knowledge.rows(ABBREVIATIONS).map(({ row }) => row);
  const irregulars = tools.knowledge.rows(IRREGULARS).map(({ row }) => row);
  const compiled: Tools = {
    uses: new Map(rows.map(({ form, use }) => [form, use])),
    dotted: new Set(rows.map(({ form }) => form.slice(0, -1))),
    analyse: makeAnalyse(tools.models, irregularLemmas(irregulars)),
  };
  return {
    name: 'segment',
    needs: ['cleaned'],
    gives: 'segments',
    run: (doc: Doc<'cleaned'>): Segments => segment(doc.cleaned, compiled),
  };
}

function segment(cleaned: Cleaned, { uses, dotted, analyse }: Tools): Segments {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  findParagraphs(cleaned).forEach(({ start, end, block, kind }, paragraph) => {
    const words = cutTokens(cleaned.view.text, { start, end }, dotted);
    for (const range of cutSentences(words, uses)) {
      const first = tokens.length;
      const made = analyse(words.slice(range.first, range.last), sentences.length, first);
      for (const token of made) tokens.push(token);
      sentences.push({
        start: made[0]?.start ?? start,
        end: made.at(-1)?.end ?? end,
        first,
        last: tokens.length,
        block,
        paragraph,
        kind,
      });
    }
  });
  return { tokens, sentences };
}
