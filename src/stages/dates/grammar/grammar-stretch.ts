import type { Amount } from '../meaning.ts';
import type { Read } from '../read.ts';
import { isCue, isWord, sense, type Text } from '../reader.ts';
import { readDated } from './grammar-core.ts';
import { readDuration } from './grammar-duration.ts';
import { readDefiniteUnit } from './grammar-unit.ts';

/** `the last week of August`, `the first month of the war`: a stretch at one end of something larger. */
export function readStretchWithin(text: Text, at: number): Read | null {
  const last = isCue(text, at, 'at-the-end');
  if (!last && !isWord(text, at, 'first', 'opening')) return null;
  const stretch = readStretch(text, at + 1);
  if (stretch === null || !isWord(text, stretch.next, 'of')) return null;
  const the = isWord(text, stretch.next + 1, 'the') ? stretch.next + 2 : stretch.next + 1;
  const larger = readDated(text, the) ?? readDefiniteUnit(text, the);
  const plain = { kind: 'duration' as const, amounts: stretch.amounts };
  const rule = 'dates/stretch-within';
  if (larger !== null && larger.meaning.kind !== 'duration' && larger.meaning.kind !== 'set')
    return { next: larger.next, meaning: { ...plain, span: last ? -1 : 1, of: larger.meaning }, rule };
  return last ? { next: stretch.next, meaning: plain, rule } : null;
}

function readStretch(
  text: Text,
  at: number,
): { readonly amounts: readonly Amount[]; readonly next: number } | null {
  const counted = readDuration(text, at);
  if (counted?.meaning.kind === 'duration') return { amounts: counted.meaning.amounts, next: counted.next };
  const unit = sense(text, at, 'unit');
  if (unit === null || unit.row.shy) return null;
  const count = unit.row.words.includes(text.toks[at]?.lower ?? '') ? 1 : null;
  return { amounts: [{ count, unit: unit.row.unit }], next: unit.next };
}

/** `the first three years`, `the 90 years`, `the last days of the war`. */
export function readStretchAfterThe(text: Text, at: number): Read | null {
  const first = isCue(text, at, 'stretch-rank') ? at + 1 : at;
  const read = readDuration(text, first);
  if (read === null || read.meaning.kind !== 'duration') return null;
  const [amount] = read.meaning.amounts;
  return amount?.count === 1 && first === at ? null : read;
}
