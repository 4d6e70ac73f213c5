import type { Stage } from '../../core/stage.ts';
import type { Knowledge } from '../../packs/knowledge.ts';

export function makeRelations(
  _options: unknown,
  _tools: { knowledge: Knowledge; models: string },
): Stage<'cleaned' | 'segments' | 'entities' | 'dates' | 'quantities' | 'clauses', 'relations'> {
  return {
    name: 'relations',
    needs: ['cleaned', 'segments', 'entities', 'dates', 'quantities', 'clauses'],
    gives: 'relations',
    run: () => [],
  };
}
