import { addDays, type Day, iso } from '../calendar/calendar.ts';
import { feastDays, feastNear } from '../calendar/feasts.ts';
import { anchored, type Frame, type Resolved, startOf, unknown } from '../frame.ts';
import type { Feast } from '../meaning.ts';

/** The day of a moving feast in a known year; without a day when the year has none or two. */
export function feastOfYear(
  feast: Feast,
  year: number,
  anchoring: Pick<Resolved, 'anchorKind' | 'anchorDate' | 'anchorRef'>,
): Resolved {
  const [day, second] = feastDays(feast, year);
  if (day === undefined || second !== undefined)
    return { value: String(year).padStart(4, '0'), place: null, ...anchoring };
  return feastOn(feast, day, anchoring);
}

/** A feast whose first day is known. */
export function feastOn(
  feast: Feast,
  day: Day,
  anchoring: Pick<Resolved, 'anchorKind' | 'anchorDate' | 'anchorRef'>,
): Resolved {
  const lasts = feast.by === 'islamic' || feast.by === 'persian' ? feast.lasts : undefined;
  if (lasts === undefined) return { value: iso(day), place: day, ...anchoring, ...doubt(feast) };
  const days = { start: day, end: addDays(day, lasts - 1) };
  return { value: iso(day).slice(0, 7), place: { ...day, day: null }, days, ...anchoring, ...doubt(feast) };
}

/** The same without a year: by tense from the publication day, in a history forward from the last date. */
export function feastOfUnknownYear(feast: Feast, frame: Frame): Resolved {
  const start = startOf(frame, 'either', true);
  if (start === null) return unknown('XXXX-XX-XX');
  if (start.precision === 'year') return feastOfYear(feast, start.day.year, anchored(start));
  const ahead = frame.tense === 'future' || start.kind === 'timex';
  const day = feastNear(feast, start.day, ahead ? 1 : frame.tense === 'past' ? -1 : 0);
  if (day === null) return unknown('XXXX-XX-XX');
  return feastOn(feast, day, anchored(start));
}

/** Lunar months begin by sighting, a day earlier or later. */
function doubt(feast: Feast): Partial<Resolved> {
  return feast.by === 'islamic' ? { approximate: true } : {};
}
