import { continuesAddress } from './addresses.ts';
import { isInitial } from './initials.ts';
import type { Group, Line } from './lines.ts';
import { recurringLines } from './recurring.ts';
import { endsClause, endsSentence, isAllCaps, startsInside, VERSE_END } from './shape.ts';

const LIST_MARK = /^(?:[-–—•·▪●○*‣]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|[¹²³⁰⁴-⁹])/iu;
/** A note’s number before its first word; in running text a number follows no full stop so often. */
const NOTE_MARK = /^\d{1,3} {1,2}(?:\p{Lu}|[“"])/u;
const NARROW = 160;

/** Puts the lines of each paragraph together. In a text that was not wrapped every line is a paragraph. */
export function groupLines(text: string, lines: readonly Line[]): readonly Group[] {
  const width = wrapWidth(text, lines);
  const apart = width === null ? new Set<Line>() : recurringLines(text, lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const free = !apart.has(line) && !(last && apart.has(last));
    if (group && last && free && (belong(text, last, line, width) || isOpenBold(text, group)))
      group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/**
 * The width at which the text was wrapped; null when it was not: most lines then end with a sentence or are long, or
 * they are verses, which end where their next word would still have fitted.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  let pairs = 0;
  const broken: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const last = lines[i - 1] as Line;
    const line = lines[i] as Line;
    const length = last.end - last.start;
    if (line.gap !== 1 || length < 30) continue;
    pairs++;
    if (!endsClause(tail(text, last)) && startsInside(head(text, line))) broken.push(length);
  }
  if (broken.length === 1 && isFilled(text, lines)) return widest(lines);
  if (broken.length < 2 || broken.length < pairs * 0.3) return null;
  const width = broken.sort((a, b) => a - b)[Math.floor(broken.length * 0.8)] ?? 0;
  return width > NARROW || countVerses(text, lines, width) * 2 >= broken.length ? null : width;
}

/** A text this short is a note or a message. */
const FEW_LINES = 8;

/**
 * Of a few lines one breaks off inside a sentence, and each is as full as the next word let it be: a program broke them.
 * What somebody set line by line leaves room.
 */
function isFilled(text: string, lines: readonly Line[]): boolean {
  const most = widest(lines);
  if (lines.length < 3 || lines.length > FEW_LINES || most > NARROW) return false;
  return lines.every((line, i) => {
    const next = lines[i + 1];
    if (next === undefined) return true;
    const first = head(text, next);
    return (
      next.gap === 1 && !LIST_MARK.test(first) && line.end - line.start + 1 + firstWord(text, next) > most
    );
  });
}

const widest = (lines: readonly Line[]): number =>
  lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);

/** Lines that end in the middle of a sentence where their next word would still have fitted. */
function countVerses(text: string, lines: readonly Line[], width: number): number {
  return lines.filter((line, i) => {
    const next = lines[i + 1];
    if (next?.gap !== 1 || !VERSE_END.test(text[line.end - 1] ?? '')) return false;
    if (LIST_MARK.test(head(text, next))) return false;
    return line.end - line.start + 1 + firstWord(text, next) < width * 0.8;
  }).length;
}

/** Letters of the word that a line begins with. */
function firstWord(text: string, line: Line): number {
  return head(text, line).search(/\s|$/);
}

/** Long lines belong together; a short one ends its paragraph when it ends a sentence, or is a heading. */
function isWrapped(text: string, last: Line, line: Line, width: number): boolean {
  const next = head(text, line);
  if (LIST_MARK.test(next)) return false;
  const before = text.slice(last.start, last.end);
  if (/^https?:/.test(next) && !/[,<(:]$/.test(before)) return false;
  if (NOTE_MARK.test(next) && endsSentence(before)) return false;
  if (startsInside(next)) return !endsSentence(before) || before.length >= width * 0.7;
  if (isAllCaps(before)) return false;
  return before.length >= width * (endsClause(before) ? 0.75 : 0.6);
}

/** A bold stretch that began in this paragraph and has not ended. */
function isOpenBold(text: string, group: Group): boolean {
  const first = group[0] as Line;
  if (group.length > 6 || !/^\*\*[\p{L}\p{N}“"]/u.test(text.slice(first.start, first.start + 4)))
    return false;
  return !text.slice(first.start + 2, (group.at(-1) as Line).end).includes('**');
}

function belong(text: string, last: Line, line: Line, width: number | null): boolean {
  if (line.gap <= 2 && isInitial(text, last, line)) return true;
  if (line.gap !== 1 || line.newPage) return false;
  if (text[last.end - 1] === '-' && isTorn(tail(text, last), head(text, line))) return true;
  if (isAddress(text, last, line)) return true;
  return width === null ? false : isWrapped(text, last, line, width);
}

/** A word, a name with its number or a range of numbers broken at the hyphen. */
function isTorn(end: string, next: string): boolean {
  if (/\p{L}-$/u.test(end) && /^\p{L}/u.test(next)) return true;
  return /[\p{L}\d]-$/u.test(end) && /^\d{1,4}[\s,.;)]/.test(next);
}

function isAddress(text: string, last: Line, line: Line): boolean {
  const end = text.slice(Math.max(last.start, last.end - 300), last.end);
  return end.includes('://') || end.includes('www.')
    ? continuesAddress(end, text.slice(line.start, Math.min(line.end, line.start + 300)))
    : false;
}

function head(text: string, line: Line): string {
  return text.slice(line.start, Math.min(line.end, line.start + 60));
}

function tail(text: string, line: Line): string {
  return text.slice(Math.max(line.start, line.end - 60), line.end);
}
