import { readYear } from '../numbers.ts';
import { point, type Read } from '../read.ts';
import { isCueBefore, isGlued, isWord, sense, type Text } from '../reader.ts';
import { isYearHere } from '../year-guard.ts';
import { readMonthDate } from './grammar-month.ts';
import { readQuarter, readShortRank } from './grammar-quarter.ts';

/** `2011`, `the year 2011`, `fiscal 2006`, `AD 79`. */
export function readBareYear(text: Text, i: number): Read | null {
  const lead = isWord(text, i, 'year') ? i + 1 : i;
  const fiscal = isWord(text, i, 'fiscal', 'fy') ? (isWord(text, i + 1, 'year') ? i + 2 : i + 1) : null;
  const at = fiscal ?? lead;
  const before = sense(text, at, 'era');
  const ad = before?.row.era === 'AD' ? before.next : at;
  const ancient = readAncient(text, ad, ad > at);
  if (ancient !== null) return ancient;
  const year = readYear(text, ad);
  if (year === null) return null;
  if (fiscal === null && lead === i && ad === at && !isYearHere(text, at, year.next, 'bare')) return null;
  if (text.toks[at]?.kind === 'word' && lead === i && !isCueBefore(text, i, 'word-year-lead')) return null;
  return {
    next: year.next,
    meaning: {
      kind: 'point',
      fields: { year: year.value, ...(fiscal === null ? {} : { fiscal: true as const }) },
    },
    rule: 'dates/year',
  };
}

/** `490 BC`, `AD 79`. */
function readAncient(text: Text, i: number, marked: boolean): Read | null {
  const tok = text.toks[i];
  if (tok?.kind !== 'number' || !(tok.value > 0 && tok.value < 10000)) return null;
  const after = sense(text, i + 1, 'era');
  if (after === null && !marked) return null;
  // `4AD` is a label, a code or a model
  if (!marked && tok.value < 10 && text.toks[i + 1]?.gap === 'none') return null;
  const next = after?.next ?? i + 1;
  const era = after?.row.era === 'BC' ? { era: 'BC' as const } : {};
  if (isGlued(text, i + 1, 's')) return null;
  return {
    next,
    meaning: { kind: 'point', fields: { year: tok.value, ...era } },
    rule: 'dates/ancient-year',
  };
}

/** `2017 April`, `2019 Q1`, `2019-H2`: the larger first, as in translations and tables. */
export function readYearFirst(text: Text, i: number): Read | null {
  const tok = text.toks[i];
  const year = tok?.kind === 'number' ? readYear(text, i) : null;
  if (year === null) return null;
  const at = isGlued(text, year.next, '-') ? year.next + 1 : year.next;
  if (text.toks[at]?.gap === 'line' || text.toks[at]?.kind !== 'word') return null;
  const rank = readShortRank(text, at);
  if (rank !== null) return point(rank.next, { ...rank.fields, year: year.value }, 'dates/quarter');
  const part = readQuarter(text, at) ?? (hasShyMonth(text, at) ? null : readMonthDate(text, at));
  if (part?.meaning.kind !== 'point' || part.meaning.fields.year !== undefined) return null;
  if (part.meaning.fields.shortYear !== undefined || part.meaning.fields.calendar !== undefined) return null;
  return point(part.next, { ...part.meaning.fields, year: year.value }, part.rule);
}

/** `in 2017 May said`: a month that is also a name or a verb, or no month at all. */
function hasShyMonth(text: Text, i: number): boolean {
  const month = sense(text, i, 'month');
  return month === null || month.row.homonym || month.row.shy;
}
