import { SetupError } from '../core/errors.ts';
import { readRecord } from '../io/dataset/run-folder.ts';
import type { RunRecord } from '../io/dataset/run-record.schema.ts';
import type { Gold } from '../io/gold/gold.schema.ts';
import { readGold } from '../io/gold/read-gold.ts';
import { checkGoldFits } from './check-gold-fits.ts';
import type { Found } from './found.ts';
import { foundInGold } from './found-in-gold.ts';
import { readRun } from './read-run.ts';
import { type DocumentScore, scoreDocument } from './score-document.ts';
import { type Signature, signatureOf } from './signature.ts';

/** A run, or another annotation, against gold. */
export interface RunScore {
  readonly documents: readonly DocumentScore[];
  /** Gold documents that are not in the run. */
  readonly absent: readonly string[];
  readonly signature: Signature;
  readonly record: RunRecord | null;
}

export type Part = 'dev' | 'held';

/**
 * Scores the run in `out` against gold. Documents of the run without gold do not count.
 * @throws SetupError E_GOLD for gold that is not valid or belongs to other texts, E_NO_RUN when `out` holds no run
 */
export function scoreRun(out: string, gold: string, part: Part | null = null): RunScore {
  const golds = readPart(gold, part);
  const run = readRun(out, new Set(golds.map((one) => one.source_id)));
  for (const one of golds) checkGoldFits(one, run.get(one.source_id)?.raw ?? [], out);
  return score(golds, run, readRecord(out), out);
}

/** Scores one annotation against another: the F1 is their agreement. */
export function scoreAnnotation(other: string, gold: string, part: Part | null = null): RunScore {
  const found = readGold(other).map((one) => [one.source_id, foundInGold(one)] as const);
  return score(readPart(gold, part), new Map(found), null, other);
}

function readPart(gold: string, part: Part | null): readonly Gold[] {
  return readGold(gold).filter((one) => part === null || (one.meta?.part ?? 'dev') === part);
}

function score(
  golds: readonly Gold[],
  run: ReadonlyMap<string, Found>,
  record: RunRecord | null,
  where: string,
): RunScore {
  const documents = golds.flatMap((gold) => {
    const found = run.get(gold.source_id);
    return found ? [scoreDocument(gold, found)] : [];
  });
  if (documents.length === 0) throw nothingInCommon(golds, where);
  const here = new Set(documents.map(({ sourceId }) => sourceId));
  return {
    documents,
    absent: golds.map((gold) => gold.source_id).filter((id) => !here.has(id)),
    signature: signatureOf(golds, record),
    record,
  };
}

function nothingInCommon(golds: readonly Gold[], where: string): SetupError {
  const names = golds.slice(0, 3).map((gold) => gold.source_id);
  return new SetupError('E_GOLD', `none of the ${golds.length} documents with gold is here`, {
    where,
    hint: `gold names documents by source_id, the id of a row or the name of a file without its ending: ${names.join(', ') || 'this part has none'}`,
  });
}
