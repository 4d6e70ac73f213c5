import type { Gold } from './gold.schema.ts';
import { OTHER_LABELS, type Standoff, type StandoffLink, type StandoffSpan } from './standoff.ts';

type GoldEvent = Gold['events'][number];
type Spanned = { readonly start: number; readonly end: number; readonly text: string };

/** Gold as spans and links, without loss: `fromStandoff` gives it back. */
export function toStandoff(gold: Gold, text: string): Standoff {
  const spans: StandoffSpan[] = [];
  const links: StandoffLink[] = [];
  const put = (label: string, { start, end, text: words }: Spanned, attributes: object): string => {
    const id = `T${spans.length + 1}`;
    spans.push({ id, label, start, end, text: words, attributes: { ...attributes } });
    return id;
  };
  const byKey = new Map<string, string>();
  for (const { type, ...rest } of gold.entities) {
    const id = put(type, rest, without(rest, 'start', 'end', 'text'));
    if (!byKey.has(rest.entity)) byKey.set(rest.entity, id);
  }
  for (const { type, ...rest } of gold.dates) put(type, rest, without(rest, 'start', 'end', 'text'));
  const many = <T extends Spanned>(label: string, rows: readonly T[]): void => {
    for (const row of rows) put(label, row, without(row, 'start', 'end', 'text'));
  };
  many(OTHER_LABELS.quantity, gold.quantities);
  for (const event of gold.events) putEvent(event, { put, links, byKey });
  many(OTHER_LABELS.absent, gold.absent);
  many(OTHER_LABELS.defect, gold.cleaning?.defects ?? []);
  many(OTHER_LABELS.keep, gold.cleaning?.keep ?? []);
  many(OTHER_LABELS.citation, gold.citations);
  const [drawn, rest] = relations(gold, byKey);
  return {
    sourceId: gold.source_id,
    text,
    spans,
    links: [...links, ...drawn],
    groups: [...Map.groupBy(spans, ({ attributes }) => attributes.entity)]
      .filter(([key, group]) => key !== undefined && group.length > 1)
      .map(([, group]) => group.map(({ id }) => id)),
    about: {
      ...without(gold, 'source_id', 'entities', 'dates', 'quantities', 'events', 'absent', 'citations'),
      cleaning: gold.cleaning !== null,
      relations: rest,
    },
  };
}

function without<T extends object>(row: T, ...keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));
}

interface Drawing {
  put(label: string, span: Spanned, attributes: object): string;
  readonly links: StandoffLink[];
  readonly byKey: ReadonlyMap<string, string>;
}

/** The roles that things fill become links; all else is an attribute of the trigger. */
function putEvent(event: GoldEvent, { put, links, byKey }: Drawing): void {
  const id = put(
    event.type,
    event.trigger,
    without(event, 'type', 'trigger', 'actor', 'recipient', 'location', 'source'),
  );
  const roles = {
    actor: event.actor,
    recipient: event.recipient,
    location: [event.location],
    source: [event.source],
  };
  for (const [label, keys] of Object.entries(roles))
    for (const key of keys) {
      const to = key === null ? undefined : byKey.get(key);
      if (to !== undefined) links.push({ label, from: id, to, attributes: {} });
    }
}

/** Relations between two things are links; the others have nothing to be drawn to. */
function relations(
  gold: Gold,
  byKey: ReadonlyMap<string, string>,
): readonly [readonly StandoffLink[], readonly object[]] {
  const links: StandoffLink[] = [];
  const rest: object[] = [];
  gold.relations.forEach((relation, order) => {
    const from = byKey.get(relation.subject ?? '');
    const to = byKey.get(relation.object ?? '');
    if (from === undefined || to === undefined) rest.push({ ...relation, order });
    else
      links.push({
        label: relation.type,
        from,
        to,
        attributes: { ...without(relation, 'type', 'subject', 'object'), order },
      });
  });
  return [links, rest];
}
