import type { Stage } from '../../core/stage.ts';
import type { Knowledge } from '../../packs/knowledge.ts';

export function makeQuantities(
  _options: unknown,
  _tools: { knowledge: Knowledge; models: string },
): Stage<'cleaned' | 'segments' | 'entities' | 'dates', 'quantities'> {
  return {
    name: 'quantities',
    needs: ['cleaned', 'segments', 'entities', 'dates'],
    gives: 'quantities',
    run: () => [],
  };
}
