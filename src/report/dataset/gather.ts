import type { Row } from '../../io/dataset/read-rows.ts';
import { type DocumentGroup, documentGroups } from '../../io/rows/document-groups.ts';
import { type EntityIndex, entityIndex } from '../../io/rows/entity-index.ts';
import { type Losses, losses } from '../../io/rows/losses.ts';
import { type Dataset, openDataset } from '../../io/rows/open-dataset.ts';
import { readTable } from '../../io/rows/read-table.ts';

/** A stretch of an article: first and last code point, what it is, and what is known of it. */
export type Mark = readonly [start: number, end: number, label: string, about: string];

export interface ReportArticle {
  readonly source_id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** An event as the page shows it; `article` is its number in the page. */
export interface ReportEvent {
  readonly article: number;
  readonly id: string;
  readonly type: string;
  readonly mode: string | null;
  readonly factuality: string;
  readonly status: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: string | null;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place: string | null;
  readonly placed: boolean;
  readonly said_by: string | null;
  readonly killed: readonly [number | null, number | null];
  readonly evidence: string;
  readonly rule: string;
  /** First and last code point of the evidence and of the trigger. */
  readonly span: readonly [number, number];
  readonly trigger: readonly [number, number];
}

/** All that the page knows. No clock: the same dataset gives the same page. */
export interface Report {
  readonly made_by: string;
  readonly documents: Readonly<Record<'done' | 'duplicate' | 'quarantined', number>>;
  readonly rows: Readonly<Record<string, number>>;
  /** First and last day of an event that the author asserts. */
  readonly days: readonly [string | null, string | null];
  readonly publishers: number;
  readonly quarantine: readonly { readonly code: string; readonly count: number; readonly hint: string }[];
  readonly broken: readonly string[];
  /** All that were done, or a sample of them. */
  readonly articles: readonly ReportArticle[];
  readonly events: readonly ReportEvent[];
}

/**
 * Reads what the page shows. Of more than `most` articles every second, third … is taken, and the page says so.
 * @throws SetupError for what is no finished dataset
 */
export function gatherReport(out: string, most: number): Report {
  const dataset = openDataset(out);
  const lost = losses();
  const { version, pipeline, documents, rows } = dataset.record;
  const entities = entityIndex(dataset, lost);
  const sample = everyNth(Math.max(1, Math.ceil(documents.done / most)));
  const all = overview();
  const articles: ReportArticle[] = [];
  const events: ReportEvent[] = [];
  for (const group of documentGroups(dataset, ['mentions', 'dates', 'quantities', 'events'], lost)) {
    all.add(group);
    if (typeof group.document.text !== 'string' || !sample()) continue;
    for (const event of group.rows.get('events') ?? [])
      events.push(eventOf(event, articles.length, entities));
    articles.push(articleOf(group, entities));
  }
  const quarantine = quarantineOf(dataset, lost);
  return {
    made_by: `dragoman ${version}, ${pipeline}`,
    documents,
    rows,
    ...all.facts(),
    quarantine,
    broken: lost.list().map(({ why, count, first }) => `${count} ${why}, the first at ${first}`),
    articles,
    events,
  };
}

/** True the first time, and then each nth time. */
function everyNth(n: number): () => boolean {
  let seen = 0;
  return () => seen++ % n === 0;
}

/** What is said of all articles, also of those that are not in the page. */
function overview(): { add(group: DocumentGroup): void; facts(): Pick<Report, 'days' | 'publishers'> } {
  const publishers = new Set<unknown>();
  let days: Days = [null, null];
  return {
    add({ document, rows }) {
      if (document.publisher !== null) publishers.add(document.publisher);
      days = (rows.get('events') ?? [])
        .filter(({ factuality }) => factuality === 'asserted')
        .reduce(wider, days);
    },
    facts: () => ({ days, publishers: publishers.size }),
  };
}

type Days = readonly [string | null, string | null];

/** The days and those of one more event, if it has a first and a last one. */
function wider([first, last]: Days, { date_start: from, date_end: to }: Row): Days {
  if (typeof from !== 'string' || typeof to !== 'string') return [first, last];
  return [first === null || from < first ? from : first, last === null || to > last ? to : last];
}

function articleOf({ document, rows }: DocumentGroup, entities: EntityIndex): ReportArticle {
  const mark = (table: string, of: (row: Row) => readonly [string, string]): readonly Mark[] =>
    (rows.get(table) ?? []).map((row) => [Number(row.start), Number(row.end), ...of(row)]);
  return {
    source_id: String(document.source_id),
    title: document.title as string | null,
    publisher: document.publisher as string | null,
    published: document.published as string | null,
    text: String(document.text),
    marks: [
      ...mark('mentions', (row) => [
        String(row.type),
        `${entities.name(row.entity_id) ?? 'not known'} · ${row.rule}`,
      ]),
      ...mark('dates', (row) => [String(row.type), `${row.edtf ?? row.value} · ${row.rule}`]),
      ...mark('quantities', (row) => [
        'QUANTITY',
        `${row.low ?? '…'}–${row.high ?? '…'} ${row.kind} · ${row.rule}`,
      ]),
    ],
  };
}

function eventOf(row: Row, article: number, entities: EntityIndex): ReportEvent {
  return {
    article,
    id: String(row.event_id),
    type: String(row.type),
    mode: row.mode as string | null,
    factuality: String(row.factuality),
    status: String(row.status),
    from: row.date_start as string | null,
    to: row.date_end as string | null,
    precision: row.date_precision as string | null,
    actors: entities.names(row.actor_ids),
    recipients: entities.names(row.recipient_ids),
    place: entities.name(row.location_id),
    placed: row.latitude !== null && row.longitude !== null,
    said_by: entities.name(row.source_id),
    killed: [row.killed_low as number | null, row.killed_high as number | null],
    evidence: String(row.evidence),
    rule: String(row.rule),
    span: [Number(row.start), Number(row.end)],
    trigger: [Number(row.trigger_start), Number(row.trigger_end)],
  };
}

/** What could not be done, by reason, the most frequent first. */
function quarantineOf(dataset: Dataset, lost: Losses): Report['quarantine'] {
  const codes = new Map<string, { code: string; count: number; hint: string }>();
  for (const { row } of readTable(dataset, 'quarantine', lost)) {
    const code = String(row.code);
    const known = codes.get(code) ?? { code, count: 0, hint: String(row.hint) };
    codes.set(code, { ...known, count: known.count + 1 });
  }
  return [...codes.values()].sort((a, b) => b.count - a.count);
}
