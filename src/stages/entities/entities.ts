import type { Stage } from '../../core/stage.ts';
import type { Knowledge } from '../../packs/knowledge.ts';

export function makeEntities(
  _options: unknown,
  _tools: { knowledge: Knowledge; models: string },
): Stage<'cleaned' | 'segments', 'entities'> {
  return {
    name: 'entities',
    needs: ['cleaned', 'segments'],
    gives: 'entities',
    run: () => ({ entities: [], mentions: [] }),
  };
}
