import type { Line } from './lines.ts';
import { endsClause, endsSentence, isAllCaps, startsInside } from './shape.ts';

/** A paragraph: one line, or hard-wrapped lines that belong together. */
export type Group = readonly Line[];

const LIST_MARK = /^(?:[-–—•·▪●○*‣]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|[¹²³⁰⁴-⁹])/iu;
const NARROW = 160;

/** Puts the lines of each paragraph together. In a text that was not wrapped every line is a paragraph. */
export function groupLines(text: string, lines: readonly Line[]): readonly Group[] {
  const width = wrapWidth(text, lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && (belong(text, last, line, width) || isOpenBold(text, group))) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The width at which the text was wrapped; null when it was not: most lines then end with a sentence or are long. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  let pairs = 0;
  let broken = 0;
  for (let i = 1; i < lines.length; i++) {
    const last = lines[i - 1] as Line;
    const line = lines[i] as Line;
    if (line.gap !== 1 || last.end - last.start < 30) continue;
    pairs++;
    if (!endsClause(tail(text, last)) && startsInside(head(text, line))) broken++;
  }
  if (broken < 2 || broken < pairs * 0.3) return null;
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return width <= NARROW ? width : null;
}

/** A bold stretch that began in this paragraph and has not ended. */
function isOpenBold(text: string, group: Group): boolean {
  const first = group[0] as Line;
  if (!text.startsWith('**', first.start) || group.length > 6) return false;
  return !text.slice(first.start + 2, (group.at(-1) as Line).end).includes('**');
}

function belong(text: string, last: Line, line: Line, width: number | null): boolean {
  if (line.gap !== 1 || line.newPage) return false;
  if (/\p{L}-$/u.test(tail(text, last)) && /^\p{L}/u.test(head(text, line))) return true;
  return width === null ? false : isWrapped(text, last, line, width);
}

function isWrapped(text: string, last: Line, line: Line, width: number): boolean {
  const next = head(text, line);
  if (LIST_MARK.test(next)) return false;
  const before = text.slice(last.start, last.end);
  const short = before.length < width * 0.7;
  if (startsInside(next)) return !endsSentence(before) || !short;
  return !short && !isAllCaps(before);
}

function head(text: string, line: Line): string {
  return text.slice(line.start, Math.min(line.end, line.start + 60));
}

function tail(text: string, line: Line): string {
  return text.slice(Math.max(line.start, line.end - 60), line.end);
}
