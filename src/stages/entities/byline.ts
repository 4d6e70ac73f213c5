import type { Cleaned } from '../../core/layers/cleaned.ts';
import type { Span } from '../../core/span.ts';
import type { Candidate, Reading } from './reading.ts';

/** Who wrote a text is no part of what it tells: names in the byline are no mentions, and teach none. */
export function withoutByline(
  reading: Reading,
  { blocks }: Cleaned,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const bylines = blocks.flatMap(({ kind, text }) => (kind === 'byline' && text !== null ? [text] : []));
  if (bylines.length === 0) return candidates;
  const credited = new Set(bylines.flatMap((text) => wordsIn(reading, text)));
  return candidates.filter((one) => !credited.has(one.from));
}

/** Indexes of the words of a stretch; the words stand in order. */
function wordsIn({ words }: Reading, { start, end }: Span): number[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const inside: number[] = [];
  for (let i = low; i < words.length && (words[i]?.start ?? 0) < end; i++) inside.push(i);
  return inside;
}
