import type { Baseline, PackRules, Performance } from '../baseline/baseline.schema.ts';
import type { Health } from '../health.ts';
import type { DocumentScore } from '../score-document.ts';
import { type Check, check } from './check.ts';
import { rulesThatDiffer } from './what-changed.ts';

/** What `validate` and repeated runs say of the dataset. */
export interface Soundness {
  readonly rows: number;
  readonly spans: number;
  /** The first problems, in words. */
  readonly problems: readonly string[];
  readonly more: number;
  readonly configurationHash: string;
  readonly inputsHash: string;
  readonly sums: string;
  /** Hashes of the rows of repeated runs over the same inputs, when there were any. */
  readonly repeated: readonly string[];
  /** null when the packs of the run are not at hand. */
  readonly packRules: PackRules | null;
}

/** Rule d: offsets and schema, determinism, ids that stay. */
export function checkInvariants(
  baseline: Baseline,
  documents: readonly DocumentScore[],
  sound: Soundness,
): readonly Check[] {
  return [
    check(
      'd',
      'offsets and schema',
      sound.problems.length === 0 ? 'pass' : 'fail',
      sound.problems.length === 0
        ? `${sound.rows} rows, ${sound.spans} spans sliced again`
        : `${sound.problems.length + sound.more} problems; ${sound.problems[0]}`,
    ),
    checkDeterminism(baseline, sound),
    checkDocumentIds(baseline, documents),
    ...checkRuleIds(baseline, sound),
  ];
}

function checkDeterminism(baseline: Baseline, sound: Soundness): Check {
  const name = 'determinism';
  if (new Set(sound.repeated).size > 1)
    return check('d', name, 'fail', 'the same inputs gave other rows when run again');
  const same =
    baseline.signature.configuration === sound.configurationHash && baseline.inputs_hash === sound.inputsHash;
  if (same && baseline.sums_sha256 !== sound.sums)
    return check('d', name, 'fail', 'same inputs, same configuration, other rows than the baseline');
  const runs = sound.repeated.length;
  if (same) return check('d', name, 'pass', 'byte for byte the rows of the baseline');
  return runs > 1
    ? check('d', name, 'pass', `${runs} runs gave the same rows`)
    : check('d', name, 'skip', 'the configuration has changed; --measure runs it again');
}

function checkDocumentIds(baseline: Baseline, documents: readonly DocumentScore[]): Check {
  const now = new Map(documents.map(({ sourceId, docId }) => [sourceId, docId]));
  const changed = baseline.documents.filter(({ source_id, doc_id }) => now.get(source_id) !== doc_id);
  return check(
    'd',
    'document ids',
    changed.length === 0 ? 'pass' : 'fail',
    changed.length === 0
      ? `${documents.length} documents keep their id`
      : `${changed.length} documents have another id, ${changed[0]?.source_id} first`,
  );
}

/** Rules that are gone, one check each; a whole pack would fill the screen. */
const SHOWN_RULES = 10;

/** Rows name their rule: a rule that is gone leaves rows that nothing explains, and whatever it knew. */
function checkRuleIds(baseline: Baseline, { packRules }: Soundness): readonly Check[] {
  if (packRules === null)
    return [check('d', 'rule ids', 'skip', 'the run was made with other packs than those at hand')];
  const gone = rulesThatDiffer(baseline.pack_rules, packRules).filter(({ how }) => how === 'gone');
  const total = Object.values(packRules).reduce((sum, rules) => sum + Object.keys(rules).length, 0);
  if (gone.length === 0) return [check('d', 'rule ids', 'pass', `${total} rules of packs, none is gone`)];
  const shown = gone
    .slice(0, SHOWN_RULES)
    .map(({ pack, id }) => check('d', `rule ${id}`, 'fail', `is no longer in pack ${pack}`));
  const more = gone.length - shown.length;
  return more === 0 ? shown : [...shown, check('d', 'further rules', 'fail', `${more} more are gone`)];
}

/** Rule e: more inputs fail, or more come out empty, 0–1. */
const HEALTH_LOSS = 0.005;

export function checkHealth(before: Health, now: Health): readonly Check[] {
  return (['quarantined', 'empty'] as const).map((name) => {
    const rate = (health: Health): number => (health.inputs === 0 ? 0 : health[name] / health.inputs);
    const message = `${before[name]} of ${before.inputs} → ${now[name]} of ${now.inputs}`;
    return check('e', name, rate(now) - rate(before) > HEALTH_LOSS ? 'fail' : 'pass', message);
  });
}

/** Rule f: a fifth slower, or a fifth more memory. Only the same machine can be compared. */
const MOST_TIME = 1 / 0.8;
const MOST_MEMORY = 1.2;

export function checkPerformance(before: Performance | null, now: Performance | null): readonly Check[] {
  if (now === null) return [check('f', 'speed and memory', 'skip', 'not measured; --measure 5 does')];
  if (before === null) return [check('f', 'speed and memory', 'skip', 'the baseline has no measurement')];
  if (before.machine !== now.machine)
    return [check('f', 'speed and memory', 'skip', `the baseline was measured on ${before.machine}`)];
  const time = [before.cpu_seconds, now.cpu_seconds] as const;
  const memory = [before.peak_memory_mb, now.peak_memory_mb] as const;
  const one = (name: string, [a, b]: readonly [number, number], most: number, unit: string): Check =>
    check('f', name, b > most * a ? 'fail' : 'pass', `${a} → ${b} ${unit}, median of ${now.runs}`);
  return [one('speed', time, MOST_TIME, 'processor seconds'), one('peak memory', memory, MOST_MEMORY, 'MB')];
}
