import type { Event } from '../core/layers/event.ts';
import type { RowContext } from './rows/row-context.ts';

export interface AcledColumns {
  readonly acled_event_type: string | null;
  readonly acled_sub_event_type: string | null;
}

/** Derives ACLED's two columns from type, mode and the parties of an event. */
export type AcledCoder = (event: Event, context: RowContext) => AcledColumns;
