import { join } from 'node:path';
import { PIPELINES, readDefinition } from '../../assembly/build.ts';
import { configurationOf, hash } from '../../batch/fingerprint.ts';
import type { PackRules } from '../../eval/baseline/baseline.schema.ts';
import type { RunRecord } from '../../io/dataset/run-record.schema.ts';
import { KINDS } from '../../packs/kinds.schema.ts';
import { loadKnowledge } from '../../packs/knowledge.ts';

/** The configuration that the pipeline of a run has at this moment; null when it is not at hand. */
export function presentConfiguration(record: RunRecord): Readonly<Record<string, string>> | null {
  try {
    const definition = readDefinition(record.pipeline);
    return configurationOf(definition, { published: null, limit: null });
  } catch {
    return null;
  }
}

/** The parts that decide what is found, in which a run differs from what it would be now. */
export function staleParts(record: RunRecord): readonly string[] | null {
  const now = presentConfiguration(record);
  if (now === null) return null;
  return Object.keys(now).filter(
    (name) => !name.startsWith('--') && now[name] !== record.configuration[name],
  );
}

/** The rules of each pack of a run; null when the packs have changed since. */
export function packRules(record: RunRecord): PackRules | null {
  const stale = staleParts(record);
  if (stale === null || stale.some((name) => name.startsWith('pack '))) return null;
  const knowledge = loadKnowledge(join(PIPELINES, 'packs'), record.packs);
  const rules = KINDS.flatMap((kind) =>
    knowledge.rows<unknown>(kind).flatMap(({ pack, row }) => {
      const id = ruleId(row);
      return id === null ? [] : [{ pack, id, hash: hash(JSON.stringify(row)).slice(0, 6) }];
    }),
  );
  const byPack = Map.groupBy(rules, ({ pack }) => pack);
  return Object.fromEntries(
    record.packs.map((pack) => [
      pack,
      Object.fromEntries(
        (byPack.get(pack) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1)).map((rule) => [rule.id, rule.hash]),
      ),
    ]),
  );
}

/** A rule has an id and examples of its own; entries of lists have none. */
function ruleId(row: unknown): string | null {
  const { id, yes } = row as { readonly id?: unknown; readonly yes?: unknown };
  return typeof id === 'string' && Array.isArray(yes) ? id : null;
}
