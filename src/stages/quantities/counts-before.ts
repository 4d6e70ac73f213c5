import type { QuantityKind } from '../../core/vocabulary.ts';
import type { Counted } from './counted.ts';
import type { Count } from './figure.ts';
import type { Draft, Kinded } from './kinded.ts';
import type { Text } from './lexicon.ts';
import type { Harm } from './with-wounded.ts';

/** Kinds that no other count takes up. */
export const MEASURED = /^(?:money|distance|share|age)$/;

/** Nobody was counted before. */
export const SOMEBODY: Counted = { unit: null, kind: 'other', person: true, known: true, next: 0, after: 0 };

/** The harm of a count before, said of another. */
export const taken = (harm: Harm | null): Harm | null =>
  harm === null ? null : { ...harm, rule: 'quantities/taken-up', next: null };

/** What a count says in the end: the harm, else what it counts. */
export function kindOf({ harm, counted }: Kinded): QuantityKind {
  const own = counted?.kind ?? 'other';
  if (harm === null || own === 'killed' || own === 'injured') return own;
  return harm.kind;
}

/** The counts before this one in its sentence. */
export function sameSentence(text: Text, count: Count, drafts: readonly Draft[]): readonly Draft[] {
  return inSentence(text, drafts, text.sentenceAt(text.toks[count.first]?.start ?? 0));
}

const FEW = 8;

/** The last counts of a sentence. */
export function inSentence(text: Text, drafts: readonly Draft[], sentence: number): readonly Draft[] {
  return drafts.slice(-FEW).filter(({ start }) => text.sentenceAt(start) === sentence);
}
