import type { Span } from '../span.ts';
import type { Construction, RelationType } from '../vocabulary.ts';
import type { Factuality } from './factuality.ts';

export interface Relation extends Span {
  readonly sentence: number;
  readonly type: RelationType;
  readonly wikidataProperty: string | null;
  /** Index of the mention. */
  readonly subject: number;
  readonly object: number | null;
  /** For facts whose object is no entity: a TIMEX3 value, a number, a title. */
  readonly objectValue: string | null;
  readonly qualifier: string | null;
  readonly construction: Construction;
  readonly factuality: Factuality;
  /** Index of the clause it was read from, when it was. */
  readonly clause: number | null;
  readonly rule: string;
  readonly score: number | null;
}
