import type { Event } from '../../core/layers/event.ts';
import type { Timex } from '../../core/layers/timex.ts';
import { DATE_PRECISIONS, type DatePrecision } from '../../core/vocabulary.ts';
import { dayOrNull, firstDay } from './day.ts';
import type { FullDoc } from './row-context.ts';

export interface EventTime {
  /** Index of the time expression; null when the event has none. */
  readonly date: number | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: DatePrecision | null;
}

/** The finest of the event's dates; the first of them in the text when several are equally fine. */
export function eventTime(doc: FullDoc, event: Event): EventTime {
  const dates = event.args.flatMap((arg) => (arg.role === 'date' && arg.date !== null ? [arg.date] : []));
  const [best] = dates
    .flatMap((index) => {
      const timex = doc.dates[index];
      return timex === undefined ? [] : [{ index, timex }];
    })
    .sort((a, b) => rank(a.timex) - rank(b.timex) || a.timex.start - b.timex.start || a.index - b.index);
  if (best === undefined) return { date: null, start: null, end: null, precision: null };
  const { start, end } = linked(best.timex);
  return { date: best.index, start, end, precision: best.timex.precision };
}

/** "Since May" begins in May and is open; "before May" has no beginning: the preposition speaks of the event. */
function linked(timex: Timex): { readonly start: string | null; readonly end: string | null } {
  const start = dayOrNull(timex.dateStart);
  const end = dayOrNull(timex.dateEnd);
  // before dawn on Sunday, or after ten that evening, is on that day
  if (timex.type === 'TIME' && start !== null && start === end) return { start, end };
  switch (timex.link) {
    case 'since':
      return { start, end: null };
    case 'after':
      return { start: end ?? start, end: null };
    case 'until':
    case 'by':
      return { start: null, end: end ?? start };
    case 'before':
      return { start: null, end: start ?? end };
    default:
      return { start, end };
  }
}

function rank(timex: Timex): number {
  const known = timex.dateStart === null && timex.dateEnd === null ? DATE_PRECISIONS.length : 0;
  return known + DATE_PRECISIONS.indexOf(timex.precision);
}

/** Whether the event ended more than a year before publication; null when either day is unknown. */
export function isHistorical(time: EventTime, published: string | null): boolean | null {
  const last = time.end ?? time.start;
  const day = firstDay(published);
  if (last === null || day === null) return null;
  const yearBefore = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return last < yearBefore;
}
