import { join } from 'node:path';
import { SetupError } from '../core/errors.ts';
import { nearest } from '../core/nearest.ts';
import { compose, type Pipeline } from '../core/pipeline.ts';
import { type Knowledge, loadKnowledge } from '../packs/knowledge.ts';
import type { Definition } from './definition.schema.ts';
import { PIPELINES } from './read-definition.ts';
import { registry } from './registry.ts';

export { PIPELINES, parseDefinition, readDefinition } from './read-definition.ts';

/** What a run works with: the definition, its knowledge and its frozen stages. */
export interface Assembly {
  readonly definition: Definition;
  readonly knowledge: Knowledge;
  readonly pipeline: Pipeline;
}

/**
 * Loads the packs of a definition and builds its stages, models and all: seconds, so do it once.
 * @throws SetupError for unknown packs and stages, bad options, wrong order
 */
export function buildAssembly(definition: Definition): Assembly {
  const knowledge = loadKnowledge(join(PIPELINES, 'packs'), definition.packs);
  const tools = { knowledge, models: join(PIPELINES, 'models') };
  const stages = definition.stages.map(({ use, with: options }) => {
    const make = registry[use];
    if (make === undefined || !Object.hasOwn(registry, use)) throw unknownStage(definition.name, use);
    return make(options, tools);
  });
  return { definition, knowledge, pipeline: compose(definition.name, stages) };
}

function unknownStage(pipeline: string, name: string): SetupError {
  const known = Object.keys(registry);
  const near = nearest(name, known);
  return new SetupError('E_UNKNOWN_STAGE', `there is no stage "${name}"`, {
    where: `pipeline ${pipeline}`,
    hint: `${near ? `did you mean "${near}"? ` : ''}stages: ${known.join(', ')}`,
  });
}
