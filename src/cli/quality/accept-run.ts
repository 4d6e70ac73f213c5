import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { SetupError } from '../../core/errors.ts';
import type { Baseline } from '../../eval/baseline/baseline.schema.ts';
import { acceptedFloors } from '../../eval/baseline/floors.ts';
import { logEntry } from '../../eval/baseline/log-entry.ts';
import { makeBaseline } from '../../eval/baseline/make-baseline.ts';
import { readBaseline } from '../../eval/baseline/read-baseline.ts';
import { writeBaseline } from '../../eval/baseline/write-baseline.ts';
import { evaluate } from '../../eval/evaluate.ts';
import { compareSeries } from '../../eval/gate/compare-series.ts';
import { refuseOtherSignature } from '../../eval/gate/refuse.ts';
import { whatChanged } from '../../eval/gate/what-changed.ts';
import { healthOf } from '../../eval/health.ts';
import { type RunScore, scoreRun } from '../../eval/score-run.ts';
import { costOf, performanceOf, recordOf } from './gather.ts';
import { packRules, staleParts } from './pack-rules.ts';

interface AcceptOptions {
  readonly reason: string;
  readonly baseline: string;
  readonly gold: string;
  readonly measure: number;
  readonly newSignature: boolean;
  /** Name or path; null: as run.json names it. */
  readonly pipeline: string | null;
}

const SEED = 1;
const RESAMPLES = 10_000;

/** Scores the run and writes it down as accepted. */
export async function acceptRun(
  out: string,
  options: AcceptOptions,
): Promise<{ readonly documents: number; readonly log: string }> {
  const score = scoreRun(out, options.gold);
  const record = recordOf(score, out);
  const pipeline = options.pipeline ?? record.pipeline;
  const stale = staleParts(record, pipeline);
  const rules = packRules(record, pipeline);
  if (stale.length > 0)
    throw new SetupError('E_STALE_RUN', `the run was made before ${stale.join(', ')} changed`, {
      where: out,
      hint: 'run the articles again with --fresh, then accept',
    });
  const before = previous(options, score);
  const { table, line } = evaluate(score, { seed: SEED, held: false });
  const day = new Date().toISOString().slice(0, 10);
  const baseline = makeBaseline({
    score,
    day,
    reason: options.reason,
    health: healthOf(out),
    floors: acceptedFloors(before?.floors ?? {}, table),
    packRules: rules ?? {},
    performance: performanceOf(await costOf(record, pipeline, options.measure)),
  });
  writeBaseline(options.baseline, baseline);
  const comparable = before !== null && !options.newSignature;
  const log = write(options.baseline, {
    day,
    reason: options.reason,
    signature: line,
    documents: score.documents.length,
    changes: comparable ? compareSeries(before, score.documents, { seed: SEED, resamples: RESAMPLES }) : null,
    changed: before === null ? [] : whatChanged(before, score.signature, rules),
  });
  return { documents: score.documents.length, log };
}

/** The baseline that is replaced; null for the first one. */
function previous({ baseline, newSignature }: AcceptOptions, score: RunScore): Baseline | null {
  if (!existsSync(baseline)) return null;
  const before = readBaseline(baseline);
  if (!newSignature) refuseOtherSignature(before, score, baseline);
  return before;
}

function write(baseline: string, entry: Parameters<typeof logEntry>[0]): string {
  const log = baseline.replace(/(?:\.json)?$/, '.LOG.md');
  if (!existsSync(log))
    writeFileSync(log, '# Accepted baselines\n\nWritten by `dragoman baseline accept`, the newest last.\n\n');
  appendFileSync(log, logEntry(entry));
  return log;
}
