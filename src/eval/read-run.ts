import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../core/errors.ts';
import { readRows } from '../io/dataset/read-rows.ts';
import type { ArgumentRow } from '../records/types/arguments.schema.ts';
import type { CitationRow } from '../records/types/citations.schema.ts';
import type { DateRow } from '../records/types/dates.schema.ts';
import type { DocumentRow } from '../records/types/documents.schema.ts';
import type { EditRow } from '../records/types/edits.schema.ts';
import type { EntityRow } from '../records/types/entities.schema.ts';
import type { EventRow } from '../records/types/events.schema.ts';
import type { MentionRow } from '../records/types/mentions.schema.ts';
import type { QuantityRow } from '../records/types/quantities.schema.ts';
import type { RelationRow } from '../records/types/relations.schema.ts';
import type { DocumentRows } from './document-rows.ts';
import type { Found } from './found.ts';
import { foundInRows } from './found-in-rows.ts';

/** What a run holds, by source id: of all its documents or of those that are wanted. */
export function readRun(out: string, wanted?: ReadonlySet<string>): ReadonlyMap<string, Found> {
  const all = rowsOf<DocumentRow>(out, 'documents');
  const documents = wanted ? all.filter((row) => wanted.has(row.source_id)) : all;
  const table = <T>(type: string) =>
    Map.groupBy(rowsOf<T & { readonly doc_id: string }>(out, type), (row) => row.doc_id);
  const mentions = table<MentionRow>('mentions');
  const dates = table<DateRow>('dates');
  const quantities = table<QuantityRow>('quantities');
  const relations = table<RelationRow>('relations');
  const events = table<EventRow>('events');
  const args = table<ArgumentRow>('arguments');
  const edits = table<EditRow>('edits');
  const citations = table<CitationRow>('citations');
  const entities = new Map(rowsOf<EntityRow>(out, 'entities').map((row) => [row.entity_id, row]));
  return new Map(
    documents.map((document) => {
      const id = document.doc_id;
      const rows: DocumentRows = {
        document,
        mentions: mentions.get(id) ?? [],
        dates: dates.get(id) ?? [],
        quantities: quantities.get(id) ?? [],
        relations: relations.get(id) ?? [],
        events: events.get(id) ?? [],
        args: args.get(id) ?? [],
        edits: edits.get(id) ?? [],
        citations: citations.get(id) ?? [],
        entities,
      };
      return [document.source_id, foundInRows(rows)];
    }),
  );
}

function rowsOf<T>(out: string, type: string): readonly T[] {
  const path = join(out, 'data', `${type}.jsonl`);
  if (existsSync(path)) return [...readRows(path)] as readonly unknown[] as readonly T[];
  throw new SetupError('E_NO_RUN', `there is no ${type}.jsonl`, {
    where: path,
    hint: 'give the folder that `dragoman run … -o` wrote',
  });
}
