import type { Span } from '../span.ts';
import type { AnchorKind, DatePrecision, TimeLink, TimexType } from '../vocabulary.ts';

export interface Timex extends Span {
  readonly sentence: number;
  readonly type: TimexType;
  /** TIMEX3 value. */
  readonly value: string;
  readonly mod: string | null;
  readonly quant: string | null;
  readonly freq: string | null;
  readonly edtf: string | null;
  /** First and last day, `YYYY-MM-DD`; null when unknown or open. */
  readonly dateStart: string | null;
  readonly dateEnd: string | null;
  readonly precision: DatePrecision;
  readonly anchorKind: AnchorKind;
  readonly anchorDate: string | null;
  /** Index of the time expression it is read against. */
  readonly anchorRef: number | null;
  /** Further TIMEX3 values that the words allow. */
  readonly alternatives: readonly string[];
  readonly calendar: 'gregorian' | 'persian' | 'islamic';
  /** The expression is part of a name: `the May 2025 conflict`. */
  readonly inName: boolean;
  /** How the governing preposition ties an event to this time; null when there is none. */
  readonly link: TimeLink | null;
  readonly rule: string;
}
