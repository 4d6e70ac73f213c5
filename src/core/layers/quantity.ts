import type { Span } from '../span.ts';
import type { QuantityKind } from '../vocabulary.ts';

export interface Quantity extends Span {
  readonly sentence: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly approximate: boolean;
  /** What is counted or the unit, as a singular word: `soldier`, `USD`, `km`, `percent`. */
  readonly unit: string | null;
  readonly kind: QuantityKind;
  /** Index of the mention whose people or things are counted. */
  readonly of: number | null;
  readonly rule: string;
}
