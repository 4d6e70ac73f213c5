import { SetupError } from '../../core/errors.ts';
import type { Performance } from '../../eval/baseline/baseline.schema.ts';
import type { Soundness } from '../../eval/gate/check-run.ts';
import type { RunScore } from '../../eval/score-run.ts';
import type { RunRecord } from '../../io/dataset/run-record.schema.ts';
import { validateDataset } from '../../io/dataset/validate.ts';
import { type Cost, measureCost } from './measure-cost.ts';
import { packRules } from './pack-rules.ts';

/** @throws SetupError E_NO_RUN when the run did not finish */
export function recordOf(score: RunScore, out: string): RunRecord {
  if (score.record !== null) return score.record;
  throw new SetupError('E_NO_RUN', 'there is no run.json: the run did not finish', {
    where: out,
    hint: 'run it again with the same arguments; it goes on where it stopped',
  });
}

/** Runs the same inputs again `times` times; null for none. */
export async function costOf(record: RunRecord, pipeline: string, times: number): Promise<Cost | null> {
  if (times === 0) return null;
  return measureCost(
    pipeline,
    record.inputs.map(({ path }) => path),
    times,
  );
}

/** Proves the dataset row by row. */
export function soundnessOf(out: string, record: RunRecord, pipeline: string, cost: Cost | null): Soundness {
  const { problems, more, rows, spans } = validateDataset(out);
  return {
    rows,
    spans,
    problems: problems.map(({ where, message }) => `${where}: ${message}`),
    more,
    configurationHash: record.configuration_hash,
    inputsHash: record.inputs_hash,
    sums: record.sums_sha256,
    repeated: cost?.sums ?? [],
    packRules: packRules(record, pipeline),
  };
}

export function performanceOf(cost: Cost | null): Performance | null {
  return cost?.performance ?? null;
}
