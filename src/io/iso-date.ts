/** `2026`, `2026-04`, `2026-04-03` of an ISO date or date-time that the calendar has; else null. There is no year 0. */
export function isoDate(value: string | null | undefined): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].{0,40})?)?)?$/.exec((value ?? '').trim());
  if (match === null || match[1] === '0000') return null;
  const [, year = '', month, day] = match;
  const full = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const time = Date.parse(`${full}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== full) return null;
  return [year, month, day].filter((part) => part !== undefined).join('-');
}
