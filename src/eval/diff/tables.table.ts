/** What a comparison of two runs knows of a table. */
export interface DiffTable {
  readonly name: string;
  readonly id: string;
  /** The column whose values are counted one by one; null for tables of one kind. */
  readonly label: string | null;
  /** Columns whose distributions are compared. */
  readonly drift: readonly string[];
  /** Columns that hold what a reader would call the finding, the first that has words. */
  readonly words: readonly string[];
}

/** Tables whose rows belong to documents. `arguments` are looked at as a part of their events. */
export const DOCUMENT_ROWS: readonly DiffTable[] = [
  { name: 'edits', id: 'edit_id', label: 'op', drift: ['op', 'rule'], words: ['before', 'after', 'rule'] },
  { name: 'blocks', id: 'block_id', label: 'kind', drift: ['kind'], words: ['reason'] },
  { name: 'citations', id: 'citation_id', label: null, drift: [], words: ['title', 'container'] },
  {
    name: 'mentions',
    id: 'mention_id',
    label: 'type',
    drift: ['type', 'form', 'rule'],
    words: ['text'],
  },
  { name: 'dates', id: 'date_id', label: 'type', drift: ['type', 'precision', 'rule'], words: ['text'] },
  { name: 'quantities', id: 'quantity_id', label: 'kind', drift: ['kind', 'rule'], words: ['text'] },
  {
    name: 'relations',
    id: 'relation_id',
    label: 'type',
    drift: ['type', 'factuality', 'rule'],
    words: ['evidence'],
  },
  {
    name: 'events',
    id: 'event_id',
    label: 'type',
    drift: ['type', 'mode', 'factuality', 'rule'],
    words: ['trigger'],
  },
];

/** Tables that are made over the whole run. */
export const RUN_ROWS: readonly DiffTable[] = [
  { name: 'entities', id: 'entity_id', label: 'type', drift: ['type', 'link'], words: ['name'] },
  { name: 'incidents', id: 'incident_id', label: 'type', drift: ['type'], words: ['type'] },
];

/**
 * Columns that say where something stands or point to another row. They follow from other differences: a date
 * that is read anew gives every event that refers to it another `date_id`.
 */
export const FOLLOWING: ReadonlySet<string> = new Set([
  'doc_id',
  'sentence',
  'start',
  'end',
  'anchor_start',
  'trigger_start',
  'trigger_end',
  'incident_id',
  'date_id',
  'anchor_ref',
  'subject_mention_id',
  'object_mention_id',
  'short_form_of',
  'embedded_in',
  'content_event_ids',
  'event_ids',
  'n_mentions',
  'n_documents',
  'n_events',
]);
