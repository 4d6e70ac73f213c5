import type { Candidate, Reading } from './reading.ts';

/** A mention on its way out: what the chooser took, and what identity, metonymy and coreference add. */
export interface Draft extends Candidate {
  readonly entity: number | null;
  readonly metonymy: string | null;
  /** The draft it refers back to. */
  readonly antecedent: Draft | null;
}

/** The token that carries a span: the one whose head lies outside of it. */
export function headToken(reading: Reading, one: Pick<Candidate, 'from' | 'to'>): number {
  const first = reading.tokenOf[one.from] ?? -1;
  const last = reading.tokenOf[one.to - 1] ?? -1;
  for (let i = last; i >= first && i >= 0; i--) {
    const head = reading.tokens[i]?.head ?? -1;
    if (head < first || head > last) return i;
  }
  return last;
}
