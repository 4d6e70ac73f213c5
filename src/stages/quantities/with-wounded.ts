import type { QuantityKind } from '../../core/vocabulary.ts';
import { sense, type Text } from './lexicon.ts';

/** What happened to those counted, and which words say so. */
export interface Harm {
  readonly kind: QuantityKind;
  readonly rule: string;
  /** The token after the words that say it, when they belong to the quantity (`12 dead`). */
  readonly next: number | null;
}

/** `killed or wounded`, `dead and injured` of the same count. */
export function withWounded(text: Text, harm: Harm): Harm {
  const at = harm.next ?? 0;
  const joined = text.toks[at]?.lower;
  if (joined !== 'or' && joined !== 'and') return harm;
  const second = sense(text, at + 1, 'harm');
  const both =
    second !== null &&
    second.row.kind !== harm.kind &&
    second.row.kind !== 'displaced' &&
    harm.kind !== 'displaced';
  return both ? { kind: 'casualties', rule: 'quantities/killed-or-wounded', next: second.next } : harm;
}
