import type { Event } from '../../core/layers/event.ts';
import { codeAcled } from '../acled.ts';
import { deriveFactuality, polarityOf } from '../factuality.ts';
import { QUAD } from '../quad.table.ts';
import type { DateRow } from '../types/dates.schema.ts';
import type { EventRow } from '../types/events.schema.ts';
import { textOrNull } from './day.ts';
import { countPeople } from './event-people.ts';
import { eventPlace } from './event-place.ts';
import { eventTime, isHistorical } from './event-time.ts';
import type { RowContext } from './row-context.ts';

/** In the order of the layer: arguments refer to events by index. */
export function eventRows(context: RowContext, dates: readonly DateRow[]): readonly EventRow[] {
  const { events } = context.doc;
  const ids = events.map((event) => eventId(context, event));
  const contents = events.map((): string[] => []);
  events.forEach((event, i) => {
    if (event.embeddedIn !== null) contents[event.embeddedIn]?.push(ids[i] as string);
  });
  return events.map((event, i) => {
    const outer = event.embeddedIn === null ? null : (events[event.embeddedIn] ?? null);
    const embeddedIn = outer === null || event.embeddedIn === null ? null : (ids[event.embeddedIn] ?? null);
    return {
      event_id: ids[i] as string,
      incident_id: null,
      doc_id: context.docId,
      sentence: event.sentence,
      type: event.type,
      mode: textOrNull(event.mode),
      quad: QUAD[event.type],
      ...codeAcled(event, context),
      ...triggerColumns(context, event),
      ...actorColumns(context, event),
      ...placeColumns(context, event),
      ...timeColumns(context, event, dates),
      ...peopleColumns(context, event),
      weapon: weaponOf(context, event),
      ...factualityColumns(context, event, outer),
      historical: isHistorical(eventTime(context.doc, event), context.doc.cleaned.meta.published),
      embedded_in: embeddedIn,
      content_event_ids: contents[i] ?? [],
      ...evidenceColumns(context, event),
      rule: event.rule,
      score: event.score,
    };
  });
}

function eventId(context: RowContext, event: Event): string {
  const at = context.place(event.trigger, `trigger of ${event.rule}`);
  return context.id('evt', event.type, event.mode, at.raw.raw_start, at.raw.raw_end, at.words);
}

function triggerColumns(context: RowContext, event: Event) {
  const { clean, words } = context.place(event.trigger, `trigger of ${event.rule}`);
  return { trigger: words, trigger_start: clean.start, trigger_end: clean.end };
}

function actorColumns(context: RowContext, event: Event) {
  const actors = entitiesIn(context, event, 'actor');
  const recipients = entitiesIn(context, event, 'recipient');
  return {
    actor_id: actors[0] ?? null,
    actor_ids: actors,
    recipient_id: recipients[0] ?? null,
    recipient_ids: recipients,
  };
}

function entitiesIn(context: RowContext, event: Event, role: string): string[] {
  const ids = event.args.flatMap((arg) =>
    arg.role === role ? (context.entityOf(arg.mention)?.id ?? []) : [],
  );
  return [...new Set(ids)];
}

function placeColumns(context: RowContext, event: Event) {
  const place = eventPlace(context, event);
  return {
    location_id: place?.id ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    place_precision: place?.placePrecision ?? null,
  };
}

function timeColumns(context: RowContext, event: Event, dates: readonly DateRow[]) {
  const time = eventTime(context.doc, event);
  return {
    date_id: time.date === null ? null : (dates[time.date]?.date_id ?? null),
    date_start: time.start,
    date_end: time.end,
    date_precision: time.precision,
  };
}

function peopleColumns({ doc }: RowContext, event: Event) {
  const killed = countPeople(doc, event, 'killed');
  const injured = countPeople(doc, event, 'injured');
  const casualties = countPeople(doc, event, 'casualties');
  return {
    killed_low: killed.low,
    killed_high: killed.high,
    injured_low: injured.low,
    injured_high: injured.high,
    casualties_low: casualties.low,
    casualties_high: casualties.high,
  };
}

function weaponOf({ cleanPoints }: RowContext, event: Event): string | null {
  const arg = event.args.find(({ role }) => role === 'weapon');
  return arg ? textOrNull(cleanPoints.cut(arg).words) : null;
}

function factualityColumns(context: RowContext, event: Event, outer: Event | null) {
  const said = event.factuality;
  return {
    polarity: polarityOf(said),
    status: said.status,
    certainty: said.certainty,
    source_kind: said.sourceKind,
    source_id: context.entityOf(said.source)?.id ?? null,
    cue: textOrNull(said.cue),
    factuality: deriveFactuality(said, outer?.type ?? null),
  };
}

function evidenceColumns(context: RowContext, event: Event) {
  const at = context.place(event, `event ${event.rule}`);
  return { ...at.clean, ...at.raw, evidence: at.words };
}
