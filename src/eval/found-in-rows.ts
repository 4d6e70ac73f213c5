import type { DateRow } from '../records/types/dates.schema.ts';
import type { EventRow } from '../records/types/events.schema.ts';
import type { MentionRow } from '../records/types/mentions.schema.ts';
import { cleanToRaw } from './clean-map.ts';
import type { DocumentRows } from './document-rows.ts';
import type { Bounds, Filler, Found, FoundEdit, FoundEvent } from './found.ts';
import type { Spanned } from './match/match.ts';

/** What the rows of one document say, in raw offsets. */
export function foundInRows(rows: DocumentRows): Found {
  const raw = [...(rows.document.raw_text ?? '')];
  const edits = editsOf(rows);
  const toRaw = cleanToRaw(edits, raw.length);
  return {
    docId: rows.document.doc_id,
    status: rows.document.status,
    raw,
    edits,
    mentions: rows.mentions.map((row) => ({
      ...at(row, row.mention_id),
      text: row.raw_text ?? row.text,
      type: row.type,
      form: row.form,
      entity: row.entity_id,
    })),
    dates: rows.dates.map(dateOf),
    quantities: rows.quantities.map((row) => ({
      ...at(row, row.quantity_id),
      text: row.text,
      low: row.low,
      high: row.high,
      kind: row.kind,
      unit: row.unit,
    })),
    relations: relationsOf(rows),
    events: eventsOf(rows, toRaw),
    citations: rows.citations.map((row) => ({
      ...row,
      ...at({ ...row, rule: '' }, row.citation_id),
      text: raw.slice(row.raw_start, row.raw_end).join(''),
    })),
    wikidataOf: (entity) => rows.entities.get(entity)?.wikidata_id ?? null,
  };
}

interface Placed {
  readonly raw_start: number;
  readonly raw_end: number;
  readonly rule: string;
}

const at = (row: Placed, id: string) => ({ id, rule: row.rule, start: row.raw_start, end: row.raw_end });

function editsOf(rows: DocumentRows): readonly FoundEdit[] {
  return rows.edits
    .filter((row) => row.status === 'applied')
    .map((row) => ({ ...at(row, row.edit_id), after: row.after ?? '' }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Which kind of expression it is, by what it is read against. */
function dateOf(row: DateRow) {
  const { date_start: from, date_end: to } = row;
  return {
    ...at(row, row.date_id),
    text: row.text,
    type: row.type,
    value: row.value,
    interval: from !== null && to !== null ? ([from, to] as const) : null,
    kind: kindOfRow(row),
  };
}

function kindOfRow(row: DateRow): string {
  if (row.type === 'DURATION' || row.type === 'SET') return row.type.toLowerCase();
  if (row.value.includes('/')) return 'range';
  if (row.value.includes('X')) return 'underspecified';
  return row.anchor_kind === 'explicit' ? 'absolute' : 'relative';
}

const fillerOf = (mention: MentionRow): Filler => ({
  start: mention.raw_start,
  end: mention.raw_end,
  text: mention.raw_text ?? mention.text,
  entity: mention.entity_id,
  isName: mention.form !== 'nominal' && mention.form !== 'pronoun',
});

function relationsOf(rows: DocumentRows): Found['relations'] {
  const mentions = new Map(rows.mentions.map((row) => [row.mention_id, row]));
  const filler = (id: string | null): Filler | null => {
    const mention = id === null ? undefined : mentions.get(id);
    return mention ? fillerOf(mention) : null;
  };
  return rows.relations.map((row) => ({
    ...at(row, row.relation_id),
    text: row.evidence,
    type: row.type,
    subject: filler(row.subject_mention_id),
    object: filler(row.object_mention_id),
    value: row.object_value,
    factuality: row.factuality,
  }));
}

const bounds = (low: number | null, high: number | null): Bounds =>
  low === null && high === null ? null : [low, high];

function eventsOf(rows: DocumentRows, toRaw: (span: Spanned) => Spanned): readonly FoundEvent[] {
  const fillers = fillersOf(rows);
  return rows.events.map((row) => ({
    ...toRaw({ start: row.trigger_start, end: row.trigger_end }),
    id: row.event_id,
    rule: row.rule,
    text: row.trigger,
    type: row.type,
    mode: row.mode,
    factuality: row.factuality,
    fillers: fillers(row),
    date: row.date_start,
    killed: bounds(row.killed_low, row.killed_high),
    injured: bounds(row.injured_low, row.injured_high),
    casualties: bounds(row.casualties_low, row.casualties_high),
    weapon: row.weapon,
    source: row.source_id,
    embeddedIn: row.embedded_in,
  }));
}

/** The mentions, dates and quantities that fill the roles of an event. */
function fillersOf(rows: DocumentRows): (event: EventRow) => FoundEvent['fillers'] {
  const spans = new Map<string, Filler>([
    ...rows.mentions.map((row) => [row.mention_id, fillerOf(row)] as const),
    ...rows.dates.map((row) => [row.date_id, plain(row)] as const),
    ...rows.quantities.map((row) => [row.quantity_id, plain(row)] as const),
  ]);
  const byEvent = Map.groupBy(rows.args, (row) => row.event_id);
  return (event) =>
    (byEvent.get(event.event_id) ?? []).flatMap((row) => {
      const span = spans.get(row.mention_id ?? row.date_id ?? row.quantity_id ?? '');
      return span ? [{ ...span, role: row.role }] : [];
    });
}

const plain = (row: Placed & { readonly text: string }): Filler => ({
  start: row.raw_start,
  end: row.raw_end,
  text: row.text,
  entity: null,
  isName: false,
});
