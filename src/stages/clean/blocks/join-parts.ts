import { type Join, joinOf } from './continues.ts';
import type { KnownWords } from './known-words.ts';
import type { Part } from './part.ts';

/** A join of two parts by index; all parts between them are taken out. */
export interface PartJoin extends Join {
  readonly left: number;
  readonly right: number;
}

/** The paragraphs that a page break or a stray blank line tore apart. */
export function findJoins(
  text: string,
  parts: readonly Part[],
  words: () => KnownWords,
): readonly PartJoin[] {
  const joins: PartJoin[] = [];
  let left = -1;
  parts.forEach((part, i) => {
    if (!part.keep) return;
    const before = parts[left];
    if (before && before.kind === 'paragraph' && part.kind === 'paragraph') {
      const parted = i - left > 1 || part.newPage;
      const join = quickNo(text, before, part)
        ? null
        : joinOf(
            text.slice(Math.max(before.start, before.end - 400), before.end),
            head(text, part),
            parted,
            words(),
          );
      if (join) joins.push({ ...join, left, right: i });
    }
    left = i;
  });
  return joins;
}

/** Most pairs end with a stop and begin with a capital. */
function quickNo(text: string, before: Part, part: Part): boolean {
  const first = text[part.start] ?? '';
  return /[.!?…”"]/.test(text[before.end - 1] ?? '') && !/\p{Ll}/u.test(first);
}

/** The start and the end of a long block, enough to judge it by. */
function head(text: string, part: Part): string {
  if (part.end - part.start <= 1000) return text.slice(part.start, part.end);
  return text.slice(part.start, part.start + 500) + text.slice(part.end - 500, part.end);
}
