import type { Gold } from '../../io/gold/gold.schema.ts';
import type { FoundEdit } from '../found.ts';
import type { Spanned } from '../match/match.ts';

type Defect = NonNullable<Gold['cleaning']>['defects'][number];

/** A change of raw words, whoever asks for it. */
export interface Change extends Spanned {
  readonly after: string;
}

/** White space says nothing about whether the words are right. */
export const loose = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Does the change reach into the span, or put words at its edge? */
export function touches(change: Spanned, span: Spanned): boolean {
  return change.start === change.end
    ? span.start <= change.start && change.start <= span.end
    : change.start < span.end && span.start < change.end;
}

/** The words of a stretch after the changes. Changes must lie within the stretch and be in order. */
export function render(raw: readonly string[], span: Spanned, changes: readonly Change[]): string {
  let text = '';
  let at = span.start;
  for (const change of changes) {
    if (change.start < at) continue;
    text += raw.slice(at, change.start).join('') + change.after;
    at = change.end;
  }
  return text + raw.slice(at, span.end).join('');
}

/** The span widened until no edit and no defect stands across its ends. */
export function widen(span: Spanned, others: readonly Spanned[]): Spanned {
  let wide = span;
  for (let grown = true; grown; ) {
    const near = others.filter((other) => touches(other, wide));
    const next = {
      start: Math.min(wide.start, ...near.map((other) => other.start)),
      end: Math.max(wide.end, ...near.map((other) => other.end)),
    };
    grown = next.start !== wide.start || next.end !== wide.end;
    wide = next;
  }
  return wide;
}

/** What gold wants changed, in order, the outermost first: what stands in a removed part is gone with it. */
export function wantedChanges(defects: readonly Defect[]): readonly Change[] {
  return [...defects]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((defect) => ({ start: defect.start, end: defect.end, after: defect.want }));
}

/** Edits that change more than white space. */
export function wordEdits(raw: readonly string[], edits: readonly FoundEdit[]): readonly FoundEdit[] {
  return edits.filter((edit) => loose(raw.slice(edit.start, edit.end).join('')) !== loose(edit.after));
}
