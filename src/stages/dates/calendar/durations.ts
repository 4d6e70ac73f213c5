import type { Amount, Unit } from '../meaning.ts';

const LETTERS = new Map<Unit, string>([
  ['FN', 'W'],
  ['NI', 'D'],
  ['TH', 'H'],
  ['TM', 'M'],
  ['TS', 'S'],
]);

/** Half an hour is thirty minutes. */
function inMinutes(amount: Amount): Amount {
  const { count, unit } = amount;
  return unit === 'TH' && count !== null && count > 0 && count < 1
    ? { ...amount, count: count * 60, unit: 'TM' }
    : amount;
}

/** Half a century is fifty years. */
function inYears(amount: Amount): Amount {
  const { count, unit } = amount;
  if (count === null || Number.isInteger(count) || (unit !== 'CE' && unit !== 'DE')) return amount;
  return { count: count * (unit === 'CE' ? 100 : 10), unit: 'Y' };
}

/** TIMEX3 of a stretch of time: `P3M`, `PXD`, `PT36H`, `P1Y1M`. A fortnight is two weeks. */
export function durationValue(amounts: readonly Amount[]): string {
  let date = '';
  let time = '';
  for (const { count, unit } of amounts.map((amount) => inYears(inMinutes(amount)))) {
    const number = count === null ? 'X' : String(unit === 'FN' ? count * 2 : count);
    const text = `${number}${LETTERS.get(unit) ?? unit}`;
    if (unit === 'TH' || unit === 'TM' || unit === 'TS') time += text;
    else date += text;
  }
  return `P${date}${time === '' ? '' : `T${time}`}`;
}
