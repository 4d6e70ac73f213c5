import { join } from 'node:path';
import { readDefinition } from '../../assembly/build.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { ENTITIES } from '../../packs/entities.schema.ts';
import { loadKnowledge } from '../../packs/knowledge.ts';

/** A name that our own packs hold. */
export interface PackName {
  readonly type: EntityType;
  readonly name: string;
}

/** All names of the packs that the shipped pipeline reads, in their order. */
export function packNames(pipelines: string): readonly PackName[] {
  const { packs } = readDefinition('conflict-news');
  const rows = loadKnowledge(join(pipelines, 'packs'), packs).rows(ENTITIES);
  return rows.flatMap(({ row: { type, name, aliases } }) =>
    [name, ...aliases].map((one) => ({ type, name: one })),
  );
}
