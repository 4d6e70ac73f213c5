import type { EventFact } from '../bundle.ts';
import type { RecordType } from '../types/record-type.schema.ts';
import { RECORD_TYPES } from '../types/record-types.schema.ts';
import type { Same } from './same-entity.ts';

/** Puts the right ids into finished lines; lines that name none of the renamed are not parsed. */
export function renameInLines(table: string, lines: string, same: Same): string {
  if (same.size === 0 || !names(lines, same)) return lines;
  const type = RECORD_TYPES.find((one) => one.name === table);
  if (type === undefined) return lines;
  return lines
    .split('\n')
    .map((line) => (line === '' ? '' : JSON.stringify(renameInRow(type, JSON.parse(line) as object, same))))
    .join('\n');
}

function names(lines: string, same: Same): boolean {
  for (const [id] of lines.matchAll(/\bent_[a-z0-9_-]{1,200}/g)) if (same.has(id)) return true;
  return false;
}

function renameInRow(type: RecordType, row: object, same: Same): object {
  const columns = new Set(
    type.foreign.filter(({ table }) => table === 'entities').map(({ column }) => column),
  );
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, columns.has(column) ? rename(value, same) : value]),
  );
}

function rename(value: unknown, same: Same): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((id) => same.get(id) ?? id))];
  return typeof value === 'string' ? (same.get(value) ?? value) : value;
}

export function renameInFact(fact: EventFact, same: Same): EventFact {
  return {
    ...fact,
    actor_ids: rename(fact.actor_ids, same) as string[],
    recipient_ids: rename(fact.recipient_ids, same) as string[],
    location_id: rename(fact.location_id, same) as string | null,
    source_id: rename(fact.source_id, same) as string | null,
  };
}
