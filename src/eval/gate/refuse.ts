import { SetupError } from '../../core/errors.ts';
import type { Baseline } from '../baseline/baseline.schema.ts';
import type { RunScore } from '../score-run.ts';

/**
 * Scores can be compared when the same gold, scored by the same scorer, covers the same documents.
 * @throws SetupError E_SIGNATURE, E_DOCUMENTS
 */
export function refuseOtherSignature(baseline: Baseline, score: RunScore, where: string): void {
  for (const part of ['gold', 'scorer', 'offsets'] as const) {
    const [before, now] = [baseline.signature[part], score.signature[part]];
    if (before === now) continue;
    throw new SetupError('E_SIGNATURE', `the baseline has ${part} ${before}, and here it is ${now}`, {
      where,
      hint: 'accept a new baseline: `dragoman baseline accept OUT --reason "…" --new-signature`',
    });
  }
  const here = new Set(score.documents.map(({ sourceId }) => sourceId));
  const before = baseline.documents.map(({ source_id }) => source_id);
  const missing = before.filter((id) => !here.has(id));
  const added = [...here].filter((id) => !before.includes(id));
  if (missing.length + added.length === 0) return;
  const [which, ids] = missing.length > 0 ? ['lacks', missing] : ['also has', added];
  throw new SetupError(
    'E_DOCUMENTS',
    `the run ${which} ${ids.slice(0, 3).join(', ')} (${ids.length} in all)`,
    {
      where,
      hint: 'run the same inputs as the baseline, or accept a new one',
    },
  );
}
