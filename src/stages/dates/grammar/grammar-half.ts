import type { Meaning } from '../meaning.ts';
import { readOrdinal } from '../numbers.ts';
import type { Read } from '../read.ts';
import { isWord, type Text } from '../reader.ts';
import { readDated } from './grammar-core.ts';
import { readDefiniteUnit } from './grammar-unit.ts';

/** `the first half of the month`, `the second half of May`, `the first half of this year`; of a named year see the quarters. */
export function readHalf(text: Text, i: number): Read | null {
  const rank = readOrdinal(text, i);
  if (
    rank === null ||
    rank.value > 2 ||
    !isWord(text, rank.next, 'half') ||
    !isWord(text, rank.next + 1, 'of')
  )
    return null;
  const at = rank.next + 2;
  const the = isWord(text, at, 'the') ? at + 1 : at;
  const larger = readDefiniteUnit(text, the) ?? readDated(text, the);
  if (larger === null || larger.meaning.mod !== undefined || larger.meaning.part !== undefined) return null;
  const meaning = halfOf(larger.meaning, rank.value);
  return meaning === null ? null : { next: larger.next, meaning, rule: 'dates/half' };
}

/** Half of a month is told by its mod, half of a year has a value of its own. */
function halfOf(larger: Meaning, half: number): Meaning | null {
  if (larger.kind === 'shift' && larger.unit === 'Y' && larger.fields === undefined)
    return { kind: 'point', fields: { half }, of: larger };
  return isMonth(larger) ? { ...larger, mod: half === 1 ? 'START' : 'END' } : null;
}

function isMonth(meaning: Meaning): boolean {
  if (meaning.kind === 'shift') return meaning.unit === 'M';
  return (
    meaning.kind === 'point' &&
    meaning.nth === undefined &&
    meaning.fields.month !== undefined &&
    meaning.fields.day === undefined
  );
}
