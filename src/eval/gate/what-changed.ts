import { compare } from '../../core/compare.ts';
import type { Baseline, PackRules } from '../baseline/baseline.schema.ts';
import type { ErrorRow } from '../errors.ts';
import type { Signature } from '../signature.ts';

/** The parts of the program that differ, one line each: `pack zh-mt changed (e422 → 9a1b): zh/shandong gone`. */
export function whatChanged(
  before: Baseline,
  now: Signature,
  packRules: PackRules | null,
): readonly string[] {
  const rules = packRules === null ? [] : rulesThatDiffer(before.pack_rules, packRules);
  return partsThatDiffer(before.signature, now).map((line) => {
    const own = rules.filter(({ pack }) => line.startsWith(`pack ${pack} `));
    return own.length === 0 ? line : `${line}: ${listed(own.map(({ id, how }) => `${id} ${how}`))}`;
  });
}

/** Names that fit on a line. */
const LISTED = 8;
const listed = (names: readonly string[]): string =>
  names.length <= LISTED
    ? names.join(', ')
    : `${names.slice(0, LISTED).join(', ')} and ${names.length - LISTED} more`;

interface RuleChange {
  readonly pack: string;
  readonly id: string;
  readonly how: 'gone' | 'changed' | 'new';
}

export function rulesThatDiffer(before: PackRules, now: PackRules): readonly RuleChange[] {
  const packs = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return packs.flatMap((pack) => {
    const [old, fresh] = [
      new Map(Object.entries(before[pack] ?? {})),
      new Map(Object.entries(now[pack] ?? {})),
    ];
    const ids = [...new Set([...old.keys(), ...fresh.keys()])].filter((id) => old.get(id) !== fresh.get(id));
    return ids
      .map((id) => ({ pack, id, how: howOf(old.has(id), fresh.has(id)) }))
      .sort((a, b) => ORDER[a.how] - ORDER[b.how] || compare(a.id, b.id));
  });
}

const ORDER = { gone: 0, changed: 1, new: 2 } as const;

function howOf(before: boolean, now: boolean): RuleChange['how'] {
  if (!now) return 'gone';
  return before ? 'changed' : 'new';
}

function partsThatDiffer(before: Baseline['signature'], now: Signature): readonly string[] {
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
    .sort((a, b) => b.count - a.count || compare(a.rule, b.rule));
}
