import type { Stage } from '../../core/stage.ts';
import type { Knowledge } from '../../packs/knowledge.ts';

export function makeEvents(
  _options: unknown,
  _tools: { knowledge: Knowledge; models: string },
): Stage<'cleaned' | 'segments' | 'entities' | 'dates' | 'quantities' | 'clauses', 'events'> {
  return {
    name: 'events',
    needs: ['cleaned', 'segments', 'entities', 'dates', 'quantities', 'clauses'],
    gives: 'events',
    run: () => [],
  };
}
