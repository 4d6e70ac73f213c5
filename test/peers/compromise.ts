import nlp from 'compromise';
import dates from 'compromise-dates';
import type { EntityType } from '../../src/core/vocabulary.ts';
import { type Peer, type PeerDate, type PeerName, trimmed } from './peer.ts';

interface Found {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
  readonly dates?: { readonly start?: string; readonly end?: string; readonly unit?: string };
}

const KINDS = [
  ['people', 'PER'],
  ['organizations', 'ORG'],
  ['places', 'GPE'],
] as const satisfies readonly (readonly [string, EntityType])[];

// biome-ignore lint/suspicious/noExplicitAny: what plugins add is not in the library's types
const read = nlp as any;
read.plugin(dates);

export const compromise: Peer = {
  name: 'compromise',
  dates: null,
  names: (text) => {
    const doc = read(text);
    return KINDS.flatMap(([method, type]) =>
      (doc[method]().json({ offset: true }) as readonly Found[]).map(
        ({ offset }): PeerName => ({ ...trimmed(text, offset.start, offset.start + offset.length), type }),
      ),
    );
  },
};

export const compromiseDates: Peer = {
  name: 'compromise-dates',
  names: null,
  dates: (text, published) => {
    const context = { timezone: 'UTC', ...(published === null ? {} : { today: published }) };
    const found = read(text).dates(context).json({ offset: true }) as readonly Found[];
    return found.map((one): PeerDate => {
      const interval = intervalOf(one);
      const span = trimmed(text, one.offset.start, one.offset.start + one.offset.length);
      return { ...span, interval, value: interval && timexOf(interval) };
    });
  },
};

function intervalOf({ dates: found }: Found): readonly [string, string] | null {
  if (!found?.start) return null;
  return [found.start.slice(0, 10), (found.end ?? found.start).slice(0, 10)];
}

/** It gives first and last moment; a whole month or year is said as one. */
function timexOf([start, end]: readonly [string, string]): string {
  if (start === end) return start;
  if (start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`) return start.slice(0, 4);
  if (start.endsWith('-01') && end === lastOfMonth(start)) return start.slice(0, 7);
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  return days === 6 ? isoWeek(start) : `${start}/${end}`;
}

function lastOfMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The ISO week that most of the seven days from `day` lie in, whatever day the library lets weeks begin on. */
function isoWeek(day: string): string {
  const middle = new Date(Date.parse(day) + 3 * 86_400_000);
  const thursday = new Date(middle);
  thursday.setUTCDate(middle.getUTCDate() + 4 - (middle.getUTCDay() || 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((thursday.getTime() - first) / 86_400_000 + 1) / 7);
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
