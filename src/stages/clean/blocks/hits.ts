import type { PageLine } from './around.ts';
import { type FurnitureHit, type FurnitureRules, matchFurniture } from './furniture.ts';
import type { Part } from './part.ts';
import { endsSentence, words } from './shape.ts';

/** A block as the one line that it will be; of a long one only so much as a notice may have. */
export function asLine(text: string, part: Part): string {
  const words = text.slice(part.start, Math.min(part.end, part.start + 1000));
  return words.includes('\n') ? words.replace(/-\n/g, '-').replace(/\n/g, ' ') : words;
}

/** A paragraph of the article: a long block, or several words that end like a sentence. */
export function isBody(text: string, part: Part): boolean {
  const block = text.slice(part.start, Math.min(part.end, part.start + 400));
  return block.length > 240 || (endsSentence(block) && words(block).length > 12);
}

/** A label that stands over a paragraph of the article, and under one, is a heading of its own. */
export function findHits(
  text: string,
  parts: readonly Part[],
  rules: FurnitureRules,
): readonly (FurnitureHit | null)[] {
  const hits = parts.map((part) =>
    part.keep && part.kind === 'paragraph' ? matchFurniture(rules, asLine(text, part)) : null,
  );
  const isArticle = (i: number): boolean => {
    const part = parts[i];
    return part !== undefined && hits[i] === null && isBody(text, part);
  };
  return hits.map((hit, i) =>
    hit && isHeadingLike(hit, text, parts[i] as Part) && isArticle(i + 1) && (i === 0 || isArticle(i - 1))
      ? null
      : hit,
  );
}

/** A label without a number or a colon. */
function isHeadingLike({ row }: FurnitureHit, text: string, part: Part): boolean {
  if (row.id !== 'furniture/page-label' && row.id !== 'furniture/comments-label') return false;
  return !/[\d:：]/.test(asLine(text, part));
}

/** The blocks as furniture sees them. */
export function pageLines(
  text: string,
  parts: readonly Part[],
  hits: readonly (FurnitureHit | null)[],
): readonly PageLine[] {
  return parts.map((part, i) => ({
    part,
    words: asLine(text, part),
    hit: hits[i] ?? null,
    isBody: hits[i] == null && isBody(text, part),
  }));
}
