import type { Span } from '../../../core/span.ts';

/** A line that is not empty, and what was found in it. */
export interface ReadLine<Found> extends Span {
  readonly words: string;
  readonly found: Found;
}

/**
 * Reads one state of a text after the other, line by line. Repairs change few lines and never where one ends: a line
 * that stands as it stood in its place is not read again.
 */
export function lineReader<Found>(
  read: (text: string, line: Span) => Found,
): (text: string) => readonly ReadLine<Found>[] {
  let last: readonly ReadLine<Found>[] = [];
  return (text) => {
    const lines: ReadLine<Found>[] = [];
    for (let start = 0; start < text.length; ) {
      const stop = text.indexOf('\n', start);
      const end = stop < 0 ? text.length : stop;
      const before = last[lines.length];
      const words = text.slice(start, end);
      const found = before?.words === words ? before.found : read(text, { start, end });
      if (end > start) lines.push({ start, end, words, found });
      start = end + 1;
    }
    last = lines;
    return lines;
  };
}
