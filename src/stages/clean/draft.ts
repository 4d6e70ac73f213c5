import { applyEdits } from '../../core/apply-edits.ts';
import { RejectError } from '../../core/errors.ts';
import type { CleaningEdit } from '../../core/layers/cleaned.ts';
import type { Span } from '../../core/span.ts';
import { identityView, rawEdits, type TextView, toRaw } from '../../core/text-view.ts';
import type { EditOp } from '../../core/vocabulary.ts';

/** A change with its reasons, in offsets of the draft's present text. */
export interface Proposal {
  readonly at: Span;
  readonly to: string;
  readonly rule: string;
  readonly why: string;
  readonly score: number;
  readonly evidence?: readonly string[];
  /** For lifts and joins, which are no mere replacements. */
  readonly op?: EditOp;
}

/** Cleaning in progress: the view so far, what was done to it, and what was only suggested or refused. */
export interface Draft {
  readonly view: TextView;
  readonly reasons: readonly Reason[];
  readonly others: readonly CleaningEdit[];
}

/** Why a stretch of the raw text was changed; several may fall on one stretch. */
interface Reason {
  readonly raw: Span<'raw'>;
  readonly proposal: Proposal;
}

/** An article of a thousand pages needs fewer; what needs more is no article, and its edits would fill the memory. */
const MOST_EDITS = 250_000;

export function startDraft(raw: string): Draft {
  return { view: identityView(raw), reasons: [], others: [] };
}

/**
 * Applies proposals; of two that overlap the earlier one in the list of places wins.
 * @throws RejectError E_TOO_MANY_EDITS
 */
export function applyProposals(draft: Draft, proposals: readonly Proposal[]): Draft {
  if (proposals.length === 0) return draft;
  if (proposals.length + draft.reasons.length > MOST_EDITS) throw tooMany(draft);
  const chosen = withoutOverlaps(proposals);
  const reasons = chosen.map((proposal) => ({ raw: toRaw(draft.view, proposal.at), proposal }));
  return {
    view: applyEdits(draft.view, chosen),
    reasons: [...draft.reasons, ...reasons],
    others: draft.others,
  };
}

function tooMany({ view }: Draft): RejectError {
  return new RejectError(
    'E_TOO_MANY_EDITS',
    `cleaning would change more than ${MOST_EDITS} places of these ${view.raw.length} letters`,
    'this is hardly an article: look at how the file was made',
  );
}

/** Records changes that are not made: suggestions, and those that a veto stopped. */
export function recordOthers(
  draft: Draft,
  proposals: readonly Proposal[],
  status: 'suggested' | 'vetoed',
): Draft {
  if (proposals.length === 0) return draft;
  const more = proposals.map((proposal) => {
    const raw = toRaw(draft.view, proposal.at);
    const before = draft.view.raw.slice(raw.start, raw.end);
    return editRow(raw, before, proposal.to, [proposal], status);
  });
  return { ...draft, others: [...draft.others, ...more] };
}

/** All changes of a draft in raw offsets, in text order. Those applied, taken alone, turn the raw text into the clean one. */
export function draftEdits(draft: Draft): readonly CleaningEdit[] {
  const reasons = [...draft.reasons].sort((a, b) => a.raw.start - b.raw.start);
  let next = 0;
  const applied = rawEdits(draft.view).map((piece) => {
    const mine: Proposal[] = [];
    for (; next < reasons.length; next++) {
      const reason = reasons[next] as Reason;
      if (reason.raw.start > piece.raw.end) break;
      if (reason.raw.start === piece.raw.end && piece.raw.end > piece.raw.start) break;
      if (reason.raw.end >= piece.raw.start && piece.rules.includes(reason.proposal.rule))
        mine.push(reason.proposal);
    }
    return editRow(piece.raw, piece.before, piece.after, mine, 'applied', piece.rules);
  });
  return [...applied, ...draft.others].sort((a, b) => a.raw.start - b.raw.start || a.raw.end - b.raw.end);
}

function editRow(
  raw: Span<'raw'>,
  before: string,
  after: string,
  reasons: readonly Proposal[],
  status: CleaningEdit['status'],
  rules: readonly string[] = reasons.map((reason) => reason.rule),
): CleaningEdit {
  const deciding = reasons.find((reason) => reason.op === 'join') ?? reasons.at(-1);
  return {
    raw,
    before,
    after,
    op: deciding?.op ?? plainOp(before, after),
    rule: deciding?.rule ?? rules.at(-1) ?? '',
    why: [...new Set(reasons.map((reason) => reason.why))].join('; '),
    score: reasons.length === 0 ? null : reasons.reduce((least, { score }) => Math.min(least, score), 1),
    status,
    evidence: [...new Set(reasons.flatMap((reason) => reason.evidence ?? []))],
  };
}

function plainOp(before: string, after: string): EditOp {
  if (before === '') return 'insert';
  return after === '' ? 'delete' : 'replace';
}

function withoutOverlaps(proposals: readonly Proposal[]): readonly Proposal[] {
  const sorted = [...proposals].sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  const out: Proposal[] = [];
  let at = -1;
  for (const proposal of sorted) {
    const { start, end } = proposal.at;
    if (start < at || (start === end && start === at && out.length > 0)) continue;
    out.push(proposal);
    at = end;
  }
  return out;
}
