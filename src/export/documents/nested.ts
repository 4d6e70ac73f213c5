import type { Row } from '../../io/dataset/read-rows.ts';
import { type DocumentGroup, documentGroups } from '../../io/rows/document-groups.ts';
import { readTable } from '../../io/rows/read-table.ts';
import type { Format, Job } from '../format.ts';
import { isAsserted, NOT_ASSERTED } from '../tables/asserted.ts';

/** Tables whose rows stand in one document. */
const INSIDE = [
  'mentions',
  'dates',
  'quantities',
  'relations',
  'events',
  'arguments',
  'citations',
  'blocks',
  'edits',
] as const;

/** One line for each document with all that was found in it. */
export const NESTED: Format = {
  name: 'nested',
  about: 'one JSON object per document with what was found in it',
  parts: [...INSIDE, 'entities'],
  usual: ['entities', 'mentions', 'dates', 'quantities', 'relations', 'events', 'arguments'],
  files: () => ['documents.jsonl'],
  write(job) {
    const { dataset, only, target, losses } = job;
    const tables = INSIDE.filter((table) => only.has(table) || (table === 'events' && only.has('arguments')));
    const reading = new Set<string>([...tables, ...(only.has('entities') ? ['mentions'] : [])]);
    const entityOf = only.has('entities') ? entityLines(job) : null;
    const file = target.open('documents.jsonl');
    for (const group of documentGroups(dataset, [...reading], losses)) {
      file.write(`${JSON.stringify(nestedOf(group, job, entityOf))}\n`);
      file.count();
    }
    file.close();
  },
};

type EntityOf = ReadonlyMap<string, string>;

function nestedOf({ document, rows }: DocumentGroup, job: Job, entityOf: EntityOf | null): object {
  const { only, assertedOnly, losses } = job;
  const said = (table: string): readonly Row[] => {
    const all = rows.get(table) ?? [];
    if (!assertedOnly) return all;
    const kept = all.filter(isAsserted);
    losses.add(NOT_ASSERTED(table), all.length - kept.length);
    return kept;
  };
  const nested: Record<string, unknown> = { ...document };
  if (entityOf !== null) nested.entities = entitiesOf(rows.get('mentions') ?? [], entityOf);
  for (const table of INSIDE.filter((name) => only.has(name) && name !== 'arguments' && name !== 'events'))
    nested[table] = (table === 'relations' ? said(table) : (rows.get(table) ?? [])).map(inner);
  if (only.has('events') || only.has('arguments'))
    nested.events = withArguments(
      said('events'),
      only.has('arguments') ? (rows.get('arguments') ?? []) : null,
    );
  return nested;
}

/** The document's id stands over all of it. */
function inner({ doc_id: _, ...rest }: Row): Row {
  return rest;
}

function withArguments(events: readonly Row[], roles: readonly Row[] | null): readonly Row[] {
  if (roles === null) return events.map(inner);
  const byEvent = Map.groupBy(roles, (role) => role.event_id);
  return events.map((event) => ({
    ...inner(event),
    arguments: (byEvent.get(event.event_id) ?? []).map(({ event_id: _, ...role }) => inner(role)),
  }));
}

/** Rows of the entities that the document names, in the order in which it first names them. */
function entitiesOf(mentions: readonly Row[], entityOf: EntityOf): readonly unknown[] {
  const ids = new Set(mentions.map((mention) => String(mention.entity_id)));
  return [...ids].flatMap((id) => {
    const line = entityOf.get(id);
    return line === undefined ? [] : [JSON.parse(line) as unknown];
  });
}

/** Rows of entities: as text they take less room. */
function entityLines({ dataset, losses }: Job): EntityOf {
  const lines = new Map<string, string>();
  for (const { row } of readTable(dataset, 'entities', losses))
    lines.set(String(row.entity_id), JSON.stringify(row));
  return lines;
}
