import { type ErrorBefore, errorsOf } from './errors.ts';
import type { DocumentScore } from './score-document.ts';
import type { RunScore } from './score-run.ts';
import { scoreTable } from './score-table.ts';
import type { Fault } from './sheet.ts';
import { signatureLine } from './signature.ts';
import type { Evaluation } from './write-eval.ts';

export interface EvaluateOptions {
  /** Of the resampling; the same seed gives the same intervals. */
  readonly seed: number;
  /** Also the errors of the held part, which nobody looks at while tuning. */
  readonly held: boolean;
  /** What a baseline had in the place of an error. */
  readonly before?: (document: DocumentScore, fault: Fault, errorId: string) => ErrorBefore | null;
}

/** The measure that stands in the first part of a signature. */
export const FIRST_MEASURE = 'mentions.strict';

/** The score table with its intervals, the errors, and the line that says what was measured. */
export function evaluate(score: RunScore, { seed, held, before }: EvaluateOptions): Evaluation {
  const table = scoreTable(score.documents, seed);
  const first = table.find(({ measure, slice }) => measure === FIRST_MEASURE && slice === null);
  return {
    score,
    table,
    errors: score.documents
      .filter(({ part }) => held || part === 'dev')
      .flatMap((document) => errorsOf(document, before && ((fault, id) => before(document, fault, id)))),
    line: signatureLine(score.signature, FIRST_MEASURE, first?.f1 ?? null),
  };
}
