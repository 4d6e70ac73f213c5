import type { Token } from '../../core/layers/segments.ts';
import type { Span } from '../../core/span.ts';

/** For every token the index of the longest span over its middle; -1 where none is. */
export function coverTokens(tokens: readonly Token[], spans: readonly Span[]): Int32Array {
  const cover = new Int32Array(tokens.length).fill(-1);
  for (let s = 0; s < spans.length; s++) {
    const { start, end } = spans[s] as Span;
    for (let i = firstTokenAt(tokens, start); i < tokens.length; i++) {
      if ((tokens[i] as Token).start >= end) break;
      const old = spans[cover[i] as number];
      if (old === undefined || old.end - old.start < end - start) cover[i] = s;
    }
  }
  return cover;
}

/** The first token that ends behind the offset. */
function firstTokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
