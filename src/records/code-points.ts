import type { Side, Span } from '../core/span.ts';

/** Turns UTF-16 offsets of one text into code-point offsets. */
export interface CodePoints {
  readonly text: string;
  /** The span in code points and its words. A border inside a surrogate pair moves outwards. */
  cut(span: Span<Side>): Cut;
  /** One offset in code points. */
  at(unit: number): number;
}

export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Costs memory only for letters outside the basic plane: most articles have none, and offsets are equal. */
export function codePoints(text: string): CodePoints {
  const pairs = surrogatePairs(text);
  const at = (unit: number): number => unit - below(pairs, unit);
  const cut = (span: Span<Side>): Cut => {
    const start = outward(pairs, clamp(span.start, text.length), 0);
    const end = Math.max(start, outward(pairs, clamp(span.end, text.length), 2));
    return { start: at(start), end: at(end), words: text.slice(start, end) };
  };
  return { text, cut, at: (unit) => at(outward(pairs, clamp(unit, text.length), 0)) };
}

/** Where the first half of each surrogate pair stands, in order. */
function surrogatePairs(text: string): readonly number[] {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(index);
  return pairs;
}

/** How many pairs end at or before `unit`. */
function below(pairs: readonly number[], unit: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] as number) + 2 <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Moves an offset that cuts a pair to the pair's start (0) or end (2). */
function outward(pairs: readonly number[], unit: number, side: 0 | 2): number {
  if (pairs.length === 0) return unit;
  const pair = pairs[below(pairs, unit)];
  return pair !== undefined && pair + 1 === unit ? pair + side : unit;
}

function clamp(unit: number, length: number): number {
  return Math.min(Math.max(0, unit), length);
}
