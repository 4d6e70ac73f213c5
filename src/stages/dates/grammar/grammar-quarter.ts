import type { Fields } from '../meaning.ts';
import { readOrdinal, readYear } from '../numbers.ts';
import { point, type Read } from '../read.ts';
import { isWord, type Text } from '../reader.ts';
import { isYearHere } from '../year-guard.ts';

/** `the third quarter of 2009`, `Q1 2016`, `the first half of the year`. */
export function readQuarter(text: Text, i: number): Read | null {
  const rank = readRank(text, i);
  if (rank === null) return null;
  const at = isWord(text, rank.next, 'of', ',', 'in') ? rank.next + 1 : rank.next;
  const year = text.toks[at]?.gap === 'line' ? null : readYear(text, at);
  if (year !== null && isYearHere(text, at, year.next, 'after-month'))
    return point(year.next, { ...rank.fields, year: year.value }, 'dates/quarter');
  return rank.bare ? null : point(rank.next, rank.fields, 'dates/quarter');
}

interface Rank {
  readonly fields: Fields;
  readonly next: number;
  /** Says nothing without a year. */
  readonly bare: boolean;
}

function readRank(text: Text, i: number): Rank | null {
  const short = readShortRank(text, i);
  if (short !== null) return short;
  const rank = readOrdinal(text, i);
  if (rank === null || rank.value > 4) return null;
  const next = rank.next + 1;
  if (isWord(text, rank.next, 'quarter')) return { fields: { quarter: rank.value }, next, bare: false };
  const half = isWord(text, rank.next, 'half') && rank.value <= 2 && isWord(text, next, 'of', 'in');
  return half ? { fields: { half: rank.value }, next, bare: true } : null;
}

/** `Q3`, `H1`. */
export function readShortRank({ toks }: Text, i: number): Rank | null {
  const letter = toks[i]?.lower;
  const number = toks[i + 1];
  const after = toks[i + 2];
  if ((letter !== 'q' && letter !== 'h') || number?.gap !== 'none') return null;
  if (!(number.value >= 1 && number.value <= (letter === 'q' ? 4 : 2))) return null;
  if (after?.gap === 'none' && after.kind !== 'mark') return null;
  const fields = letter === 'q' ? { quarter: number.value } : { half: number.value };
  return { fields, next: i + 2, bare: letter === 'h' };
}
