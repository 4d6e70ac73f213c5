import { type Part, wordsOf } from './part.ts';
import { type Recurrence, recurrences } from './recurring.ts';

const SHORTEST_DUPLICATE = 40;

/** Takes out a paragraph that repeats the one before it word for word. */
export function markDuplicates(text: string, parts: readonly Part[]): readonly Part[] {
  return parts.map((part, i) => {
    const before = parts[i - 1];
    if (!before || !part.keep || part.end - part.start < SHORTEST_DUPLICATE) return part;
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
  const index = new Map(parts.map((part, i) => [part, i]));
  const places = parts.filter((part) => part.keep && part.kind === 'paragraph');
  const heads = new Set(
    recurrences(text, places).flatMap((group) => (isRunning(text, parts, group, index) ? group.lines : [])),
  );
  if (heads.size === 0) return parts;
  return parts.map((part) =>
    heads.has(part)
      ? { ...part, kind: 'running_head', reason: 'running_head/page-break', keep: false }
      : part,
  );
}

/** Recurs at page breaks; or counts the pages in a column of its own. */
function isRunning(
  text: string,
  parts: readonly Part[],
  group: Recurrence<Part>,
  index: ReadonlyMap<Part, number>,
): boolean {
  if (group.counting && group.column) return true;
  const torn = group.lines.filter((part) => atPageBreak(text, parts, index.get(part) ?? 0)).length;
  return torn >= 2 && (group.bare ? group.counting : group.lines.length >= 3);
}

function atPageBreak(text: string, parts: readonly Part[], at: number): boolean {
  const part = parts[at] as Part;
  const next = parts[at + 1];
  if (part.newPage || next?.newPage) return true;
  const before = parts[at - 1];
  if (!before || !next) return false;
  return (
    /[\p{L},-]$/u.test(text.slice(Math.max(before.start, before.end - 3), before.end)) &&
    /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
  );
}
