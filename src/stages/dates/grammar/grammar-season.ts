import type { Season } from '../meaning.ts';
import { readYear } from '../numbers.ts';
import { point, type Read } from '../read.ts';
import { isCapital, isCue, isCueBefore, isNounish, isWord, sense, type Text } from '../reader.ts';
import { isYearHere } from '../year-guard.ts';

/** `Fall 2025`, `the summer of 1916`, `winter`. */
export function readSeason(text: Text, i: number): Read | null {
  const found = sense(text, i, 'season');
  if (found === null) return null;
  const fields = { season: found.row.season as Season };
  const at = isWord(text, found.next, 'of', ',') ? found.next + 1 : found.next;
  const year = text.toks[at]?.gap === 'line' ? null : readYear(text, at);
  if (year !== null && isYearHere(text, at, year.next, 'after-month'))
    return point(year.next, { ...fields, year: year.value }, 'dates/season-year');
  if (found.row.shy && !isSeasonHere(text, i, found.next)) return null;
  // `winter quarters`, `summer heat`: winters and summers in general.
  const general = !isCapital(text, i) && isNounish(text, found.next) && !isDefinite(text, i);
  return point(found.next, general ? { ...fields, general: true } : fields, 'dates/season');
}

function isDefinite(text: Text, i: number): boolean {
  return (
    isCueBefore(text, i, 'definite') ||
    sense(text, i - 1, 'mod') !== null ||
    sense(text, i - 1, 'relative') !== null
  );
}

/** A shy season (`fall`, `spring`) is one after an article or a word of time, or as part of a capitalised name. */
function isSeasonHere(text: Text, i: number, next: number): boolean {
  if (isCue(text, next, 'fall-verb')) return false;
  if (sense(text, i - 1, 'mod') !== null || sense(text, i - 1, 'relative') !== null) return true;
  if (isCueBefore(text, i, 'season-lead')) return /^(?:NN|$)/.test(text.tagAt(text.toks[i]?.start ?? 0));
  if (isCapital(text, i) && i > 0 && isCapital(text, next)) return true;
  return false;
}
