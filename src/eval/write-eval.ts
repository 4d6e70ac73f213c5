import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorRow } from './errors.ts';
import type { RunScore } from './score-run.ts';
import { type ScoreRow, seriesOf } from './score-table.ts';

/** What one evaluation says, ready to be written. */
export interface Evaluation {
  readonly score: RunScore;
  readonly table: readonly ScoreRow[];
  readonly errors: readonly ErrorRow[];
  readonly line: string;
}

/** The machine-readable form: metrics.json, and what `--json` prints. */
export function metricsOf({ score, table, line }: Evaluation) {
  return {
    signature: line,
    parts: score.signature,
    documents: score.documents.length,
    absent: score.absent,
    measures: table,
  };
}

/** Writes metrics.json, per_doc.jsonl and errors.jsonl. */
export function writeEvaluation(folder: string, evaluation: Evaluation): void {
  const { score, errors } = evaluation;
  mkdirSync(folder, { recursive: true });
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  put('metrics.json', `${JSON.stringify(metricsOf(evaluation), null, 1)}\n`);
  const rows = seriesOf(score.documents).flatMap(({ measure, slice, at, counts }) =>
    slice !== null
      ? []
      : at.map((index, i) => {
          const document = score.documents[index];
          return {
            source_id: document?.sourceId,
            doc_id: document?.docId,
            part: document?.part,
            slices: document?.slices,
            measure,
            ...counts[i],
          };
        }),
  );
  put('per_doc.jsonl', lines(rows));
  put('errors.jsonl', lines(errors));
}
