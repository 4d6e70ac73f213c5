import type { Stage } from '../../core/stage.ts';
import type { Knowledge } from '../../packs/knowledge.ts';

export function makeDates(
  _options: unknown,
  _tools: { knowledge: Knowledge; models: string },
): Stage<'cleaned' | 'segments' | 'entities', 'dates'> {
  return { name: 'dates', needs: ['cleaned', 'segments', 'entities'], gives: 'dates', run: () => [] };
}
