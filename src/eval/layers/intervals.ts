const DAY = 86_400_000;

/** First and last day that a TIMEX3 value names; null for what is no stretch of known days. */
export function intervalOf(value: string): readonly [string, string] | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(value)?.[0];
  if (day) return [day, day];
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) return stretch(Number(month[1]), Number(month[2]) - 1, 1);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return stretch(Number(quarter[1]), (Number(quarter[2]) - 1) * 3, 3);
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week) return weekOf(Number(week[1]), Number(week[2]));
  const years = /^\d{2,4}$/.exec(value)?.[0];
  if (!years) return null;
  const span = 10 ** (4 - years.length);
  return stretch(Number(years) * span, 0, 12 * span);
}

function stretch(year: number, month: number, months: number): readonly [string, string] {
  return [iso(Date.UTC(year, month, 1)), iso(Date.UTC(year, month + months, 0))];
}

/** ISO 8601: week 1 holds the fourth of January. */
function weekOf(year: number, week: number): readonly [string, string] {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  const first = monday + (week - 1) * 7 * DAY;
  return [iso(first), iso(first + 6 * DAY)];
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Days in both over days in either, 0–1. */
export function intervalOverlap(a: readonly [string, string], b: readonly [string, string]): number {
  const days = ([from, to]: readonly [string, string]): readonly [number, number] => [
    Date.parse(from) / DAY,
    Date.parse(to) / DAY + 1,
  ];
  const [aFrom, aTo] = days(a);
  const [bFrom, bTo] = days(b);
  const shared = Math.min(aTo, bTo) - Math.max(aFrom, bFrom);
  return shared > 0 ? shared / (Math.max(aTo, bTo) - Math.min(aFrom, bFrom)) : 0;
}
