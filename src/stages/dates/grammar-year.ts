import { readYear } from './numbers.ts';
import type { Read } from './read.ts';
import { isCueBefore, isGlued, isWord, sense, type Text } from './reader.ts';
import { isYearHere } from './year-guard.ts';

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
  const next = after?.next ?? i + 1;
  const era = after?.row.era === 'BC' ? { era: 'BC' as const } : {};
  if (isGlued(text, i + 1, 's')) return null;
  return {
    next,
    meaning: { kind: 'point', fields: { year: tok.value, ...era } },
    rule: 'dates/ancient-year',
  };
}
