import type { Definition } from './definition.schema.ts';

/** The same pipeline with texts of any language let through; part of what a run's configuration is. */
export function anyLanguage(definition: Definition): Definition {
  const stages = definition.stages.map((stage) =>
    stage.use === 'language' ? { ...stage, with: { ...stage.with, any: true } } : stage,
  );
  return { ...definition, stages };
}

export function isAnyLanguage({ stages }: Definition): boolean {
  return stages.some((stage) => stage.use === 'language' && stage.with.any === true);
}
