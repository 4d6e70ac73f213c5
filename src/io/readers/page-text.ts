/** A run of letters as a PDF page places it. */
export interface TextItem {
  readonly str: string;
  /** The last two numbers are the place on the page, from the lower left corner. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

interface Line {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

/** How much farther apart than usual two lines stand where a paragraph ends. */
const PARAGRAPH_GAP = 1.35;

/** Lines as printed; an empty line where the distance says that a paragraph ends. */
export function pageText(items: readonly TextItem[]): string {
  const lines = linesOf(items);
  const usual = usualGap(lines);
  let text = '';
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before) text += breaksParagraph(before, line, usual) ? '\n\n' : '\n';
    text += line.text;
  });
  return text;
}

function linesOf(items: readonly TextItem[]): readonly Line[] {
  const lines: Line[] = [];
  let text = '';
  let first: TextItem | null = null;
  const close = (): void => {
    if (first && text.trim() !== '')
      lines.push({ text: text.trim(), y: first.transform[5] ?? 0, height: first.height });
    text = '';
    first = null;
  };
  for (const item of items) {
    if (item.str.trim() !== '') first ??= item;
    text += item.str;
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

/** The middle one of the distances between lines that follow downwards. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines
    .map((line, i) => (lines[i - 1]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[(gaps.length - 1) >> 1] ?? 0;
}

function breaksParagraph(before: Line, line: Line, usual: number): boolean {
  const gap = before.y - line.y;
  const otherSize = Math.abs(before.height - line.height) > 0.15 * Math.max(before.height, line.height);
  return gap < 0 || gap > usual * PARAGRAPH_GAP || otherSize;
}
