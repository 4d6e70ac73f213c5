import type { Doc, LayerName } from '../core/doc.ts';
import { sourceOf } from '../core/source-of.ts';
import { checkExamples as checkClauses } from '../stages/clauses/examples.ts';
import { checkExamples as checkClean } from '../stages/clean/examples.ts';
import { checkExamples as checkDates } from '../stages/dates/examples.ts';
import { checkExamples as checkEntities } from '../stages/entities/examples.ts';
import { checkExamples as checkEvents } from '../stages/events/examples.ts';
import { checkExamples as checkQuantities } from '../stages/quantities/examples.ts';
import { checkExamples as checkRelations } from '../stages/relations/examples.ts';
import { checkExamples as checkSegment } from '../stages/segment/examples.ts';
import type { Assembly } from './build.ts';
import { lintEntities } from './lint/lint-entities.ts';
import { sourceFaults } from './lint/lint-sources.ts';

/**
 * Runs the examples of every row of every pack through the assembled pipeline, and looks for facts that contradict each other.
 * @returns one line per fault, `file:line: rule or id: what is wrong`; empty when the packs are sound
 */
export function checkPacks({ knowledge, pipeline }: Assembly): readonly string[] {
  const analyse = (text: string): Doc<LayerName> => {
    const outcome = pipeline.run(sourceOf(text));
    if (outcome.kind === 'failed') throw outcome.error;
    return outcome.doc;
  };
  return [
    ...checkClean({ knowledge }),
    ...checkDates({ knowledge }),
    ...checkQuantities({ knowledge }, analyse),
    ...checkSegment({ knowledge }),
    ...checkEntities({ knowledge }),
    ...sourceFaults(knowledge),
    ...lintEntities(knowledge),
    ...checkClauses({ knowledge }, analyse),
    ...checkRelations({ knowledge }, analyse),
    ...checkEvents({ knowledge }, analyse),
  ];
}
