import type { Row } from '../../io/dataset/read-rows.ts';

/** Letters of text shown on either side of a finding. */
const AROUND = 110;

/** Cuts the surroundings of a row out of its document. Texts are cut into code points once, and only if asked. */
export function contextOf(document: Row): (row: Row) => string | null {
  const cleaned = points(document.text);
  const raw = points(document.raw_text);
  return (row) => {
    if (typeof row.start === 'number') return around(cleaned, row.start, Number(row.end));
    return typeof row.raw_start === 'number' ? around(raw, row.raw_start, Number(row.raw_end)) : null;
  };
}

interface Points {
  readonly length: () => number;
  readonly cut: (start: number, end: number) => string;
}

function points(text: unknown): Points | null {
  if (typeof text !== 'string') return null;
  let letters: readonly string[] | null = null;
  const plain = !/[\ud800-\udbff]/.test(text);
  const spread = (): readonly string[] => {
    letters ??= [...text];
    return letters;
  };
  return plain
    ? { length: () => text.length, cut: (start, end) => text.slice(start, end) }
    : { length: () => spread().length, cut: (start, end) => spread().slice(start, end).join('') };
}

/** The words in [brackets of their own], whole words around them, on one line. */
function around(text: Points | null, start: number, end: number): string | null {
  if (text === null) return null;
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length(), end + AROUND);
  const before = text.cut(from, start).replace(from > 0 ? /^\S{0,40}\s/ : /^(?!)/, '…');
  const after = text.cut(end, to).replace(to < text.length() ? /\s\S{0,40}$/ : /(?!)$/, '…');
  return `${before}⟦${text.cut(start, end)}⟧${after}`.replace(/\s{1,1000}/g, ' ').trim();
}
