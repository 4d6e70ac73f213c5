import type { ArgumentRow } from '../types/arguments.schema.ts';
import type { DateRow } from '../types/dates.schema.ts';
import type { EventRow } from '../types/events.schema.ts';
import type { MentionRow } from '../types/mentions.schema.ts';
import type { QuantityRow } from '../types/quantities.schema.ts';
import type { RowContext } from './row-context.ts';

interface Named {
  readonly events: readonly EventRow[];
  readonly mentions: readonly MentionRow[];
  readonly dates: readonly DateRow[];
  readonly quantities: readonly QuantityRow[];
}

/** The arguments of the event at `index` of the layer. */
export function argumentRows(context: RowContext, index: number, rows: Named): readonly ArgumentRow[] {
  const event = context.doc.events[index];
  const row = rows.events[index];
  if (event === undefined || row === undefined) return [];
  return event.args.map((arg, position) => {
    const mention = pick(rows.mentions, arg.mention);
    return {
      event_id: row.event_id,
      doc_id: context.docId,
      role: arg.role,
      position,
      entity_id: mention?.entity_id ?? null,
      mention_id: mention?.mention_id ?? null,
      date_id: pick(rows.dates, arg.date)?.date_id ?? null,
      quantity_id: pick(rows.quantities, arg.quantity)?.quantity_id ?? null,
      text: context.place(arg, `${arg.role} of ${event.rule}`).words,
    };
  });
}

function pick<T>(rows: readonly T[], index: number | null): T | undefined {
  return index === null ? undefined : rows[index];
}
