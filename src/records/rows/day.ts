/** The day when it is a full `YYYY-MM-DD` that the calendar has; else null. */
export function dayOrNull(value: string | null): string | null {
  if (value === null || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value ? null : value;
}

/** The first day a possibly partial date (`2026`, `2026-04`) can mean. */
export function firstDay(value: string | null): string | null {
  if (value === null) return null;
  const [year = '', month = '01', day = '01'] = value.slice(0, 10).split('-');
  return dayOrNull(`${year}-${month}-${day}`);
}

/** `null` for empty text: unknown is never "". */
export function textOrNull(value: string | null): string | null {
  return value === null || value.trim() === '' ? null : value;
}

/** The finite number, else null: JSON has no NaN. */
export function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/** A count of people or things: a whole number from 0 up, else null. */
export function wholeCount(value: number | null): number | null {
  return value !== null && Number.isSafeInteger(Math.round(value)) && value >= 0 ? Math.round(value) : null;
}
