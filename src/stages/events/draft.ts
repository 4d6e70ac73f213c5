import type { ClauseArgument } from '../../core/layers/clause.ts';
import type { EventArgument } from '../../core/layers/event.ts';
import type { Factuality } from '../../core/layers/factuality.ts';
import type { Span } from '../../core/span.ts';
import type { EventType } from '../../core/vocabulary.ts';
import type { Frame } from './frames.ts';

/** A role with the clause argument it was read from; null for what was read from an annotation. */
export interface Role extends EventArgument {
  readonly from: ClauseArgument | null;
  /** Both sides do it to each other: who acts is acted upon. */
  readonly mutual?: true;
}

/** An event on its way: roles may still be added, the draft may be merged into another. */
export interface Draft {
  readonly clause: number;
  readonly frame: Frame;
  type: EventType;
  mode: string | null;
  readonly trigger: Span;
  roles: Role[];
  factuality: Factuality;
  /** The draft whose content this is. */
  embeddedIn: Draft | null;
  /** The draft that this one is only the outcome or the carrier of. */
  mergedInto: Draft | null;
}
