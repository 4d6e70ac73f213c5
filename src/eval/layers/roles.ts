import type { Gold } from '../../io/gold/gold.schema.ts';
import type { Filler, FoundEvent } from '../found.ts';
import { matchSets } from '../match/match.ts';
import type { Alignment } from './align.ts';

export type GoldEvent = Gold['events'][number];

/** One role of one event, judged: what gold wants, what was found, and which. */
export interface Judged {
  readonly role: string;
  readonly kind: 'right' | 'missed' | 'extra';
  readonly wanted: string | null;
  readonly found: string | null;
  readonly span: Filler | null;
}

/** Roles that things fill; the others hold values. */
const THING_ROLES = ['actor', 'recipient', 'location'] as const;
const NUMBERS = ['killed', 'injured', 'casualties'] as const;

/** The roles that gold annotates, against what fills them. */
export function judgeRoles(gold: GoldEvent, row: FoundEvent, alignment: Alignment): readonly Judged[] {
  return [
    ...THING_ROLES.flatMap((role) => things(role, gold, row, alignment)),
    ...date(gold, row),
    ...NUMBERS.flatMap((role) => {
      const wanted = gold[role];
      return wanted === null ? [] : value(role, wanted.join('..'), row[role]?.join('..') ?? null);
    }),
    ...(gold.weapon === null ? [] : weapon(gold.weapon, row.weapon)),
    ...(gold.source === null ? [] : value('source', gold.source, alignment.keyOf(row.source))),
  ];
}

/** Everything that gold annotates of an event that nobody found. */
export function missedRoles(gold: GoldEvent): readonly Judged[] {
  const missed = (role: string, wanted: string): Judged => ({
    role,
    kind: 'missed',
    wanted,
    found: null,
    span: null,
  });
  const values = { date: gold.date, weapon: gold.weapon, source: gold.source };
  return [
    ...THING_ROLES.flatMap((role) => keysOf(gold, role).map((key) => missed(role, key))),
    ...NUMBERS.flatMap((role) => (gold[role] === null ? [] : [missed(role, gold[role].join('..'))])),
    ...Object.entries(values).flatMap(([role, wanted]) => (wanted === null ? [] : [missed(role, wanted)])),
  ];
}

/** What fills the roles of an event that should not be there. */
export function extraRoles(row: FoundEvent): readonly Judged[] {
  return row.fillers
    .filter(({ role, isName }) => isName && THING_ROLES.some((one) => one === role))
    .map((span) => ({ role: span.role, kind: 'extra', wanted: null, found: span.text, span }));
}

function keysOf(gold: GoldEvent, role: (typeof THING_ROLES)[number]): readonly string[] {
  const keys = gold[role];
  return typeof keys === 'string' ? [keys] : (keys ?? []);
}

function things(
  role: (typeof THING_ROLES)[number],
  gold: GoldEvent,
  row: FoundEvent,
  { keysOf: named }: Alignment,
): readonly Judged[] {
  const wanted = keysOf(gold, role);
  // Gold names things: of "rebels" and "its" it says nothing, unless they stand for a thing that it knows.
  const fillers = distinct(
    row.fillers
      .filter((filler) => filler.role === role)
      .map((span) => ({ span, keys: named(span) }))
      .filter(({ span, keys }) => span.isName || keys.length > 0),
  );
  const { pairs, missed, extra } = matchSets(wanted, fillers, (key, { keys }) => Number(keys.includes(key)));
  const judged: Judged[] = [
    ...pairs.map(({ gold: key, found }) => ({
      role,
      kind: 'right' as const,
      wanted: key,
      found: found.span.text,
      span: found.span,
    })),
    ...missed.map((key) => ({ role, kind: 'missed' as const, wanted: key, found: null, span: null })),
  ];
  // Where gold names nobody, it may be that nobody looked.
  if (wanted.length === 0 && !gold.exhaustive_roles) return judged;
  return [
    ...judged,
    ...extra.map(({ span }) => ({ role, kind: 'extra' as const, wanted: null, found: span.text, span })),
  ];
}

interface Named {
  readonly span: Filler;
  readonly keys: readonly string[];
}

/** One filler for each thing, however often it is named. */
function distinct(fillers: readonly Named[]): readonly Named[] {
  const seen = new Map<string, Named>();
  for (const filler of fillers) {
    const name = filler.keys.length > 0 ? filler.keys.join() : `?${filler.span.entity ?? filler.span.text}`;
    if (!seen.has(name)) seen.set(name, filler);
  }
  return [...seen.values()];
}

function value(role: string, wanted: string, found: string | null): readonly Judged[] {
  if (found === wanted) return [{ role, kind: 'right', wanted, found, span: null }];
  const missed: Judged = { role, kind: 'missed', wanted, found: null, span: null };
  return found === null ? [missed] : [missed, { role, kind: 'extra', wanted, found, span: null }];
}

/** The first day, as far as gold gives it. */
function date(gold: GoldEvent, row: FoundEvent): readonly Judged[] {
  if (gold.date === null) return [];
  const right = (row.date ?? '').startsWith(gold.date);
  return value('date', gold.date, right ? gold.date : row.date);
}

function weapon(wanted: string, found: string | null): readonly Judged[] {
  const words = (text: string): string => text.toLowerCase().trim();
  const same =
    found !== null && (words(found).includes(words(wanted)) || words(wanted).includes(words(found)));
  return value('weapon', wanted, same ? wanted : found);
}
