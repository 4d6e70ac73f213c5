import { type Join, joinOf } from './continues.ts';
import type { KnownWords } from './known-words.ts';
import type { Part } from './part.ts';
import { startsInside, VERSE_END } from './shape.ts';

/** A join of two parts by index; all parts between them are taken out. */
export interface PartJoin extends Join {
  readonly left: number;
  readonly right: number;
}

/** The paragraphs that a page break or a stray blank line tore apart. */
export function findJoins(text: string, parts: readonly Part[], words: KnownWords): readonly PartJoin[] {
  const joins: PartJoin[] = [];
  const careless = isCareless(text, parts);
  let left = -1;
  parts.forEach((part, i) => {
    if (!part.keep) return;
    const before = parts[left];
    const parted = i - left > 1 || part.newPage;
    const mayGoOn = before?.kind === 'paragraph' && part.kind === 'paragraph';
    if (mayGoOn && !quickNo(text, before, part) && (parted || !areVerses(text, before, part))) {
      const begun = joins.at(-1)?.right === left;
      const tail = text.slice(Math.max(before.start, before.end - 400), before.end);
      const join = joinOf(tail, head(text, part), { parted, careless, begun }, words);
      if (join) joins.push({ ...join, left, right: i });
    }
    left = i;
  });
  return joins;
}

/** Who begins new sentences with small letters, more than once, gives no proof by a small letter. */
function isCareless(text: string, parts: readonly Part[]): boolean {
  const starts = parts.filter((part, i) => {
    const before = parts[i - 1];
    if (!before || !/\p{Ll}/u.test(text[part.start] ?? '')) return false;
    const end = text[before.end - 1] ?? '';
    return /[.!?]/.test(end) && startsInside(text.slice(part.start, part.start + 40));
  });
  return starts.length > 1;
}

/** Most pairs end with a stop and begin with a capital. */
function quickNo(text: string, before: Part, part: Part): boolean {
  const first = text[part.start] ?? '';
  return /[.!?…”"]/.test(text[before.end - 1] ?? '') && !/\p{Ll}/u.test(first);
}

/** Two short lines that touch, the first with a comma at its end: a margin or a blank line tears sentences elsewhere. */
function areVerses(text: string, before: Part, part: Part): boolean {
  if (part.gap !== 1 || !VERSE_END.test(text[before.end - 1] ?? '')) return false;
  return [before, part].every(({ start, end }) => end - start < 60);
}

/** The start and the end of a long block, enough to judge it by. */
function head(text: string, part: Part): string {
  if (part.end - part.start <= 1000) return text.slice(part.start, part.end);
  return text.slice(part.start, part.start + 500) + text.slice(part.end - 500, part.end);
}
