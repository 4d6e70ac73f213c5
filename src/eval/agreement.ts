import type { Gold } from '../io/gold/gold.schema.ts';
import { bestAssignment } from './match/assignment.ts';

/** What one reader marked in one document: the layers that a second reader marks too. */
export type Annotation = Pick<Gold, 'source_id'> & {
  readonly entities: readonly Pick<Gold['entities'][number], 'start' | 'end' | 'type' | 'entity'>[];
  readonly dates: readonly Pick<Gold['dates'][number], 'start' | 'end' | 'value'>[];
  readonly events: readonly Pick<
    Gold['events'][number],
    'type' | 'trigger' | 'actor' | 'recipient' | 'factuality'
  >[];
};

/** How far two readers agree on one question, over all documents. */
export interface Agreement {
  readonly measure: string;
  /** Marked alike by both; by the first alone; by the second alone. */
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** 2·both / (2·both + onlyFirst + onlySecond); null when there is nothing. */
  readonly f1: number | null;
  /** Cohen's kappa, where both choose one label of a list; else null. */
  readonly kappa: number | null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}
type Pairs<T> = readonly (readonly [T, T])[];
type Entity = Annotation['entities'][number];

/** Compares two readers of the same documents: F1 of what they marked, kappa of the labels where both marked. */
export function agreement(pairs: Pairs<Annotation>): readonly Agreement[] {
  const names = paired(pairs, (one) => one.entities, sameSpan);
  const dates = paired(pairs, (one) => one.dates, overlaps);
  const events = paired(pairs, triggers, overlaps);
  const both = events.both.map(([a, b]) => [a.event, b.event] as const);
  const alike = events.both.filter(([a, b]) => a.event.type === b.event.type);
  return [
    counted('names, same span', names),
    labelled('names, same type', names.both, (name) => name.type),
    partition('names, same thing', pairs),
    counted('dates, overlapping span', dates),
    told('dates, same span', dates.both, sameSpan),
    told('dates, same value', dates.both, (a, b) => a.value === b.value),
    counted('events, overlapping trigger', events),
    labelled('events, same type', both, (event) => event.type),
    labelled(
      'events, same factuality',
      alike.map(([a, b]) => [a.event, b.event] as const),
      (event) => event.factuality,
    ),
    told('events, same actor', alike, (a, b) => sameFillers(a, b, 'actor')),
    told('events, same recipient', alike, (a, b) => sameFillers(a, b, 'recipient')),
  ];
}

interface Matched<T> {
  readonly both: Pairs<T>;
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Pairs the marks of each document one to one, as many as possible, equal spans first. */
function paired<T extends Span>(
  pairs: Pairs<Annotation>,
  pick: (one: Annotation) => readonly T[],
  fits: (a: T, b: T) => boolean,
): Matched<T> {
  const both: (readonly [T, T])[] = [];
  let first = 0;
  let second = 0;
  for (const [one, other] of pairs) {
    const [as, bs] = [pick(one), pick(other)];
    first += as.length;
    second += bs.length;
    const weights = as.map((a) => bs.map((b) => (fits(a, b) ? (sameSpan(a, b) ? 2 : 1) : 0)));
    bestAssignment(weights).forEach((column, row) => {
      const [a, b] = [as[row], bs[column]];
      if (a !== undefined && b !== undefined) both.push([a, b]);
    });
  }
  return { both, onlyFirst: first - both.length, onlySecond: second - both.length };
}

interface Trigger extends Span {
  readonly event: Annotation['events'][number];
  readonly entities: readonly Entity[];
}

function triggers({ events, entities }: Annotation): readonly Trigger[] {
  return events.map((event) => ({ start: event.trigger.start, end: event.trigger.end, event, entities }));
}

/** Keys are each reader's own: two sets are the same when each key shares a mention with a key of the other. */
function sameFillers(a: Trigger, b: Trigger, role: 'actor' | 'recipient'): boolean {
  const spans = (one: Trigger) =>
    one.event[role].map((key) => one.entities.filter(({ entity }) => entity === key));
  const [as, bs] = [spans(a), spans(b)];
  const covered = (these: typeof as, those: typeof as): boolean =>
    these.every((some) => those.some((others) => some.some((x) => others.some((y) => overlaps(x, y)))));
  return covered(as, bs) && covered(bs, as);
}

/** Two names are the same thing or not: over all pairs of names that both readers marked in a document. */
function partition(measure: string, pairs: Pairs<Annotation>): Agreement {
  const judged = pairs.flatMap((pair) => samenesses(paired([pair], (one) => one.entities, sameSpan).both));
  const count = (a: boolean, b: boolean): number =>
    judged.filter(([first, second]) => first === a && second === b).length;
  return counts(measure, count(true, true), count(true, false), count(false, true));
}

/** For every two names: whether each reader takes them for one thing. */
function samenesses(names: Pairs<Entity>): readonly (readonly [boolean, boolean])[] {
  return names.flatMap(([a, b], i) =>
    names.slice(i + 1).map(([c, d]) => [a.entity === c.entity, b.entity === d.entity] as const),
  );
}

function counts(measure: string, both: number, onlyFirst: number, onlySecond: number): Agreement {
  const total = 2 * both + onlyFirst + onlySecond;
  return { measure, both, onlyFirst, onlySecond, f1: total === 0 ? null : (2 * both) / total, kappa: null };
}

function counted<T>(measure: string, { both, onlyFirst, onlySecond }: Matched<T>): Agreement {
  return counts(measure, both.length, onlyFirst, onlySecond);
}

function told<T>(measure: string, pairs: Pairs<T>, same: (a: T, b: T) => boolean): Agreement {
  const both = pairs.filter(([a, b]) => same(a, b)).length;
  return counts(measure, both, pairs.length - both, pairs.length - both);
}

function labelled<T>(measure: string, pairs: Pairs<T>, label: (one: T) => string): Agreement {
  const labels = pairs.map(([a, b]) => [label(a), label(b)] as const);
  return { ...told(measure, labels, (a, b) => a === b), kappa: cohensKappa(labels) };
}

/** Cohen's kappa: agreement beyond what two readers with these habits would reach by chance; null when chance is all. */
export function cohensKappa(labels: Pairs<string>): number | null {
  const n = labels.length;
  if (n === 0) return null;
  const share = (side: 0 | 1): ReadonlyMap<string, number> =>
    new Map([...Map.groupBy(labels, (pair) => pair[side])].map(([name, list]) => [name, list.length / n]));
  const [first, second] = [share(0), share(1)];
  const observed = labels.filter(([a, b]) => a === b).length / n;
  const chance = [...first].reduce((sum, [name, part]) => sum + part * (second.get(name) ?? 0), 0);
  return chance === 1 ? null : (observed - chance) / (1 - chance);
}
