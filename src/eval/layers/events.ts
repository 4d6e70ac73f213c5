import { compare } from '../../core/compare.ts';
import { type Counts, EXTRA, MISSED, RIGHT, WRONG } from '../counts.ts';
import type { FoundEvent } from '../found.ts';
import { type Matching, matchSpans, overlaps, spanOverlap } from '../match/match.ts';
import type { Case, FaultClass } from '../sheet.ts';
import type { Alignment } from './align.ts';
import { judgeArguments } from './arguments.ts';
import {
  type EventPair,
  foundSide,
  foundSlices,
  goldSide,
  goldSlices,
  type PlacedEvent,
} from './event-items.ts';
import { judgeEventSets } from './event-sets.ts';
import { judgeRoles } from './roles.ts';

/** Events by their trigger word; of those that also have the right type, what is said of them. */
export function judgeEvents(one: Case, alignment: Alignment): void {
  const golds = one.gold.events
    .map((event) => ({ ...event, start: event.trigger.start, end: event.trigger.end }))
    .sort((a, b) => a.start - b.start || a.end - b.end || compare(a.type, b.type));
  const prefer = (gold: PlacedEvent, row: FoundEvent): number =>
    spanOverlap(gold, row) +
    Number(gold.factuality === row.factuality) +
    judgeRoles(gold, row, alignment).filter(({ kind }) => kind === 'right').length;
  const trigger = match(
    one,
    golds,
    (gold, row) => 1 + (prefer(gold, row) + (gold.type === row.type ? 64 : 0)) / 1e6,
  );
  const type = match(one, golds, (gold, row) => (gold.type === row.type ? 1 + prefer(gold, row) / 1e6 : 0));
  count(one, 'events.trigger', trigger);
  count(one, 'events.type', type);
  explain(one, trigger, type);
  for (const pair of type.pairs) {
    one.sheet.right('events', goldSide(pair.gold), pair.found.rule);
    judgeMode(one, pair);
    judgeFactuality(one, pair);
  }
  judgeAsserted(one, type);
  judgeEmbedded(one, type);
  judgeArguments(one, alignment, type);
  judgeEventSets(one, alignment);
}

/** What counts, and every pair, those of optional gold too. */
interface Matched extends Matching<PlacedEvent, FoundEvent> {
  readonly every: readonly EventPair[];
}

function match(
  one: Case,
  golds: readonly PlacedEvent[],
  weight: (gold: PlacedEvent, row: FoundEvent) => number,
): Matched {
  const all = matchSpans(golds, one.found.events, (gold, row) =>
    overlaps(gold, row) ? weight(gold, row) * (gold.optional ? 1 : 1024) : 0,
  );
  return {
    every: all.pairs,
    pairs: all.pairs.filter(({ gold }) => !gold.optional),
    missed: all.missed.filter((gold) => !gold.optional),
    extra: all.extra.filter((row) => isRuledOut(one, row)),
  };
}

/** Where gold is whole, whatever it does not have; else only what it says is not there. */
function isRuledOut(one: Case, row: FoundEvent): boolean {
  if (one.gold.absent.some((span) => span.type === row.type && overlaps(span, row))) return true;
  return (
    one.isComplete('events') && !one.gold.events.some((gold) => gold.optional && overlaps(gold.trigger, row))
  );
}

function count(
  one: Case,
  measure: string,
  { pairs, missed, extra }: Matching<PlacedEvent, FoundEvent>,
): void {
  for (const { gold } of pairs) one.sheet.judge(measure, RIGHT, goldSlices(one, gold));
  for (const gold of missed) one.sheet.judge(measure, MISSED, goldSlices(one, gold));
  for (const row of extra) one.sheet.judge(measure, EXTRA, foundSlices(one, row));
}

/** Triggers that both have under another type are one error, not a miss and an extra. */
function explain(
  one: Case,
  trigger: Matching<PlacedEvent, FoundEvent>,
  type: Matching<PlacedEvent, FoundEvent>,
): void {
  const wrong = trigger.pairs.filter(
    ({ gold, found }) => type.missed.includes(gold) && gold.type !== found.type,
  );
  for (const { gold, found } of wrong)
    report(one, 'type', gold, found, `${found.type} "${found.text}" should be ${gold.type}`);
  for (const gold of type.missed)
    if (!wrong.some((pair) => pair.gold === gold))
      report(one, 'missed', gold, null, `missed ${gold.type} "${gold.trigger.text}"`);
  for (const row of type.extra)
    if (!wrong.some((pair) => pair.found === row))
      report(one, 'extra', null, row, `extra ${row.type} "${row.text}"`);
}

function report(
  one: Case,
  kind: FaultClass,
  gold: PlacedEvent | null,
  row: FoundEvent | null,
  message: string,
): void {
  one.sheet.fault({
    layer: 'events',
    class: kind,
    measures: kind === 'type' ? ['events.type'] : ['events.trigger', 'events.type'],
    slices: gold ? goldSlices(one, gold) : row ? foundSlices(one, row) : [],
    gold: gold && goldSide(gold),
    predicted: row && foundSide(row),
    message,
  });
}

function judgeMode(one: Case, { gold, found }: EventPair): void {
  if (gold.mode === null) return;
  const wanted = gold.mode === 'none' ? null : gold.mode;
  const right = found.mode === wanted;
  one.sheet.judge('events.mode', right ? RIGHT : WRONG, goldSlices(one, gold));
  if (right) return;
  one.sheet.fault({
    layer: 'events',
    class: 'mode',
    measures: ['events.mode'],
    slices: goldSlices(one, gold),
    gold: { ...goldSide(gold), value: wanted },
    predicted: { ...foundSide(found), value: found.mode },
    message: `${gold.type} "${gold.trigger.text}": mode ${found.mode}, should be ${wanted}`,
  });
}

function judgeFactuality(one: Case, { gold, found }: EventPair): void {
  const right = gold.factuality === found.factuality;
  one.sheet.judge('events.factuality', right ? RIGHT : WRONG, goldSlices(one, gold));
  const wanted = { ...goldSide(gold), value: gold.factuality };
  if (right) one.sheet.right('factuality', wanted, found.rule);
  if (right) return;
  one.sheet.fault({
    layer: 'factuality',
    class: found.factuality === 'asserted' ? 'false-assertion' : 'factuality',
    measures: ['events.factuality', 'events.asserted'],
    slices: goldSlices(one, gold),
    gold: wanted,
    predicted: { ...foundSide(found), value: found.factuality },
    message: `${gold.type} "${gold.trigger.text}": ${found.factuality}, should be ${gold.factuality}`,
  });
}

/** The safe subset that users take: what is recorded as having happened against what gold says happened. */
function judgeAsserted(one: Case, { pairs, missed, extra }: Matching<PlacedEvent, FoundEvent>): void {
  const is = (item: { readonly factuality: string }): boolean => item.factuality === 'asserted';
  const judge = (counts: Counts, slices: readonly string[]): void =>
    one.sheet.judge('events.asserted', counts, slices);
  for (const { gold, found } of pairs) {
    if (is(gold)) judge(is(found) ? RIGHT : MISSED, goldSlices(one, gold));
    else if (is(found)) judge(EXTRA, goldSlices(one, gold));
  }
  for (const gold of missed) if (is(gold)) judge(MISSED, goldSlices(one, gold));
  for (const row of extra) if (is(row)) judge(EXTRA, foundSlices(one, row));
}

/** The content of an accusation, threat, request or promise points to it. */
function judgeEmbedded(one: Case, { pairs, every }: Matched): void {
  const outer = new Map(every.flatMap(({ gold, found }) => (gold.id === null ? [] : [[gold.id, found.id]])));
  for (const { gold, found } of pairs) {
    if (gold.embedded_in === null) {
      if (found.embeddedIn !== null && one.isComplete('events')) one.sheet.judge('events.embedded', EXTRA);
      continue;
    }
    const right = found.embeddedIn !== null && outer.get(gold.embedded_in) === found.embeddedIn;
    one.sheet.judge('events.embedded', right ? RIGHT : found.embeddedIn === null ? MISSED : WRONG);
  }
}
