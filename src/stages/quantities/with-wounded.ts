import type { QuantityKind } from '../../core/vocabulary.ts';
import { isCue, sense, type Text } from './lexicon.ts';

/** What happened to those counted, and which words say so. */
export interface Harm {
  readonly kind: QuantityKind;
  readonly rule: string;
  /** The token after the words that say it, when they belong to the quantity (`12 dead`). */
  readonly next: number | null;
}

/** `left three dead and injured more than a dozen`: the second verb has a count of its own. */
function hasOwnCount(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok === undefined || tok.gap !== 'space') return false;
  if (tok.kind === 'figure' || sense(text, i, 'degree') !== null || sense(text, i, 'vague') !== null)
    return true;
  return text.lexicon.numbers.sense(tok.lower)?.role !== undefined;
}

/** `killed or wounded`, `dead and injured` of the same count. */
export function withWounded(text: Text, harm: Harm): Harm {
  const at = harm.next ?? 0;
  const joined = text.toks[at]?.lower;
  if (joined !== 'or' && joined !== 'and') return harm;
  // `killed or captured`: how many of them were killed is not told.
  if (joined === 'or' && isCue(text, at + 1, 'or-taken')) return { ...harm, kind: 'other', next: at + 2 };
  const second = sense(text, at + 1, 'harm');
  const both =
    second !== null &&
    second.row.kind !== harm.kind &&
    second.row.kind !== 'displaced' &&
    harm.kind !== 'displaced' &&
    !hasOwnCount(text, second.next);
  return both ? { kind: 'casualties', rule: 'quantities/killed-or-wounded', next: second.next } : harm;
}
