import type { AcledCoder } from './acled-coder.ts';
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
export function documentRows(context: RowContext, acled: AcledCoder): DocumentRows {
  const mentions = mentionRows(context);
  const dates = dateRows(context);
  const quantities = quantityRows(context);
  const events = eventRows(context, dates, acled);
  const named = { mentions, dates, quantities, events };
  const order = events.map((_, i) => i).sort((a, b) => byPlace(events[a], events[b], 'event_id'));
  const tables = new Map<DocumentTable, readonly object[]>([
    ['documents', [documentRow(context)]],
    ['edits', sorted(editRows(context), 'edit_id')],
    ['blocks', sorted(blockRows(context), 'block_id')],
    ['citations', sorted(citationRows(context), 'citation_id')],
    ['mentions', sorted(mentions, 'mention_id')],
    ['dates', sorted(dates, 'date_id')],
    ['quantities', sorted(quantities, 'quantity_id')],
    ['relations', sorted(relationRows(context, mentions), 'relation_id')],
    ['events', order.flatMap((i) => events[i] ?? [])],
    ['arguments', order.flatMap((i) => argumentRows(context, i, named))],
  ]);
  return { tables, events };
}

function sorted<T extends object>(rows: readonly T[], key: keyof T & string): readonly T[] {
  return [...rows].sort((a, b) => byPlace(a, b, key));
}

/** Raw position: every row has it, also what cleaning removed. */
function byPlace<T extends object>(a: T | undefined, b: T | undefined, key: keyof T & string): number {
  const x = a as Record<string, unknown>;
  const y = b as Record<string, unknown>;
  return (
    Number(x['start'] ?? x['raw_start']) - Number(y['start'] ?? y['raw_start']) ||
    Number(x['raw_start']) - Number(y['raw_start']) ||
    Number(x['raw_end']) - Number(y['raw_end']) ||
    compare(String(x[key]), String(y[key]))
  );
}

/** By code units: the same in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
