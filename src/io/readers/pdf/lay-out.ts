import type { SourcePart } from '../../../core/layers/source.ts';
import { runningLines } from './page-furniture.ts';
import type { PageLine, PdfPage } from './page-lines.ts';

/** The text of a PDF as it is read, and what its pages show of its parts. */
export interface LaidOut {
  readonly text: string;
  readonly parts: readonly SourcePart[];
  /** The words in the largest letters at the top of the first page; null when none stand out. */
  readonly title: string | null;
}

/** A paragraph, or a line that stands for itself. */
interface Piece {
  readonly lines: readonly PageLine[];
  readonly kind: 'text' | 'running' | 'heading' | 'aslant';
  readonly words: string;
}

/** How much farther apart than usual two lines stand where a paragraph ends, and how far its first line stands in. */
const GAP = 1.35;
const INDENT = 0.8;
/** Of the size of most letters: headings are larger, notes smaller. */
const LARGE = 1.15;
const TITLE = 1.3;
const SMALL = 0.92;

const LIST_MARK = /^(?:[-–—|•·▪●○*‣]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s/iu;

/** Lines as printed, an empty line between paragraphs, a form feed between pages. */
export function layOut(pages: readonly PdfPage[]): LaidOut {
  const running = runningLines(pages);
  const body = bodySize(pages, running);
  const largest = largestOf(pages[0], running);
  const sizes = headingSizes(pages, running, body);
  let text = '';
  const parts: SourcePart[] = [];
  pages.forEach((page, number) => {
    if (number > 0) text += text === '' ? '' : '\n\f';
    piecesOf(page, running, body).forEach((piece, i) => {
      if (i > 0) text += '\n\n';
      const raw = { start: text.length, end: text.length + piece.words.length } as const;
      text += piece.words;
      const part = partOf(piece, number === 0 && largest > TITLE * body ? largest : null, sizes);
      if (part !== null) parts.push({ ...part, raw });
    });
  });
  const title = parts.find((part) => part.kind === 'title');
  return {
    text,
    parts,
    title: title ? text.slice(title.raw.start, title.raw.end).replaceAll('\n', ' ') : null,
  };
}

function partOf(
  piece: Piece,
  title: number | null,
  sizes: readonly number[],
): Omit<SourcePart, 'raw'> | null {
  const size = piece.lines[0]?.size ?? 0;
  if (piece.kind === 'running')
    return { kind: 'running_head', level: null, reason: 'running_head/page-edge', keep: false };
  if (piece.kind === 'aslant')
    return { kind: 'furniture', level: null, reason: 'furniture/aslant', keep: false };
  if (piece.kind === 'text') return null;
  if (title !== null && size >= 0.98 * title)
    return { kind: 'title', level: null, reason: 'title/largest-letters', keep: true };
  const level = sizes.findIndex((one) => size >= 0.97 * one) + 1;
  return {
    kind: 'heading',
    level: Math.min(6, Math.max(1, level)),
    reason: 'heading/larger-letters',
    keep: true,
  };
}

/** Text in reading order, then the notes at the foot of its columns, then what stands aslant; heads and feet where they stand. */
function piecesOf(page: PdfPage, running: ReadonlySet<PageLine>, body: number): readonly Piece[] {
  const own = page.lines.filter((line) => !running.has(line));
  const notes = notesOf(own, body);
  const top = Math.max(...own.map((line) => line.y));
  const edge = page.lines.filter((line) => running.has(line)).map((line) => piece([line], 'running'));
  const above = edge.filter((one) => (one.lines[0]?.y ?? 0) > top);
  const below = edge.filter((one) => (one.lines[0]?.y ?? 0) <= top);
  return [
    ...above,
    ...paragraphs(
      own.filter((line) => !notes.has(line)),
      body,
    ),
    ...paragraphs(
      own.filter((line) => notes.has(line)),
      body,
    ),
    ...below,
    ...(page.aslant === '' ? [] : [{ lines: [], kind: 'aslant' as const, words: page.aslant }]),
  ];
}

function piece(lines: readonly PageLine[], kind: Piece['kind']): Piece {
  return { lines, kind, words: lines.map((line) => line.text).join('\n') };
}

/** Lines in small letters at the foot of a column that begin with the number of a note. */
function notesOf(lines: readonly PageLine[], body: number): ReadonlySet<PageLine> {
  const notes = new Set<PageLine>();
  for (const column of new Set(lines.map((line) => line.column))) {
    const own = lines.filter((line) => line.column === column);
    let from = own.length;
    while (from > 0 && (own[from - 1]?.size ?? body) <= SMALL * body) from--;
    const first = own
      .slice(from)
      .findIndex((line) => /^(?:[⁰¹²³⁴-⁹]{1,3}|\d{1,3}|\*)\s?[\p{L}“"‘<(]/u.test(line.text));
    if (first >= 0) for (const line of own.slice(from + first)) notes.add(line);
  }
  return notes;
}

function paragraphs(lines: readonly PageLine[], body: number): readonly Piece[] {
  const usual = usualGap(lines);
  const lefts = leftEdges(lines);
  const out: PageLine[][] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const before = last?.at(-1);
    if (last && before && !breaks(before, line, usual, lefts.get(line.column) ?? 0)) last.push(line);
    else out.push([line]);
  }
  return out.map((group) => piece(group, isLarge(group, body) ? 'heading' : 'text'));
}

function isLarge(lines: readonly PageLine[], body: number): boolean {
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
  return (
    lines.every((line) => line.size >= LARGE * body) &&
    letters <= 200 &&
    lines.some(({ text }) => /\p{L}{2}/u.test(text))
  );
}

/** A wider gap, letters of another size, a line that stands in, or another column after a finished sentence. */
function breaks(before: PageLine, line: PageLine, usual: number, left: number): boolean {
  const larger = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > 0.12 * larger) return true;
  if (before.column !== line.column) return /[.!?:]["”’)]?$/.test(before.text);
  const gap = before.y - line.y;
  if (gap < 0 || gap > Math.max(usual, larger) * GAP) return true;
  const standsIn = line.x - left;
  if (standsIn < INDENT * line.size || standsIn > 5 * line.size || !/^["“‘'(]?[\p{Lu}\p{N}]/u.test(line.text))
    return false;
  return (
    (line.x - before.x > INDENT * line.size && !LIST_MARK.test(before.text)) ||
    /[.!?]["”’)]?$/.test(before.text)
  );
}

function leftEdges(lines: readonly PageLine[]): ReadonlyMap<number, number> {
  const edges = new Map<number, number>();
  for (const { column, x } of lines) edges.set(column, Math.min(x, edges.get(column) ?? x));
  return edges;
}

/** The middle one of the distances between lines of a column. */
function usualGap(lines: readonly PageLine[]): number {
  const gaps = lines
    .flatMap((line, i) => {
      const before = lines[i - 1];
      return before && before.column === line.column ? [before.y - line.y] : [];
    })
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[(gaps.length - 1) >> 1] ?? 0;
}

/** The size that most letters have. */
function bodySize(pages: readonly PdfPage[], running: ReadonlySet<PageLine>): number {
  const letters = new Map<number, number>();
  for (const page of pages)
    for (const line of page.lines)
      if (!running.has(line)) {
        const size = Math.round(line.size * 2) / 2;
        letters.set(size, (letters.get(size) ?? 0) + line.text.length);
      }
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [10, 0])[0];
}

function largestOf(page: PdfPage | undefined, running: ReadonlySet<PageLine>): number {
  const lines = (page?.lines ?? []).filter((line) => !running.has(line) && /\p{L}{3}/u.test(line.text));
  return Math.max(0, ...lines.map((line) => line.size));
}

/** The sizes of headings, largest first: the level of a heading is its place among them. */
function headingSizes(
  pages: readonly PdfPage[],
  running: ReadonlySet<PageLine>,
  body: number,
): readonly number[] {
  const sizes = pages.flatMap((page) =>
    page.lines.filter((line) => !running.has(line) && line.size >= LARGE * body).map((line) => line.size),
  );
  const distinct: number[] = [];
  for (const size of sizes.sort((a, b) => b - a))
    if (distinct.every((known) => size < 0.97 * known)) distinct.push(size);
  return distinct.slice(0, 6);
}
