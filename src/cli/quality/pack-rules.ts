import { join } from 'node:path';
import type { Definition } from '../../assembly/definition.schema.ts';
import { PIPELINES, readDefinition } from '../../assembly/read-definition.ts';
import { configurationOf, hash } from '../../batch/fingerprint.ts';
import { compare } from '../../core/compare.ts';
import type { PackRules } from '../../eval/baseline/baseline.schema.ts';
import type { RunRecord } from '../../io/dataset/run-record.schema.ts';
import { KINDS } from '../../packs/kinds.schema.ts';
import { loadKnowledge } from '../../packs/knowledge.ts';

/** The parts that decide what is found, in which a run differs from what the pipeline would find now. */
export function staleParts(record: RunRecord, pipeline: string): readonly string[] {
  const now = configurationOf(readDefinition(pipeline), { published: null, limit: null });
  return Object.keys(now).filter(
    (name) => !name.startsWith('--') && now[name] !== record.configuration[name],
  );
}

/** The rules of each pack of a run; null when the packs have changed since. */
export function packRules(record: RunRecord, pipeline: string): PackRules | null {
  if (staleParts(record, pipeline).some((name) => name.startsWith('pack '))) return null;
  return rulesOf(readDefinition(pipeline));
}

function rulesOf({ packs }: Definition): PackRules {
  const knowledge = loadKnowledge(join(PIPELINES, 'packs'), packs);
  const rules = KINDS.flatMap((kind) =>
    knowledge.rows<unknown>(kind).flatMap(({ pack, row }) => {
      const id = ruleId(row);
      return id === null ? [] : [{ pack, id, hash: hash(JSON.stringify(row)).slice(0, 6) }];
    }),
  );
  const sorted = rules.sort((a, b) => compare(a.id, b.id));
  return Object.fromEntries(
    [...Map.groupBy(sorted, ({ pack }) => pack)].map(([pack, own]) => [
      pack,
      Object.fromEntries(own.map((rule) => [rule.id, rule.hash])),
    ]),
  );
}

/** A rule has an id and examples of its own; entries of lists have none. */
function ruleId(row: unknown): string | null {
  const { id, yes } = row as { readonly id?: unknown; readonly yes?: unknown };
  return typeof id === 'string' && Array.isArray(yes) ? id : null;
}
