import type { Found, Meaning } from './meaning.ts';
import type { Genre } from './reference.ts';

/**
 * In a report `the last week of March` is a week of the calendar. A history measures with it: there it stays the stretch
 * that the grammar read, as annotators of histories mark it too.
 */
export function settleWeeks(found: readonly Found[], genre: Genre): readonly Found[] {
  return genre === 'history' ? found : found.map((one) => ({ ...one, meaning: asWeek(one.meaning) }));
}

function asWeek(meaning: Meaning): Meaning {
  if (meaning.kind !== 'duration' || meaning.of === undefined || !isMonthOrYear(meaning.of)) return meaning;
  const [amount, more] = meaning.amounts;
  if (amount?.unit !== 'W' || amount.count !== 1 || more !== undefined) return meaning;
  const nth = { count: meaning.span === 1 ? 1 : -1, unit: 'W', weekday: null } as const;
  return { kind: 'point', fields: {}, of: meaning.of, nth };
}

function isMonthOrYear(of: Meaning): boolean {
  if (of.mod !== undefined) return false;
  if (of.kind === 'shift') return of.unit === 'M' || of.unit === 'Y';
  return (
    of.kind === 'point' && (of.fields.month ?? of.fields.year) !== undefined && of.fields.day === undefined
  );
}
