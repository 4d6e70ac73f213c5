import type { Unit } from '../meaning.ts';
import type { Read } from '../read.ts';
import { isAfter, isCue, isWord, sense, type Text } from '../reader.ts';
import { endsPhrase } from './ends-phrase.ts';

/** `the day before`, `the night after`, `the week following`, `the year before last`; with a clause after it the day is not told. */
export function readDayBefore(text: Text, i: number): Read | null {
  const unit = sense(text, i, 'unit');
  if (unit === null || !['D', 'W', 'M', 'Y', 'NI'].includes(unit.row.unit) || !isAfter(text, i, 'the'))
    return null;
  if (!unit.row.words.includes(text.toks[i]?.lower ?? '')) return null;
  const two = readSecondNext(text, unit.row.unit, unit.next);
  if (two !== null) return two;
  const shift = isCue(text, unit.next, 'looking-back')
    ? -1
    : isWord(text, unit.next, 'after', 'following')
      ? 1
      : 0;
  if (shift === 0 || !endsClause(text, unit.next + 1)) return null;
  const night = unit.row.unit === 'NI';
  return {
    next: unit.next + 1,
    meaning: {
      kind: 'shift',
      unit: night ? 'D' : unit.row.unit,
      shift,
      base: 'context',
      ...(night ? { part: 'NI' } : {}),
    },
    rule: 'dates/day-before',
  };
}

function endsClause(text: Text, i: number): boolean {
  if (endsPhrase(text, i)) return true;
  return (
    /^(?:VBD|VBZ|VBP|MD|IN|CC)$/.test(text.tagAt(text.toks[i]?.start ?? 0)) &&
    !isWord(text, i, 'that', 'when')
  );
}

/** `the week after next`, `the year before last`. */
function readSecondNext(text: Text, unit: Unit, next: number): Read | null {
  const shift = isWord(text, next, 'after') ? 2 : isWord(text, next, 'before') ? -2 : 0;
  if (shift === 0 || !isWord(text, next + 1, shift > 0 ? 'next' : 'last')) return null;
  return { next: next + 2, meaning: { kind: 'shift', unit, shift, base: 'dct' }, rule: 'dates/after-next' };
}
