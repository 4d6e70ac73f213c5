import { compare } from '../core/compare.ts';
import { contentId } from '../core/id.ts';
import type { DocumentScore } from './score-document.ts';
import type { Fault } from './sheet.ts';

/** A line of errors.jsonl: a fault, where it is, and what stands around it. */
export interface ErrorRow extends Fault {
  readonly error_id: string;
  readonly source_id: string;
  readonly doc_id: string;
  readonly part: 'dev' | 'held';
  readonly raw_start: number;
  readonly raw_end: number;
  readonly context: { readonly start: number; readonly end: number; readonly text: string };
  /** What the baseline had there: found right and by which rule, the same error, or something else. */
  readonly baseline: ErrorBefore | null;
  /** No error of the baseline; null without a baseline. */
  readonly new: boolean | null;
}

export type ErrorBefore =
  | { readonly outcome: 'right'; readonly rule: string }
  | { readonly outcome: 'same-error' }
  | { readonly outcome: 'other' };

/** Code points of the article on either side of an error. */
const AROUND = 80;

/** The errors of a document, by place. */
export function errorsOf(
  document: DocumentScore,
  before: (fault: Fault, id: string) => ErrorBefore | null = () => null,
): readonly ErrorRow[] {
  const rows = document.faults.map((fault) => {
    const id = errorId(document.sourceId, fault);
    const was = before(fault, id);
    return {
      error_id: id,
      ...rowOf(document, fault),
      baseline: was,
      new: was && was.outcome !== 'same-error',
    };
  });
  return rows.sort(
    (a, b) => a.raw_start - b.raw_start || compare(a.layer, b.layer) || compare(a.error_id, b.error_id),
  );
}

/** The same error has the same id in every run: who found it, and by which rule, are no part of it. */
export function errorId(sourceId: string, { layer, class: kind, gold, predicted }: Fault): string {
  const side = (one: Fault['gold']): string =>
    one === null ? '' : [one.start, one.end, one.label, one.value].join('|');
  return contentId('err', sourceId, layer, kind, side(gold), side(predicted));
}

function rowOf(document: DocumentScore, fault: Fault): Omit<ErrorRow, 'error_id' | 'baseline' | 'new'> {
  const sides = [fault.gold, fault.predicted].filter((side) => side !== null);
  const start = Math.min(...sides.map((side) => side.start));
  const end = Math.max(...sides.map((side) => side.end));
  const from = Math.max(0, start - AROUND);
  const to = Math.min(document.raw.length, end + AROUND);
  return {
    source_id: document.sourceId,
    doc_id: document.docId,
    part: document.part,
    ...fault,
    slices: [...fault.slices, ...document.slices],
    raw_start: start,
    raw_end: end,
    context: { start: from, end: to, text: document.raw.slice(from, to).join('') },
  };
}
