import { createHash } from 'node:crypto';
import { SetupError } from '../../core/errors.ts';
import { nearest } from '../../core/nearest.ts';
import { ENTITY_TYPES, EVENT_TYPES, RELATION_TYPES, TIMEX_TYPES } from '../../core/vocabulary.ts';
import { checkStandoff, roleOf } from './check-standoff.ts';
import type { Gold } from './gold.schema.ts';
import { LABELS } from './labels.table.ts';
import { parseGold } from './parse-gold.ts';
import { OTHER_LABELS, type Standoff, type StandoffLink, type StandoffSpan } from './standoff.ts';

const has = (list: readonly string[], label: string): boolean => list.includes(label);

/**
 * Spans and links as gold. What our own files say in attributes is read from there; a plain annotation by other hands
 * needs none: equal words, and words that are said to be the same, then name one thing.
 * @throws SetupError E_GOLD for a label that means nothing here, and for links that lead nowhere
 */
export function fromStandoff(standoff: Standoff, where: string): Gold {
  const spans = standoff.spans.map((span) => ({ ...span, label: labelOf(span.label, where) }));
  checkStandoff({ ...standoff, spans }, where);
  const keys = keysOf(spans, standoff.groups);
  const { about } = standoff;
  const rows = (label: string): readonly object[] => spans.filter((span) => span.label === label).map(rowOf);
  return parseGold(
    {
      schema: 1,
      source: `${standoff.sourceId}.txt`,
      partial: false,
      sha256: createHash('sha256').update(standoff.text).digest('hex'),
      ...about,
      source_id: standoff.sourceId,
      entities: spans
        .filter(({ label }) => has(ENTITY_TYPES, label))
        .map((span) => ({ ...rowOf(span), type: span.label, entity: keys.get(span.id) })),
      dates: spans.filter(({ label }) => has(TIMEX_TYPES, label)).map(dateOf),
      quantities: rows(OTHER_LABELS.quantity),
      relations: relationsOf(standoff, keys),
      events: spans
        .filter(({ label }) => has(EVENT_TYPES, label))
        .map((span) => eventOf(span, spans, standoff.links, keys)),
      absent: rows(OTHER_LABELS.absent),
      cleaning:
        about.cleaning === true
          ? { defects: rows(OTHER_LABELS.defect), keep: rows(OTHER_LABELS.keep) }
          : null,
      citations: rows(OTHER_LABELS.citation),
    },
    where,
  );
}

const rowOf = ({ start, end, text, attributes }: StandoffSpan): object => ({
  start,
  end,
  text,
  ...attributes,
});

function labelOf(label: string, where: string): string {
  const known = [...ENTITY_TYPES, ...TIMEX_TYPES, ...EVENT_TYPES, ...Object.values(OTHER_LABELS)];
  const upper = label.toUpperCase();
  const mapped = known.find((one) => one === upper) ?? LABELS.get(upper);
  if (mapped !== undefined) return mapped;
  const near = nearest(upper, known);
  throw new SetupError('E_GOLD', `there is no label "${label}"`, {
    where,
    hint: `${near ? `did you mean "${near}"? ` : ''}labels: ${known.join(', ')}`,
  });
}

/** The key of the thing that each span names; pairs of spans that are the same may form chains. */
function keysOf(spans: readonly StandoffSpan[], groups: Standoff['groups']): ReadonlyMap<string, string> {
  const above = new Map<string, string>();
  const first = (id: string): string => {
    let at = id;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  for (const group of groups)
    for (const id of group.slice(1)) {
      const [a, b] = [first(group[0] ?? id), first(id)];
      if (a !== b) above.set(b, a);
    }
  const byId = new Map(spans.map((span) => [span.id, span]));
  return new Map(
    spans.map((span) => {
      const leader = byId.get(first(span.id)) ?? span;
      const own = span.attributes.entity ?? leader.attributes.entity;
      return [span.id, typeof own === 'string' ? own : leader.text.toLowerCase()];
    }),
  );
}

/** A time expression whose value nobody gave may be found or not: neither is an error. */
function dateOf(span: StandoffSpan): object {
  const unread = span.attributes.value === undefined ? { value: '', optional: true } : {};
  return { ...rowOf(span), ...unread, type: span.label };
}

/** Roles that gold holds by their words alone. */
const FURTHER_ROLES = ['instrument', 'mediator'] as const;

function eventOf(
  span: StandoffSpan,
  spans: readonly StandoffSpan[],
  links: readonly StandoffLink[],
  keys: ReadonlyMap<string, string>,
): object {
  const filled = (role: string): readonly StandoffSpan[] =>
    links
      .filter(({ from, label }) => from === span.id && roleOf(label) === role)
      .flatMap(({ to }) => spans.find(({ id }) => id === to) ?? []);
  const named = (role: string) => filled(role).flatMap(({ id }) => keys.get(id) ?? []);
  const outer = links.find(({ to, label }) => to === span.id && roleOf(label) === 'content');
  return {
    id: span.id,
    mode: null,
    factuality: 'asserted',
    optional: false,
    date: dayOf(filled('date')[0]),
    killed: boundsOf(filled('killed')[0]),
    injured: boundsOf(filled('injured')[0]),
    casualties: boundsOf(filled('casualties')[0]),
    weapon: filled('weapon')[0]?.text ?? null,
    arguments: FURTHER_ROLES.flatMap((role) =>
      filled(role).map(({ start, end, text }) => ({ role, start, end, text })),
    ),
    embedded_in: outer ? (spans.find(({ id }) => id === outer.from)?.attributes.id ?? outer.from) : null,
    ...span.attributes,
    type: span.label,
    trigger: { start: span.start, end: span.end, text: span.text },
    actor: named('actor'),
    recipient: named('recipient'),
    location: named('location')[0] ?? null,
    source: named('source')[0] ?? null,
  };
}

/** The day, month or year that a date names; null for other stretches of time. */
function dayOf(span: StandoffSpan | undefined): string | null {
  const value = span?.attributes.value;
  return typeof value === 'string' ? (/^\d{4}(?:-\d{2}){0,2}(?=T|$)/.exec(value)?.[0] ?? null) : null;
}

function boundsOf(span: StandoffSpan | undefined): readonly [unknown, unknown] | null {
  return span ? [span.attributes.low ?? null, span.attributes.high ?? null] : null;
}

/** Drawn relations, and those that had nothing to be drawn to, in the order in which they were written. */
function relationsOf({ links, about }: Standoff, keys: ReadonlyMap<string, string>): readonly object[] {
  const drawn = links
    .filter(({ label }) => has(RELATION_TYPES, label.toLowerCase()))
    .map(({ label, from, to, attributes }) => ({
      value: null,
      ...attributes,
      type: label.toLowerCase(),
      subject: keys.get(from),
      object: keys.get(to),
    }));
  const others = Array.isArray(about.relations) ? (about.relations as readonly object[]) : [];
  const order = (row: object): number => ('order' in row && typeof row.order === 'number' ? row.order : 0);
  return [...drawn, ...others]
    .sort((a, b) => order(a) - order(b))
    .map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'order')));
}
