import { buildAssembly, readDefinition } from '../assembly/build.ts';
import type { Kind } from '../packs/kind.schema.ts';
import { KINDS } from '../packs/kinds.schema.ts';
import type { Knowledge } from '../packs/knowledge.ts';

/** Says why a rule is right, and where it is written. */
export type WhyOf = (rule: unknown) => string | null;

export function whyOfRule(pipeline = 'conflict-news'): WhyOf {
  return whyIn(buildAssembly(readDefinition(pipeline)).knowledge);
}

/** Looks through the packs' rows that have an id and a reason. */
export function whyIn(knowledge: Knowledge): WhyOf {
  const reasons = new Map<string, string>();
  for (const kind of KINDS as readonly Kind<unknown>[])
    for (const { row, where } of knowledge.rows(kind)) {
      const { id, why } = row as { readonly id?: unknown; readonly why?: unknown };
      if (typeof id === 'string' && typeof why === 'string') reasons.set(id, `${why} (${where})`);
    }
  return (rule) => reasons.get(String(rule)) ?? null;
}
