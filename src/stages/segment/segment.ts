import type { Stage } from '../../core/stage.ts';
import type { Knowledge } from '../../packs/knowledge.ts';

export function makeSegment(
  _options: unknown,
  _tools: { knowledge: Knowledge; models: string },
): Stage<'cleaned', 'segments'> {
  return {
    name: 'segment',
    needs: ['cleaned'],
    gives: 'segments',
    run: () => ({ tokens: [], sentences: [] }),
  };
}
