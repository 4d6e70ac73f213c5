import type { Source } from '../../core/layers/source.ts';
import type { Pipeline } from '../../core/pipeline.ts';
import { docIdOf } from '../../records/bundle.ts';
import { documentRows } from '../../records/document-rows.ts';
import { fillLayers } from '../../records/fill-layers.ts';
import { type FullDoc, rowContext } from '../../records/rows/row-context.ts';
import type { ArgumentRow } from '../../records/types/arguments.schema.ts';
import type { DateRow } from '../../records/types/dates.schema.ts';
import type { EditRow } from '../../records/types/edits.schema.ts';
import type { EventRow } from '../../records/types/events.schema.ts';
import type { MentionRow } from '../../records/types/mentions.schema.ts';
import type { QuantityRow } from '../../records/types/quantities.schema.ts';
import type { RelationRow } from '../../records/types/relations.schema.ts';
import type { PROBE_TABLES } from './probe.schema.ts';

export type ProbeTable = (typeof PROBE_TABLES)[number];

/** Someone or something in a role: the words that stand there, and all that the document calls it. */
export interface Party {
  readonly words: string;
  readonly names: readonly string[];
}

export type Value = string | number | boolean | null | readonly Party[];

/** A row as a probe sees it: plain values, and words instead of ids. */
export type Finding = Readonly<Record<string, Value>>;
export type Findings = Readonly<Record<ProbeTable, readonly Finding[]>>;

/** Columns that depend on who a name is; a change of name changes them rightly. */
export const IDENTITY_COLUMNS: ReadonlySet<string> = new Set(['form', 'entity', 'country', 'subtype', 'of']);

/**
 * Runs a text through the pipeline and gives what is found there.
 * @throws the error of a stage that broke
 */
export function findingsOf(pipeline: Pipeline, source: Source): Findings {
  const outcome = pipeline.run(source);
  if (outcome.kind === 'failed') throw outcome.error;
  const doc = fillLayers(outcome.doc);
  const { tables } = documentRows(rowContext(doc, docIdOf(source)));
  const rows = <T>(name: Parameters<typeof tables.get>[0]): readonly T[] =>
    (tables.get(name) ?? []) as readonly T[];
  const mentions = rows<MentionRow>('mentions');
  const context = { doc, mentions, partyOf: partiesOf(doc, mentions) };
  return {
    edits: rows<EditRow>('edits').map(({ op, before, after, rule, status }) => ({
      op,
      before,
      after,
      rule,
      status,
    })),
    mentions: mentions.map((row) => mentionFinding(context, row)),
    dates: rows<DateRow>('dates').map(dateFinding),
    quantities: rows<QuantityRow>('quantities').map((row) => quantityFinding(context, row)),
    events: rows<EventRow>('events').map((row) => eventFinding(context, row, rows<ArgumentRow>('arguments'))),
    relations: rows<RelationRow>('relations').map((row) => relationFinding(context, row)),
  };
}

interface Context {
  readonly doc: FullDoc;
  readonly mentions: readonly MentionRow[];
  /** An entity id, and the words where they are known, as a party; nothing for null. */
  partyOf(id: string | null, words?: string): readonly Party[];
}

function partiesOf(doc: FullDoc, mentions: readonly MentionRow[]): Context['partyOf'] {
  const names = new Map(doc.entities.entities.map((entity) => [entity.id, [entity.name]]));
  for (const { entity_id, text, form } of mentions)
    if (entity_id !== null && form !== 'pronoun') names.get(entity_id)?.push(text);
  return (id, words) => {
    const known = id === null ? [] : (names.get(id) ?? []);
    const shown = words ?? known[1] ?? known[0];
    return shown === undefined ? [] : [{ words: shown, names: [...new Set([shown, ...known])] }];
  };
}

function mentionFinding({ doc }: Context, row: MentionRow): Finding {
  const entity = doc.entities.entities.find(({ id }) => id === row.entity_id);
  return {
    text: row.text,
    type: row.type,
    form: row.form,
    entity: entity?.name ?? null,
    country: entity?.country ?? null,
    subtype: entity?.subtype ?? null,
  };
}

function dateFinding(row: DateRow): Finding {
  const { text, type, value, mod, precision } = row;
  return { text, type, value, mod, precision, start: row.date_start, end: row.date_end };
}

function quantityFinding(context: Context, row: QuantityRow): Finding {
  const { text, low, high, approximate, unit, kind } = row;
  return { text, low, high, approximate, unit, kind, of: context.partyOf(row.of_entity_id) };
}

function relationFinding(context: Context, row: RelationRow): Finding {
  return {
    type: row.type,
    subject: context.partyOf(row.subject_id),
    object: context.partyOf(row.object_id),
    value: row.object_value,
    factuality: row.factuality,
    source: context.partyOf(row.source_id),
  };
}

function eventFinding(context: Context, row: EventRow, args: readonly ArgumentRow[]): Finding {
  const role = (name: string): readonly Party[] =>
    args
      .filter((arg) => arg.event_id === row.event_id && arg.role === name)
      .flatMap((arg) => context.partyOf(arg.entity_id, arg.text));
  return {
    type: row.type,
    mode: row.mode,
    trigger: row.trigger,
    actor: role('actor'),
    recipient: role('recipient'),
    location: role('location'),
    start: row.date_start,
    end: row.date_end,
    killed: row.killed_low,
    'killed-high': row.killed_high,
    injured: row.injured_low,
    'injured-high': row.injured_high,
    casualties: row.casualties_low,
    weapon: row.weapon,
    polarity: row.polarity,
    status: row.status,
    certainty: row.certainty,
    factuality: row.factuality,
    'source-kind': row.source_kind,
    source: context.partyOf(row.source_id),
    historical: row.historical,
    embedded: row.embedded_in !== null,
  };
}
