import type { Baseline } from '../baseline/baseline.schema.ts';
import type { ErrorRow } from '../errors.ts';
import type { Signature } from '../signature.ts';

/** The parts of the program that differ, one line each: `pack zh-mt changed (e422 → 9a1b)`. */
export function whatChanged(before: Baseline['signature'], now: Signature): readonly string[] {
  const parts = (signature: Baseline['signature'] | Signature): ReadonlyMap<string, string> =>
    new Map([
      ['pipeline', signature.pipeline],
      ['code', signature.code],
      ...Object.entries(signature.packs).map(([name, hash]) => [`pack ${name}`, hash] as const),
      ['models', signature.models],
    ]);
  const [old, fresh] = [parts(before), parts(now)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name) => {
    const [a, b] = [old.get(name), fresh.get(name)];
    if (a === b) return [];
    if (a === undefined) return [`${name} is new`];
    return [b === undefined ? `${name} is gone` : `${name} changed (${brief(a)} → ${brief(b)})`];
  });
}

const brief = (hash: string): string => hash.slice(hash.indexOf('@') + 1).slice(0, 4);

/** Gold items that were right by one rule and are wrong now. */
export interface LostRule {
  readonly rule: string;
  readonly layer: string;
  readonly count: number;
  /** Errors of the dev part, to look at. */
  readonly examples: readonly ErrorRow[];
}

/** By the rule that found them before, most first. */
export function lostRules(errors: readonly ErrorRow[]): readonly LostRule[] {
  const lost = errors.flatMap((error) =>
    error.baseline?.outcome === 'right' ? [{ error, rule: error.baseline.rule }] : [],
  );
  const groups = Map.groupBy(lost, ({ error, rule }) => `${error.layer}\n${rule}`);
  return [...groups.values()]
    .map((group) => ({
      rule: group[0]?.rule ?? '',
      layer: group[0]?.error.layer ?? '',
      count: new Set(group.map(({ error }) => `${error.source_id} ${error.gold?.start} ${error.gold?.label}`))
        .size,
      examples: group.map(({ error }) => error).filter(({ part }) => part === 'dev'),
    }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}
