import { errorId } from '../errors.ts';
import type { Health } from '../health.ts';
import type { DocumentScore } from '../score-document.ts';
import type { RunScore } from '../score-run.ts';
import type { Baseline, BaselineDocument, PackRules, Performance } from './baseline.schema.ts';
import type { Floors } from './floors.ts';

export interface Accepted {
  readonly score: RunScore;
  readonly health: Health;
  readonly floors: Floors;
  readonly packRules: PackRules;
  readonly performance: Performance | null;
  readonly reason: string;
  /** ISO day. */
  readonly day: string;
}

/** What is kept of a run that was accepted. */
export function makeBaseline(accepted: Accepted): Baseline {
  const { score, health, floors, packRules, performance, reason, day } = accepted;
  const rules = [...new Set(score.documents.flatMap(({ rights }) => [...rights.values()]))].sort();
  const numbers = new Map(rules.map((rule, i) => [rule, i]));
  return {
    schema: 2,
    accepted: day,
    reason,
    signature: { ...score.signature, packs: { ...score.signature.packs } },
    inputs_hash: score.record?.inputs_hash ?? '',
    sums_sha256: score.record?.sums_sha256 ?? '',
    health: { ...health },
    performance,
    floors: { ...floors },
    pack_rules: Object.fromEntries(Object.entries(packRules).map(([pack, ids]) => [pack, { ...ids }])),
    rules,
    documents: score.documents.map((document) => documentOf(document, numbers)),
  };
}

function documentOf(document: DocumentScore, numbers: ReadonlyMap<string, number>): BaselineDocument {
  const { sourceId, docId, sha256, part, slices, tallies, rights, faults } = document;
  return {
    source_id: sourceId,
    sha256,
    doc_id: docId,
    part,
    slices: [...slices],
    counts: Object.fromEntries(
      [...tallies].map(([measure, bySlice]) => [
        measure,
        Object.fromEntries(
          [...bySlice].map(([slice, { tp, fp, fn }]) => [slice, [round(tp), round(fp), round(fn)]]),
        ),
      ]),
    ),
    rights: Object.fromEntries([...rights].map(([key, rule]) => [key, numbers.get(rule) ?? 0])),
    errors: [...new Set(faults.map((fault) => errorId(sourceId, fault)))].sort(),
  };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
