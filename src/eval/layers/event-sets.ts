import { compare } from '../../core/compare.ts';
import { EXTRA, MISSED, RIGHT } from '../counts.ts';
import type { FoundEvent } from '../found.ts';
import { matchSets } from '../match/match.ts';
import type { Case } from '../sheet.ts';
import type { Alignment } from './align.ts';

/** What a reader of the dataset sees of an event, wherever in the article it is told. */
interface Happening {
  readonly type: string;
  readonly actor: string;
  readonly recipient: string;
  readonly location: string | null;
  readonly date: string | null;
  readonly optional: boolean;
}

/** The set of happenings of a document: told twice it counts once, and no trigger needs to agree. */
export function judgeEventSets(one: Case, { keysOf }: Alignment): void {
  const golds = distinct(
    one.gold.events.map((event) => ({
      type: event.type,
      actor: [...event.actor].sort().join(),
      recipient: [...event.recipient].sort().join(),
      location: event.location,
      date: event.date,
      optional: event.optional,
    })),
  );
  const keys = (row: FoundEvent, role: string): string =>
    [
      ...new Set(
        row.fillers
          .filter((filler) => filler.role === role)
          .flatMap(
            (filler) => keysOf(filler)[0] ?? (filler.isName ? `?${filler.entity ?? filler.text}` : []),
          ),
      ),
    ]
      .sort()
      .join();
  const found = distinct(
    one.found.events.map((row) => ({
      type: row.type,
      actor: keys(row, 'actor'),
      recipient: keys(row, 'recipient'),
      location: keys(row, 'location') || null,
      date: row.date,
      optional: false,
    })),
  );
  const { pairs, missed, extra } = matchSets(golds, found, (gold, row) =>
    isSame(gold, row) ? (gold.optional ? 1 : 1024) : 0,
  );
  const judge = (happening: Happening, counts: typeof RIGHT): void =>
    one.sheet.judge('events.document', counts, [`type=${happening.type}`]);
  for (const { gold } of pairs) if (!gold.optional) judge(gold, RIGHT);
  for (const gold of missed) if (!gold.optional) judge(gold, MISSED);
  if (one.isComplete('events')) for (const row of extra) judge(row, EXTRA);
}

/** Place and day count where gold gives them. */
function isSame(gold: Happening, row: Happening): boolean {
  return (
    gold.type === row.type &&
    gold.actor === row.actor &&
    gold.recipient === row.recipient &&
    (gold.location === null || gold.location === row.location) &&
    (gold.date === null || (row.date ?? '').startsWith(gold.date))
  );
}

function distinct(happenings: readonly Happening[]): readonly Happening[] {
  const byText = new Map(happenings.map((one) => [JSON.stringify(one), one]));
  return [...byText].sort(([a], [b]) => compare(a, b)).map(([, one]) => one);
}
