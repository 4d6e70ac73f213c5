import type { Baseline, Performance } from '../baseline/baseline.schema.ts';
import { errorBefore } from '../baseline/error-before.ts';
import { type ErrorRow, errorId } from '../errors.ts';
import { evaluate } from '../evaluate.ts';
import type { Health } from '../health.ts';
import type { ProbeVerdict } from '../probe/run-probes.ts';
import type { RunScore } from '../score-run.ts';
import type { ScoreRow } from '../score-table.ts';
import { type Check, check } from './check.ts';
import { checkHealth, checkInvariants, checkPerformance, type Soundness } from './check-run.ts';
import { checkFloors, checkHeadlines, checkSlices } from './check-scores.ts';
import { type Change, compareSeries, type ResampleOptions } from './compare-series.ts';
import { type LostRule, lostRules, whatChanged } from './what-changed.ts';

/** All that a gate knows of a run. */
export interface Evidence {
  readonly score: RunScore;
  readonly health: Health;
  readonly sound: Soundness;
  readonly performance: Performance | null;
  /** null: not run. */
  readonly probes: readonly ProbeVerdict[] | null;
}

export interface Verdict {
  readonly passed: boolean;
  /** What was measured now, and what the baseline was. */
  readonly signature: string;
  readonly accepted: string;
  readonly checks: readonly Check[];
  readonly changes: readonly Change[];
  readonly changed: readonly string[];
  readonly lost: readonly LostRule[];
  /** Errors of the dev part that the baseline did not have. */
  readonly newErrors: readonly ErrorRow[];
  /** Errors of the baseline that are gone. */
  readonly mended: number;
  readonly table: readonly ScoreRow[];
}

/** Compares a run with the accepted one. Gold, scorer and documents must be the same: see `refuseOtherSignature`. */
export function judge(baseline: Baseline, evidence: Evidence, options: ResampleOptions): Verdict {
  const { score, sound } = evidence;
  const { errors, table, line } = evaluate(score, {
    seed: options.seed,
    held: true,
    before: errorBefore(baseline),
  });
  const changes = compareSeries(baseline, score.documents, options);
  const checks = [
    ...checkHeadlines(changes),
    ...checkSlices(changes),
    ...checkFloors(changes, baseline.floors),
    ...checkProbes(evidence.probes),
    ...checkInvariants(baseline, score.documents, sound),
    ...checkHealth(baseline.health, evidence.health),
    ...checkPerformance(baseline.performance, evidence.performance),
  ];
  const fresh = errors.filter((error) => error.new);
  return {
    passed: checks.every(({ status }) => status !== 'fail'),
    signature: line,
    accepted: `${baseline.accepted}: ${baseline.reason}`,
    checks,
    changes,
    changed: whatChanged(baseline, score.signature, sound.packRules),
    lost: lostRules(fresh),
    newErrors: fresh.filter(({ part }) => part === 'dev'),
    mended: mendedErrors(baseline, score),
    table,
  };
}

/** Rule c: every check of behaviour holds as often as it must; most must always. */
function checkProbes(probes: readonly ProbeVerdict[] | null): readonly Check[] {
  if (probes === null) return [check('c', 'probes', 'skip', 'not run')];
  const failed = probes.filter(({ passed }) => !passed);
  return [
    check(
      'c',
      'probes',
      'pass',
      `${probes.length} checks of behaviour, ${probes.filter(({ must_pass: must }) => must).length} of them without exception`,
    ),
    ...failed.map(({ id, message }) => check('c', id, 'fail', message)),
  ];
}

function mendedErrors(baseline: Baseline, score: RunScore): number {
  const now = new Set(
    score.documents.flatMap(({ sourceId, faults }) => faults.map((fault) => errorId(sourceId, fault))),
  );
  return baseline.documents.flatMap(({ errors }) => errors).filter((id) => !now.has(id)).length;
}
