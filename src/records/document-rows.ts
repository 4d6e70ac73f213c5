import { compare } from '../core/compare.ts';
import type { DocumentTable } from './bundle.ts';
import { argumentRows } from './rows/arguments.ts';
import { dateRows } from './rows/dates.ts';
import { documentRow } from './rows/documents.ts';
import { eventRows } from './rows/events.ts';
import { mentionRows } from './rows/mentions.ts';
import { blockRows, citationRows, editRows } from './rows/page.ts';
import { quantityRows } from './rows/quantities.ts';
import { relationRows } from './rows/relations.ts';
import type { RowContext } from './rows/row-context.ts';
import type { EventRow } from './types/events.schema.ts';

export interface DocumentRows {
  readonly tables: ReadonlyMap<DocumentTable, readonly object[]>;
  readonly events: readonly EventRow[];
}

/** The rows of a document that all stages have done, sorted by position, then id. */
export function documentRows(context: RowContext): DocumentRows {
  const mentions = mentionRows(context);
  const dates = dateRows(context);
  const quantities = quantityRows(context);
  const events = eventRows(context, dates);
  const named = { mentions, dates, quantities, events };
  const order = events
    .map((row, index) => ({ row, index }))
    .sort((a, b) => byPlace(a.row, b.row, 'event_id'));
  const tables = new Map<DocumentTable, readonly object[]>([
    ['documents', [documentRow(context)]],
    ['edits', sorted(editRows(context), 'edit_id')],
    ['blocks', sorted(blockRows(context), 'block_id')],
    ['citations', sorted(citationRows(context), 'citation_id')],
    ['mentions', sorted(mentions, 'mention_id')],
    ['dates', sorted(dates, 'date_id')],
    ['quantities', sorted(quantities, 'quantity_id')],
    ['relations', sorted(relationRows(context, mentions), 'relation_id')],
    ['events', order.map(({ row }) => row)],
    ['arguments', order.flatMap(({ index }) => argumentRows(context, index, named))],
  ]);
  return { tables, events };
}

function sorted<T extends Placed>(rows: readonly T[], key: keyof T & string): readonly T[] {
  return [...rows].sort((a, b) => byPlace(a, b, key));
}

interface Placed {
  readonly raw_start: number;
  readonly raw_end: number;
  readonly start?: number | null;
  readonly trigger_start?: number;
}

/** By place in the raw text, which every row has, also what cleaning removed; words put in its place by theirs. */
function byPlace<T extends Placed>(a: T, b: T, key: keyof T & string): number {
  return (
    a.raw_start - b.raw_start ||
    (a.start ?? 0) - (b.start ?? 0) ||
    (a.trigger_start ?? 0) - (b.trigger_start ?? 0) ||
    a.raw_end - b.raw_end ||
    compare(String(a[key]), String(b[key]))
  );
}
