import type { Count } from './figure.ts';
import { isCue, sense, startsClause, type Text } from './lexicon.ts';
import { type ReadWords, readNumber } from './number.ts';
import { readOneIn } from './one-in.ts';

/** The count that starts at token `i`, with its degree words; null when no number that counts starts here. */
export function readCount(text: Text, i: number, readWords: ReadWords): Count | null {
  const degree = readDegrees(text, i);
  const plain = readRange(text, degree.next, readWords);
  if (plain === null) return null;
  const count = readOneIn(text, plain, (at) => readNumber(text, at, readWords)) ?? plain;
  return bound({ ...count, first: i }, degree.bounds, text);
}

type Bound = 'low' | 'high' | 'below' | 'about';

/** `at least some`, `more than`: up to two degree phrases. */
function readDegrees(text: Text, i: number): { readonly bounds: readonly Bound[]; readonly next: number } {
  const bounds: Bound[] = [];
  let next = i;
  for (let k = 0; k < 2; k++) {
    const found = sense(text, next, 'degree');
    if (found === null || isParticle(text, next)) break;
    bounds.push(found.row.bound);
    next = found.next;
  }
  return { bounds, next };
}

/** `handed over 840 rifles`: the word belongs to the verb. */
function isParticle(text: Text, i: number): boolean {
  return text.toks[i]?.lower === 'over' && isCue(text, i - 1, 'over-verb');
}

/** Past the `-odd` of `thirty-odd`; the same token without it. */
function oddAfter({ toks }: Text, next: number): number {
  const at = /^[-‐‑]$/.test(toks[next]?.lower ?? '') ? next + 1 : next;
  return toks[at]?.lower === 'odd' && at > next ? at + 1 : next;
}

function bound(count: Count, bounds: readonly Bound[], text: Text): Count {
  let { low, high, approximate } = count;
  for (const one of bounds) {
    if (one === 'low') high = null;
    if (one === 'high' || one === 'below') low = null;
    if (one === 'below' || one === 'about') approximate = true;
  }
  const rule = bounds.length > 0 ? `${count.rule}-bounded` : count.rule;
  return withMore(text, { ...count, low, high, approximate, rule });
}

/** `ten or more`, `thirty-odd`: what stands behind a number says that it is the least; of odd ones, less than ten more. */
function withMore(text: Text, count: Count): Count {
  const { toks } = text;
  const { next, high } = count;
  if (toks[next]?.lower === 'or' && toks[next + 1]?.lower === 'more')
    return { ...count, next: next + 2, high: null };
  if (toks[next]?.lower === 'or' && toks[next + 1]?.lower === 'so' && !count.part)
    return { ...count, next: next + 2, approximate: true };
  const odd = oddAfter(text, next);
  return odd === next
    ? count
    : { ...count, next: odd, high: high === null ? null : high + 9, approximate: true };
}

/** `20 to 30`, `20–30`, `between 20 and 30`; else one number. */
function readRange(text: Text, i: number, readWords: ReadWords): Count | null {
  const between = text.toks[i]?.lower === 'between';
  const left = readNumber(text, between ? i + 1 : i, readWords);
  const right = left === null || left.part ? null : readUpper(text, i, left, between, readWords);
  if (left === null || left.low === null || right === null || right.high === null)
    return between ? null : left;
  const low = scaledLike(left.low, right.high, text, left.next);
  if (low >= right.high) return between ? null : left;
  return { ...right, low, currency: left.currency ?? right.currency, rule: 'quantities/range' };
}

/** The upper end of a range; `from 12 to 20` is a change, no range. */
function readUpper(text: Text, i: number, left: Count, between: boolean, readWords: ReadWords): Count | null {
  const word = text.toks[left.next]?.lower;
  const joined = between ? word === 'and' : isCue(text, left.next, 'range') && !isChange(text, i - 1);
  const right = joined ? readNumber(text, left.next + 1, readWords) : null;
  return right === null || right.part ? null : right;
}

/** `rose from 12 to 20`; what opens a clause with it is no change: `From 12 to 20 men died`. */
function isChange(text: Text, from: number): boolean {
  return text.toks[from]?.lower === 'from' && !startsClause(text, from);
}

/** In `2 to 3 million` the first figure is in millions too. */
function scaledLike(low: number, high: number, text: Text, at: number): number {
  const figure = text.toks[at + 1]?.value ?? Number.NaN;
  const scale = Number.isNaN(figure) || figure === 0 ? 1 : high / figure;
  return scale >= 1000 && low < figure ? low * scale : low;
}
