import { SetupError } from '../core/errors.ts';
import { isoDate } from '../io/iso-date.ts';

// The values of flags that several verbs share. Each throws SetupError E_USAGE for a value that cannot be meant.

/** A whole number from 1 up; null without the flag. */
export function positive(flag: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new SetupError('E_USAGE', `${flag} must be a whole number from 1 up, not "${value}"`, {
    hint: `for example ${flag} 4`,
  });
}

/** An ISO date; null without the flag. */
export function published(value: string | undefined): string | null {
  if (value === undefined) return null;
  const date = isoDate(value);
  if (date !== null) return date;
  throw new SetupError('E_USAGE', `--published must be an ISO date, not "${value}"`, {
    hint: 'for example --published 2026-03-01',
  });
}

/** A time such as 10s, in milliseconds; null without the flag. */
export function milliseconds(value: string | undefined): number | null {
  if (value === undefined) return null;
  const match = /^(\d{1,7})(ms|s|m)?$/.exec(value);
  const factor = { ms: 1, s: 1000, m: 60_000 }[match?.[2] ?? 's'] ?? 1000;
  const time = Number(match?.[1]) * factor;
  if (match && time > 0) return time;
  throw new SetupError('E_USAGE', `--max-doc-time must be a time, not "${value}"`, {
    hint: 'for example --max-doc-time 10s',
  });
}

/** How many quarantined documents are still well, out of all. Without the flag: any number. */
export function quarantineLimit(value: string | true | undefined): (total: number) => number {
  if (value === undefined) return () => Number.POSITIVE_INFINITY;
  if (value === true) return () => 0;
  const match = /^(\d{1,9}(?:\.\d{1,6})?)(%?)$/.exec(value);
  if (match) return (total) => (match[2] === '%' ? (Number(match[1]) / 100) * total : Number(match[1]));
  throw new SetupError('E_USAGE', `--fail-on-quarantine must be a share or a number, not "${value}"`, {
    hint: 'for example --fail-on-quarantine 1%',
  });
}

/** A number of bytes such as 512K or 4M. */
export function size(flag: string, value: string): number {
  const match = /^([1-9]\d{0,8})([KMG]?)i?B?$/i.exec(value);
  const factor = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }[(match?.[2] ?? '').toUpperCase()] ?? 1;
  if (match) return Number(match[1]) * factor;
  throw new SetupError('E_USAGE', `${flag} must be a number of bytes, not "${value}"`, {
    hint: `for example ${flag} 4M`,
  });
}

/** A whole number from `least` up. */
export function count(flag: string, value: string, least = 0): number {
  if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value);
  const from = least === 0 ? '' : ` from ${least} up`;
  throw new SetupError('E_USAGE', `${flag} must be a whole number${from}, not "${value}"`, {
    hint: `for example ${flag} ${Math.max(5, least)}`,
  });
}
