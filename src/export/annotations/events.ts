import type { Row } from '../../io/dataset/read-rows.ts';
import type { StandoffLink } from '../../io/gold/standoff.ts';
import type { Job } from '../format.ts';
import { isAsserted, NOT_ASSERTED } from '../tables/asserted.ts';
import type { AnnotatedSpan } from './annotated-span.ts';

type Spans = ReadonlyMap<string, AnnotatedSpan>;
type Rows = ReadonlyMap<string, readonly Row[]>;

/** Puts the trigger of each event, and gives for each what draws its roles once all spans are known. */
export function eventsOf(
  rows: Rows,
  { assertedOnly, losses }: Job,
  put: (span: AnnotatedSpan, words: unknown) => void,
): readonly ((spans: Spans) => readonly StandoffLink[])[] {
  const all = rows.get('events') ?? [];
  const kept = assertedOnly ? all.filter(isAsserted) : all;
  losses.add(NOT_ASSERTED('events'), all.length - kept.length);
  for (const event of kept) put(triggerOf(event), event.trigger);
  const roles = Map.groupBy(rows.get('arguments') ?? [], (role) => role.event_id);
  return kept.map((event) => (spans) => {
    const from = String(event.event_id);
    if (!spans.has(from)) return [];
    const wanted = [
      ...(roles.get(from) ?? []).filter(({ role }) => role !== 'content').map(fillerOf),
      ...ids(event.content_event_ids).map((id) => ['content', id] as const),
    ];
    const links = wanted.flatMap(([label, to]) =>
      to !== null && spans.has(to) ? [{ label, from, to, attributes: {} }] : [],
    );
    losses.add('roles whose words are no span of the export', wanted.length - links.length);
    return links;
  });
}

function triggerOf(event: Row): AnnotatedSpan {
  return {
    id: String(event.event_id),
    layer: 'events',
    label: String(event.type),
    start: Number(event.trigger_start),
    end: Number(event.trigger_end),
    text: String(event.trigger),
    sentence: event.sentence as number | null,
    score: event.score as number | null,
    attributes: { factuality: event.factuality, mode: event.mode ?? 'none' },
  };
}

/** A role and the span that fills it; null for words that name nothing. */
function fillerOf(role: Row): readonly [string, string | null] {
  const to = role.quantity_id ?? role.date_id ?? role.mention_id;
  return [String(role.role), to === null ? null : String(to)];
}

const ids = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
