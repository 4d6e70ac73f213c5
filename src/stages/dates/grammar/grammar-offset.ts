import type { Meaning, Offset } from '../meaning.ts';
import type { Read } from '../read.ts';
import { isGlued, isWord, sense, type Text } from '../reader.ts';
import { endsPhrase } from './ends-phrase.ts';
import { readAmounts, readBareUnits } from './grammar-duration.ts';
import { readDeictic, readRelative } from './grammar-relative.ts';

/** `three days later`, `two years ago`, `a week before today`, `days later`. */
export function readOffset(
  text: Text,
  i: number,
  readDate: (text: Text, i: number) => Read | null,
): Read | null {
  const amounts = readAmounts(text, i) ?? readBareUnits(text, i);
  if (amounts === null) return null;
  const more =
    isWord(text, amounts.next, 'or') && isWord(text, amounts.next + 1, 'so', 'more')
      ? amounts.next + 2
      : amounts.next;
  const found = sense(text, more, 'offset');
  if (found === null) return null;
  const { dir, base, from } = found.row;
  const mod = amounts.mod === null ? {} : { mod: offsetMod(amounts.mod, dir) };
  const common = { kind: 'offset' as const, amounts: amounts.amounts, dir, base, ...mod };
  const rule = base === 'dct' ? 'dates/ago' : 'dates/later';
  if (!from) return readToday(text, found.next, common) ?? { next: found.next, meaning: common, rule };
  const of = readDate(text, found.next);
  if (of !== null && isAnchor(of.meaning, isWord(text, more, 'from')))
    return { next: of.next, meaning: { ...common, of: of.meaning }, rule: 'dates/offset-from-date' };
  return endsPhrase(text, found.next) ? { next: found.next, meaning: common, rule } : null;
}

/** `a year ago today`, `ten years ago this week`: counted from a day or stretch near the publication. */
function readToday(text: Text, i: number, offset: Offset): Read | null {
  if (offset.base !== 'dct' || text.toks[i]?.gap === 'line') return null;
  const of = readDeictic(text, i) ?? readRelative(text, i);
  if (of?.meaning.kind !== 'shift' || of.meaning.base === 'context' || of.meaning.part !== undefined)
    return null;
  if (!/^[DWM]$/.test(of.meaning.unit) || of.meaning.fields !== undefined || isPossessive(text, of.next))
    return null;
  return { next: of.next, meaning: { ...offset, of: of.meaning }, rule: 'dates/ago-from' };
}

function isPossessive(text: Text, i: number): boolean {
  return isGlued(text, i, "'", '’');
}

/** `64 days from November 21` tells how long and since when; `two days from Monday` tells a day. */
function isAnchor(meaning: Meaning, from: boolean): boolean {
  if (meaning.kind === 'shift') return meaning.unit === 'D' && meaning.base === 'dct';
  if (meaning.kind !== 'point') return false;
  return meaning.fields.day !== undefined ? !from : meaning.fields.weekday !== undefined;
}

const OFFSET_MODS = new Map([
  ['MORE_THAN', ['BEFORE', 'AFTER']],
  ['LESS_THAN', ['AFTER', 'BEFORE']],
  ['EQUAL_OR_MORE', ['ON_OR_BEFORE', 'ON_OR_AFTER']],
  ['EQUAL_OR_LESS', ['ON_OR_AFTER', 'ON_OR_BEFORE']],
]);

/** `more than four years later` is after the day four years later; `more than four years ago` before it. */
function offsetMod(mod: string, dir: number): string {
  return OFFSET_MODS.get(mod)?.[dir < 0 ? 0 : 1] ?? mod;
}
