import type { Doc } from '../../../core/doc.ts';
import type { Segments } from '../../../core/layers/segments.ts';
import type { Stage } from '../../../core/stage.ts';
import type { Knowledge } from '../../../packs/knowledge.ts';
import { makeLexicon } from '../lexicon.ts';
import { mendTrees } from './mend-tree.ts';

/** Trees with the parser's slips mended, so that clauses, relations and events all read the same ones. */
export function makeMend(
  _options: unknown,
  tools: { knowledge: Knowledge; models: string },
): Stage<'segments', 'segments'> {
  const lexicon = makeLexicon(tools.knowledge);
  return {
    name: 'mend',
    needs: ['segments'],
    gives: 'segments',
    run: ({ segments }: Doc<'segments'>): Segments => ({ ...segments, tokens: mendTrees(segments, lexicon) }),
  };
}
