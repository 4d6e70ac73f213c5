import { iso } from './calendar.ts';
import { feastDays, feastNear } from './feasts.ts';
import { anchored, type Frame, type Resolved, startOf, unknown } from './frame.ts';
import type { Feast } from './meaning.ts';

/** The day of a moving feast in a known year; without a day when the year has none or two. */
export function feastOfYear(
  feast: Feast,
  year: number,
  anchoring: Pick<Resolved, 'anchorKind' | 'anchorDate' | 'anchorRef'>,
): Resolved {
  const [day, second] = feastDays(feast, year);
  if (day === undefined || second !== undefined)
    return { value: String(year).padStart(4, '0'), place: null, ...anchoring };
  return { value: iso(day), place: day, ...anchoring, ...doubt(feast) };
}

/** The same without a year: by tense from the publication day, in a history forward from the last date. */
export function feastOfUnknownYear(feast: Feast, frame: Frame): Resolved {
  const start = startOf(frame, 'either', true);
  if (start === null) return unknown('XXXX-XX-XX');
  if (start.precision === 'year') return feastOfYear(feast, start.day.year, anchored(start));
  const ahead = frame.tense === 'future' || frame.tense === 'intent' || start.kind === 'timex';
  const day = feastNear(feast, start.day, ahead ? 1 : frame.tense === 'past' ? -1 : 0);
  if (day === null) return unknown('XXXX-XX-XX');
  return { value: iso(day), place: day, ...anchored(start), ...doubt(feast) };
}

/** Lunar months begin by sighting, a day earlier or later. */
function doubt(feast: Feast): Partial<Resolved> {
  return feast.by === 'islamic' ? { approximate: true } : {};
}
