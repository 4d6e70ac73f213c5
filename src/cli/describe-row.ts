import type { Row } from '../io/dataset/read-rows.ts';

/** The name behind an id, or null. */
export type NameOf = (id: unknown) => string | null;

/** A row in one line, as a person would say it. */
export function describeRow(table: string, row: Row, nameOf: NameOf): string {
  switch (table) {
    case 'events':
      return eventLine(row, nameOf);
    case 'relations':
      return relationLine(row, nameOf);
    case 'mentions':
      return `${row.type} “${row.text}”${known(row.entity_id, nameOf)}${stands(row.metonymy, nameOf)}`;
    case 'dates':
      return `${row.type} “${row.text}” = ${row.value}${days(row)}${readAgainst(row)}`;
    case 'quantities':
      return `“${row.text}”: ${range(row.low, row.high)} ${row.unit ?? ''} (${row.kind})${known(row.of_entity_id, nameOf)}`;
    case 'edits':
      return `“${row.before ?? ''}” → “${row.after ?? ''}” (${row.op}, ${row.status}): ${row.why}`;
    case 'entities':
      return `${row.type} ${row.name}${row.country === null ? '' : `, ${row.country}`}${row.sector === null ? '' : `, ${row.sector}`}`;
    case 'arguments':
      return `${row.role}: “${row.text}”${known(row.entity_id, nameOf)}`;
    default:
      return Object.entries(row)
        .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
        .slice(1, 7)
        .map(([key, value]) => `${key} ${value}`)
        .join(', ');
  }
}

function eventLine(row: Row, nameOf: NameOf): string {
  const mode = row.mode === null ? '' : ` (${row.mode})`;
  const actors = names(row.actor_ids, nameOf) ?? '?';
  const recipients = names(row.recipient_ids, nameOf);
  const place = nameOf(row.location_id);
  const day = row.date_start ?? row.date_end;
  const source = nameOf(row.source_id);
  return [
    `${row.type}${mode}: ${actors}${recipients === null ? '' : ` → ${recipients}`}`,
    place === null || place === recipients || place === actors ? '' : ` in ${place}`,
    day === null ? '' : `, ${day}`,
    source === null ? '' : `, says ${source}`,
  ].join('');
}

function relationLine(row: Row, nameOf: NameOf): string {
  const object = nameOf(row.object_id) ?? row.object_value ?? '?';
  const not = row.polarity === 'negative' ? 'not ' : '';
  const source = nameOf(row.source_id);
  return `${nameOf(row.subject_id) ?? '?'} ${not}${row.type} ${object}${source === null ? '' : `, says ${source}`}`;
}

function names(ids: unknown, nameOf: NameOf): string | null {
  const list = Array.isArray(ids) ? ids.map((id) => nameOf(id) ?? String(id)) : [];
  return list.length === 0 ? null : list.join(' and ');
}

function known(id: unknown, nameOf: NameOf): string {
  const name = nameOf(id);
  return name === null ? '' : ` = ${name}`;
}

function stands(id: unknown, nameOf: NameOf): string {
  const name = nameOf(id);
  return name === null ? '' : ` (the place ${name} stands for its government)`;
}

function days(row: Row): string {
  if (row.date_start === null && row.date_end === null) return '';
  return row.date_start === row.date_end ? '' : ` (${row.date_start ?? '…'} to ${row.date_end ?? '…'})`;
}

function readAgainst(row: Row): string {
  return row.anchor_date === null ? '' : `, read against ${row.anchor_date} (${row.anchor_kind})`;
}

function range(low: unknown, high: unknown): string {
  return low === high ? String(low ?? '?') : `${low ?? '?'}–${high ?? '?'}`;
}
