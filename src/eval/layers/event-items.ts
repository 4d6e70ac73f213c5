import type { FoundEvent } from '../found.ts';
import type { Pair, Spanned } from '../match/match.ts';
import type { Case, Side } from '../sheet.ts';
import type { GoldEvent } from './roles.ts';

/** A gold event where its trigger stands. */
export type PlacedEvent = GoldEvent & Spanned;
export type EventPair = Pair<PlacedEvent, FoundEvent>;

export function goldSlices(one: Case, gold: PlacedEvent): readonly string[] {
  return [
    ...one.slicer.event(gold, gold.embedded_in !== null),
    ...one.slicer.place(gold),
    ...(gold.actor.length === 0 ? ['agentless'] : []),
  ];
}

export function foundSlices(one: Case, row: FoundEvent): readonly string[] {
  const agent = row.fillers.some(({ role }) => role === 'actor');
  return [
    ...one.slicer.event(row, row.embeddedIn !== null),
    ...one.slicer.place(row),
    ...(agent ? [] : ['agentless']),
  ];
}

export const goldSide = (gold: PlacedEvent): Side => ({
  start: gold.start,
  end: gold.end,
  text: gold.trigger.text,
  label: gold.type,
  value: null,
  entity: null,
});

export const foundSide = (row: FoundEvent): Side => ({
  start: row.start,
  end: row.end,
  text: row.text,
  label: row.type,
  value: null,
  entity: null,
  id: row.id,
  rule: row.rule,
});
