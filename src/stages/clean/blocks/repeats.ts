import { type Part, wordsOf } from './part.ts';

const SHORTEST_DUPLICATE = 40;
const LONGEST_HEAD = 110;
const PAGE_NUMBER = /^(?:[-–—|]\s?)?(?:Page|page|p\.)?\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?(?:\s?[-–—|])?$/;

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
  const groups = new Map<string, number[]>();
  parts.forEach((part, i) => {
    if (!part.keep || part.kind !== 'paragraph' || part.end - part.start > LONGEST_HEAD) return;
    const line = wordsOf(text, part);
    const key = PAGE_NUMBER.test(line) ? '#page' : line.toLowerCase().replace(/\d+/g, '#');
    const places = groups.get(key);
    if (places) places.push(i);
    else groups.set(key, [i]);
  });
  const heads = new Set<number>();
  for (const [key, places] of groups) {
    const torn = places.filter((i) => atPageBreak(text, parts, i)).length;
    if (places.length < (key === '#page' ? 2 : 3) || torn < 2) continue;
    if (key === '#page' && !isCounting(text, parts, places)) continue;
    for (const i of places) heads.add(i);
  }
  if (heads.size === 0) return parts;
  return parts.map((part, i) =>
    heads.has(i) ? { ...part, kind: 'running_head', reason: 'running_head/page-break', keep: false } : part,
  );
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

/** Page numbers grow by one from page to page. */
function isCounting(text: string, parts: readonly Part[], places: readonly number[]): boolean {
  const numbers = places.map((i) => Number(/\d+/.exec(wordsOf(text, parts[i] as Part))?.[0]));
  const steps = numbers.slice(1).filter((number, i) => number === (numbers[i] ?? 0) + 1).length;
  return steps * 3 >= (numbers.length - 1) * 2;
}
