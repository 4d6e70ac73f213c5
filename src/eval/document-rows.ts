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

/** All rows of one document, and the entities of the run. */
export interface DocumentRows {
  readonly document: DocumentRow;
  readonly mentions: readonly MentionRow[];
  readonly dates: readonly DateRow[];
  readonly quantities: readonly QuantityRow[];
  readonly relations: readonly RelationRow[];
  readonly events: readonly EventRow[];
  readonly args: readonly ArgumentRow[];
  readonly edits: readonly EditRow[];
  readonly citations: readonly CitationRow[];
  readonly entities: ReadonlyMap<string, EntityRow>;
}
