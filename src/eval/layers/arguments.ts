import { EXTRA, MISSED, RIGHT, WRONG } from '../counts.ts';
import type { FoundEvent } from '../found.ts';
import { type Matching, matchSets, sameSpan } from '../match/match.ts';
import type { Case, Side } from '../sheet.ts';
import type { Alignment } from './align.ts';
import {
  type EventPair,
  foundSide,
  foundSlices,
  goldSide,
  goldSlices,
  type PlacedEvent,
} from './event-items.ts';
import { extraRoles, type Judged, judgeRoles, missedRoles } from './roles.ts';

const COUNTS = { right: RIGHT, missed: MISSED, extra: EXTRA } as const;

/** Who did what to whom, where and when: role by role, and events with every annotated role right. */
export function judgeArguments(
  one: Case,
  alignment: Alignment,
  events: Matching<PlacedEvent, FoundEvent>,
): void {
  for (const pair of events.pairs) {
    const roles = judgeRoles(pair.gold, pair.found, alignment);
    write(one, roles, goldSlices(one, pair.gold));
    const wrong = roles.filter(({ kind }) => kind !== 'right');
    one.sheet.judge('events.frame', wrong.length === 0 ? RIGHT : WRONG, goldSlices(one, pair.gold));
    for (const role of wrong) report(one, pair, role);
    for (const { role, kind, wanted } of roles)
      if (kind === 'right') one.sheet.right('arguments', roleSide(pair, role, wanted), pair.found.rule);
    judgeExact(one, pair.gold, pair.found);
  }
  for (const gold of events.missed) {
    write(one, missedRoles(gold), goldSlices(one, gold));
    judgeExact(one, gold, null);
  }
  for (const row of events.extra) write(one, extraRoles(row), foundSlices(one, row));
}

function write(one: Case, roles: readonly Judged[], slices: readonly string[]): void {
  for (const { role, kind } of roles)
    one.sheet.judge('events.arguments', COUNTS[kind], [`role=${role}`, ...slices]);
}

/** Fillers by their very words, where gold gives them. */
function judgeExact(one: Case, gold: PlacedEvent, row: FoundEvent | null): void {
  if (gold.arguments.length === 0) return;
  const roles = new Set(gold.arguments.map(({ role }) => role));
  const fillers = (row?.fillers ?? []).filter(({ role }) => roles.has(role));
  const { pairs, missed, extra } = matchSets(gold.arguments, fillers, (argument, filler) =>
    Number(argument.role === filler.role && sameSpan(argument, filler)),
  );
  for (const pair of pairs) one.sheet.judge('events.arguments-exact', RIGHT, [`role=${pair.gold.role}`]);
  for (const { role } of missed) one.sheet.judge('events.arguments-exact', MISSED, [`role=${role}`]);
  for (const { role } of extra) one.sheet.judge('events.arguments-exact', EXTRA, [`role=${role}`]);
}

const roleSide = ({ gold }: Pick<EventPair, 'gold'>, role: string, wanted: string | null): Side => ({
  ...goldSide(gold),
  label: role,
  value: wanted,
});

function report(one: Case, { gold, found }: EventPair, { role, kind, wanted, found: words }: Judged): void {
  const event = `${gold.type} "${gold.trigger.text}"`;
  one.sheet.fault({
    layer: 'arguments',
    class: kind === 'missed' ? 'argument-missed' : 'argument-extra',
    measures: ['events.arguments', 'events.frame'],
    slices: [`role=${role}`, ...goldSlices(one, gold)],
    gold: roleSide({ gold }, role, wanted),
    predicted: { ...foundSide(found), label: role, value: words },
    message:
      kind === 'missed' ? `${event}: ${role} should be ${wanted}` : `${event}: ${role} "${words}" is wrong`,
  });
}
