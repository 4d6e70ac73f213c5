import { type Part, wordsOf } from './part.ts';
import { ADDRESS, headWords, plainWords, type Recurrence, recurrences } from './recurring.ts';

const SHORTEST_DUPLICATE = 40;
/** Among the first blocks a title may stand twice. */
const SHORTEST_TITLE = 12;
const HEAD = 4;
/** Notes, heads and numbers that may stand at one page break. */
const REACH = 12;

/** Takes out a paragraph that repeats the one before it word for word. */
export function markDuplicates(text: string, parts: readonly Part[]): readonly Part[] {
  return parts.map((part, i) => {
    const before = parts[i - 1];
    if (!before || !part.keep || part.end - part.start < (i < HEAD ? SHORTEST_TITLE : SHORTEST_DUPLICATE))
      return part;
    return wordsOf(text, before) === wordsOf(text, part)
      ? { ...part, kind: 'duplicate', reason: 'duplicate/neighbour', keep: false }
      : part;
  });
}

/**
 * Takes out running heads and page numbers: lines that recur at page breaks. A page break is a form feed beside the
 * line, or a sentence that breaks off before it and goes on after it; counting alone would take repeated headings.
 */
export function markRunningHeads(text: string, parts: readonly Part[]): readonly Part[] {
  const groups = recurrences(
    text,
    parts.filter((part) => part.keep && part.kind === 'paragraph'),
  );
  const again = numberedRepeats(text, parts);
  if (groups.length === 0 && again.size === 0) return parts;
  const recurring = new Set(groups.flatMap((group) => group.lines));
  const numbers = new Set(
    groups.flatMap((group) => (group.bare && group.sure && group.counting ? group.lines : [])),
  );
  const torn = new Set(
    parts.filter(
      (part, i) =>
        recurring.has(part) && (besideNumber(parts, i, numbers) || atPageBreak(text, parts, i, recurring)),
    ),
  );
  const heads = new Set(groups.flatMap((group) => (isRunning(text, group, torn) ? group.lines : [])));
  const bare = new Set(groups.flatMap((group) => (group.bare && group.counting ? group.lines : [])));
  const running = withNeighbours(text, parts, new Set([...heads, ...again]), bare);
  return parts.map((part) =>
    running.has(part)
      ? { ...part, kind: 'running_head', reason: 'running_head/page-break', keep: false }
      : part,
  );
}

const LONGEST_HEAD = 110;

/**
 * Of a text of two pages the head stands once on each: the second time with its number in a column of its own, or
 * behind a bar. Where two pages number it, the first one without a number goes too.
 */
function numberedRepeats(text: string, parts: readonly Part[]): ReadonlySet<Part> {
  const seen = new Map<string, Part[]>();
  const again = new Set<Part>();
  for (const part of parts) {
    if (!part.keep || part.kind !== 'paragraph' || part.end - part.start > LONGEST_HEAD) continue;
    const line = text.slice(part.start, part.end);
    const head = headWords(line);
    const key = head ?? plainWords(line);
    const before = seen.get(key) ?? [];
    if (head !== null && before.length > 0) again.add(part);
    if (head !== null && before.length > 1) for (const first of before) again.add(first);
    seen.set(key, [...before, part]);
  }
  return again;
}

/** The page's number and the publisher's address beside a running head belong to it. */
function withNeighbours(
  text: string,
  parts: readonly Part[],
  heads: ReadonlySet<Part>,
  numbers: ReadonlySet<Part>,
): ReadonlySet<Part> {
  const found = new Set(heads);
  const take = (at: number): void => {
    for (const step of [-1, 1])
      for (let i = at + step; parts[i] && isBeside(text, parts[i] as Part, numbers); i += step)
        found.add(parts[i] as Part);
  };
  parts.forEach((part, i) => {
    if (heads.has(part)) take(i);
  });
  return found;
}

function isBeside(text: string, part: Part, numbers: ReadonlySet<Part>): boolean {
  if (!part.keep || part.kind !== 'paragraph' || part.end - part.start > LONGEST_HEAD) return false;
  return numbers.has(part) || ADDRESS.test(text.slice(part.start, part.end));
}

/** Recurs at page breaks; or counts the pages in a column of its own. */
function isRunning(text: string, group: Recurrence<Part>, torn: ReadonlySet<Part>): boolean {
  if (group.lines.every(({ start, end }) => ADDRESS.test(text.slice(start, end)))) return true;
  if (group.counting && (group.column || (group.bare && group.sure))) return true;
  const breaks = group.lines.filter((part) => torn.has(part)).length;
  return breaks >= 2 && (group.bare ? group.counting : group.lines.length >= 3);
}

/** A page's number stands right above or below the line: there are the head and the foot of the page. */
function besideNumber(parts: readonly Part[], at: number, numbers: ReadonlySet<Part>): boolean {
  return [parts[at - 1], parts[at + 1]].some((part) => part !== undefined && numbers.has(part));
}

/** The article stops before the line and its other page furniture, and goes on after them. */
function atPageBreak(
  text: string,
  parts: readonly Part[],
  at: number,
  recurring: ReadonlySet<Part>,
): boolean {
  if (parts[at]?.newPage || parts[at + 1]?.newPage) return true;
  const isArticle = (part: Part): boolean => part.keep && !recurring.has(part);
  const before = parts.slice(Math.max(0, at - REACH), at).findLast(isArticle);
  const after = parts.slice(at + 1, at + 1 + REACH).find(isArticle);
  if (!before || !after) return false;
  const end = text.slice(Math.max(before.start, before.end - 3), before.end);
  return /[\p{L},-]$/u.test(end) && /^\p{Ll}/u.test(text.slice(after.start, after.start + 2));
}
