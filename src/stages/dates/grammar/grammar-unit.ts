import type { Base } from '../meaning.ts';
import type { Read } from '../read.ts';
import { isAfter, isWord, sense, type Text } from '../reader.ts';

/** `the year`, `the month`, after a modifier: the one that is talked of. */
export function readDefiniteUnit(text: Text, i: number, base: Base = 'either'): Read | null {
  const unit = sense(text, i, 'unit');
  if (
    unit === null ||
    !isAfter(text, i, 'the') ||
    !['D', 'W', 'M', 'Y', 'DE', 'CE', 'WE'].includes(unit.row.unit)
  )
    return null;
  if (!unit.row.words.includes(text.toks[i]?.lower ?? '')) return null;
  return {
    next: unit.next,
    meaning: { kind: 'shift', unit: unit.row.unit, shift: 0, base },
    rule: 'dates/definite-unit',
  };
}

/** `over the weekend`. */
export function readWeekend(text: Text, i: number): Read | null {
  const unit = sense(text, i, 'unit');
  if (
    unit?.row.unit !== 'WE' ||
    !isAfter(text, i, 'the') ||
    !unit.row.words.includes(text.toks[i]?.lower ?? '')
  )
    return null;
  return {
    next: unit.next,
    meaning: { kind: 'shift', unit: 'WE', shift: 0, base: 'dct', fields: { general: true } },
    rule: 'dates/weekend',
  };
}

/** The month's end, the year's end. */
export function readUnitEnd(text: Text, i: number): Read | null {
  const at = isWord(text, i, 'the') ? i + 1 : i;
  const unit = sense(text, at, 'unit');
  if (unit === null || !['M', 'Y', 'W', 'DE', 'CE'].includes(unit.row.unit)) return null;
  const possessive = isWord(text, unit.next, "'", '’') && isWord(text, unit.next + 1, 's');
  const end = possessive ? unit.next + 2 : isWord(text, unit.next, '-') ? unit.next + 1 : null;
  if (end === null || !isWord(text, end, 'end')) return null;
  return {
    next: end + 1,
    meaning: { kind: 'shift', unit: unit.row.unit, shift: 0, base: 'either', mod: 'END' },
    rule: 'dates/unit-end',
  };
}
