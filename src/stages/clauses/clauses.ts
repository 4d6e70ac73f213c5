import type { Stage } from '../../core/stage.ts';
import type { Knowledge } from '../../packs/knowledge.ts';

export function makeClauses(
  _options: unknown,
  _tools: { knowledge: Knowledge; models: string },
): Stage<'cleaned' | 'segments' | 'entities' | 'dates', 'clauses'> {
  return {
    name: 'clauses',
    needs: ['cleaned', 'segments', 'entities', 'dates'],
    gives: 'clauses',
    run: () => [],
  };
}
