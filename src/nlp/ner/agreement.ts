import { LABELS, NAME_TYPES, OUTSIDE, typeOf } from './labels.ts';
import type { Marginals } from './marginals.ts';
import { isCapital, type NameText } from './name-text.ts';
import type { WordForm } from './word-form.ts';

/** How often a word of the document belongs to a name of each type, as far as the first reading tells. */
export type Agreement = Map<number, { count: number; readonly shares: Float64Array }>;

const KINDS = NAME_TYPES.length + 1;
/** The share of a type that was never seen. */
const UNSEEN = 0.01;

/** The kind of each label: 0 outside of names, then one for each type. */
const KIND_OF = Uint8Array.from({ length: LABELS }, (_, label) =>
  label === OUTSIDE ? 0 : typeOf(label) + 1,
);

/** Local copies: loops over labels must not look an import up each time, which some loaders make slow. */
const SIZE = LABELS;

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
    for (let l = 0; l < SIZE; l++) {
      const p = (m.forward[i * SIZE + l] as number) * (m.backward[i * SIZE + l] as number);
      const kind = KIND_OF[l] as number;
      entry.shares[kind] = (entry.shares[kind] as number) + p;
    }
  }
}

/** Draws the label scores of a sentence towards what its words are elsewhere. */
export function agree(
  agreement: Agreement,
  text: NameText,
  first: number,
  scores: Float64Array,
  weight: number,
): void {
  const pull = new Float64Array(KINDS);
  for (let i = 0; i * SIZE < scores.length; i++) {
    const form = text.forms[first + i] as WordForm;
    const entry = isCapital(form) ? agreement.get(form.folded) : undefined;
    if (entry === undefined || entry.count < 2) continue;
    for (let kind = 0; kind < KINDS; kind++)
      pull[kind] = weight * Math.log((entry.shares[kind] as number) / entry.count + UNSEEN);
    for (let l = 0; l < SIZE; l++)
      scores[i * SIZE + l] = (scores[i * SIZE + l] as number) + (pull[KIND_OF[l] as number] as number);
  }
}
