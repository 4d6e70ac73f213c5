import { LABELS, NAME_TYPES, OUTSIDE, typeOf } from './labels.ts';
import type { Marginals } from './lattice.ts';
import { isCapital, type NameText } from './name-text.ts';
import type { WordForm } from './word-form.ts';

/** How often a word of the document belongs to a name of each type, as far as the first reading tells. */
export type Agreement = Map<number, { count: number; readonly shares: Float64Array }>;

const KINDS = NAME_TYPES.length + 1;
/** The share of a type that was never seen. */
const UNSEEN = 0.01;

function kindOf(label: number): number {
  return label === OUTSIDE ? 0 : typeOf(label) + 1;
}

/** Counts the capitalised words of a sentence by the types they probably have. */
export function addToAgreement(agreement: Agreement, text: NameText, first: number, m: Marginals): void {
  for (let i = 0; i < m.size; i++) {
    const form = text.forms[first + i] as WordForm;
    if (!isCapital(form)) continue;
    let entry = agreement.get(form.folded);
    if (entry === undefined) {
      entry = { count: 0, shares: new Float64Array(KINDS) };
      agreement.set(form.folded, entry);
    }
    entry.count++;
    for (let l = 0; l < LABELS; l++) {
      const p = (m.forward[i * LABELS + l] as number) * (m.backward[i * LABELS + l] as number);
      const kind = kindOf(l);
      entry.shares[kind] = (entry.shares[kind] as number) + p;
    }
  }
}

/** Draws the label scores of a sentence towards what its words are elsewhere. True when anything moved. */
export function agree(
  agreement: Agreement,
  text: NameText,
  first: number,
  scores: Float64Array,
  weight: number,
): boolean {
  const size = scores.length / LABELS;
  let moved = false;
  for (let i = 0; i < size; i++) {
    const form = text.forms[first + i] as WordForm;
    const entry = isCapital(form) ? agreement.get(form.folded) : undefined;
    if (entry === undefined || entry.count < 2) continue;
    moved = true;
    for (let l = 0; l < LABELS; l++) {
      const share = (entry.shares[kindOf(l)] as number) / entry.count;
      scores[i * LABELS + l] = (scores[i * LABELS + l] as number) + weight * Math.log(share + UNSEEN);
    }
  }
  return moved;
}
