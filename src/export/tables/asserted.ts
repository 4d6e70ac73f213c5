import type { Row } from '../../io/dataset/read-rows.ts';
import { documentGroups } from '../../io/rows/document-groups.ts';
import type { Losses } from '../../io/rows/losses.ts';
import type { Dataset } from '../../io/rows/open-dataset.ts';
import { type ReadRow, readTable } from '../../io/rows/read-table.ts';

/** The author says it: not only claimed, denied, threatened, promised, asked for or imagined. */
export const isAsserted = (row: Row): boolean => row.factuality === 'asserted';

/**
 * The rows of a table, or those of them that hold for what is asserted: events and relations themselves, arguments of
 * such events, incidents with at least one such report. All other tables come whole.
 */
export function* rowsFor(
  dataset: Dataset,
  table: string,
  assertedOnly: boolean,
  losses: Losses,
): Generator<ReadRow> {
  if (!assertedOnly) yield* readTable(dataset, table, losses);
  else if (table === 'arguments') yield* assertedArguments(dataset, losses);
  else {
    const keep = keeper(dataset, table, losses);
    let left = 0;
    for (const read of readTable(dataset, table, losses)) {
      if (keep(read.row)) yield read;
      else left++;
    }
    losses.add(NOT_ASSERTED(table), left);
  }
}

export const NOT_ASSERTED = (table: string): string => `${table} that the author does not assert`;

function keeper(dataset: Dataset, table: string, losses: Losses): (row: Row) => boolean {
  if (table === 'events' || table === 'relations') return isAsserted;
  if (table !== 'incidents') return () => true;
  const incidents = new Set<unknown>();
  for (const { row } of readTable(dataset, 'events', losses))
    if (isAsserted(row)) incidents.add(row.incident_id);
  return (row) => incidents.has(row.incident_id);
}

/** Arguments stand in the order of their documents: events are looked up one document at a time. */
function* assertedArguments(dataset: Dataset, losses: Losses): Generator<ReadRow> {
  for (const { rows } of documentGroups(dataset, ['events', 'arguments'], losses)) {
    const all = rows.get('arguments') ?? [];
    const events = new Set((rows.get('events') ?? []).filter(isAsserted).map((event) => event.event_id));
    const kept = all.filter((row) => events.has(row.event_id));
    losses.add('arguments of events that the author does not assert', all.length - kept.length);
    for (const row of kept) yield { row, where: '', bytes: BYTES };
  }
}

/** Of a row of `arguments`, about. */
const BYTES = 250;
