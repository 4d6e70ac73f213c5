import type { Span } from '../span.ts';
import type { EventType } from '../vocabulary.ts';
import type { Factuality } from './factuality.ts';

/** One role of one event. At least one of mention, date, quantity, or the bare span. */
export interface EventArgument extends Span {
  /** actor, recipient, location, date, killed, injured, casualties, weapon, mediator, content, instrument, amount, size */
  readonly role: string;
  readonly mention: number | null;
  readonly date: number | null;
  readonly quantity: number | null;
}

export interface Event extends Span {
  readonly sentence: number;
  readonly type: EventType;
  readonly mode: string | null;
  readonly trigger: Span;
  readonly args: readonly EventArgument[];
  readonly factuality: Factuality;
  /** Index of the event it is the content of (what was accused, threatened, asked for, promised). */
  readonly embeddedIn: number | null;
  readonly clause: number | null;
  readonly rule: string;
  readonly score: number | null;
}
