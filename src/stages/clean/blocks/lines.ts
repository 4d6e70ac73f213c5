import type { Span } from '../../../core/span.ts';

/** A line that is not blank, without the white space around it. */
export interface Line extends Span {
  /** Line breaks between the line before and this one: 1 when they touch. */
  readonly gap: number;
  /** A form feed stands between the line before and this one. */
  readonly newPage: boolean;
}

/** A paragraph: one line, or hard-wrapped lines that belong together. */
export type Group = readonly Line[];

/** The lines of a text that hold more than white space. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let newPage = false;
  let at = 0;
  while (at <= text.length) {
    const stop = lineEnd(text, at);
    const line = trim(text, at, stop);
    if (line.end > line.start) {
      lines.push({ ...line, gap, newPage });
      gap = 0;
      newPage = false;
    }
    if (text[stop] === '\f') newPage = true;
    gap++;
    at = stop + 1;
  }
  return lines;
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0c) return i;
  }
  return text.length;
}

/** The span without white space at its ends. */
function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000;
}
