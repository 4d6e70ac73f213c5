import { Readability } from '@mozilla/readability';
import type { Element, Page } from './dom.ts';
import type { PageSize } from './measure.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';

/** Of larger or deeper pages the article is told by tags alone: to search for it takes time by elements and depth. */
const MOST_ELEMENTS = 20_000;
const MOST_STEPS = 1_000_000;
/** A found article shorter than this share of the page is a teaser or a cookie box. */
const LEAST_SHARE = 0.1;
const LONGEST_TEASER = 80;
/** Of the found article's letters: if fewer can be found again on the page, it was put together anew. */
const LEAST_FOUND_AGAIN = 0.6;

/** Which blocks of a page belong to its article. Changes the document: this comes last. */
export function articleBlocks(
  blocks: readonly PageBlock[],
  document: Page,
  { elements, depth }: PageSize,
): ReadonlySet<PageBlock> {
  const isLarge = elements > MOST_ELEMENTS || elements * depth > MOST_STEPS;
  const found = isLarge ? [] : findArticle(document);
  const known = new Set(found.map(({ text }) => plain(text)));
  const inside = blocks.filter((block) => known.has(plain(block.text)) && !isOther(block));
  const isTrusted =
    letters(inside) >= LEAST_SHARE * letters(blocks) && letters(inside) >= LEAST_FOUND_AGAIN * letters(found);
  const body = [
    isTrusted ? inside : [],
    blocks.filter((block) => block.zone === null || isPartOfText(block)),
    blocks.filter((block) => !isOther(block)),
    blocks,
  ].find(({ length }) => length > 0);
  const article = new Set(body);
  const first = blocks.findIndex((block) => article.has(block));
  const lone = blocks.filter(({ heading }) => heading === 1).length === 1;
  blocks.forEach((block, i) => {
    if (isOwn(block, lone || i <= first)) article.add(block);
  });
  return article;
}

/** Buttons and teasers may stand between paragraphs; a longer text beside them may be a box of the article's own. */
function isOther({ zone, text }: PageBlock): boolean {
  return zone === 'comments' || zone === 'navigation' || (zone === 'beside' && text.length < LONGEST_TEASER);
}

function isPartOfText({ zone }: PageBlock): boolean {
  return zone === 'caption' || zone === 'byline';
}

/** The title, alone of its kind or above the text, and captions and names in the article's element, which the search leaves out. */
function isOwn(block: PageBlock, isTitle: boolean): boolean {
  if (isOther(block) || block.zone === 'beside') return false;
  return (block.inArticle && isPartOfText(block)) || (block.heading === 1 && isTitle);
}

function findArticle(document: Page): readonly PageBlock[] {
  const reader = new Readability<unknown>(document as never, { serializer: (node) => node });
  const content = reader.parse()?.content as Element | null | undefined;
  return content ? pageBlocks(content) : [];
}

function plain(text: string): string {
  return text.replace(/\s{1,1000}/g, ' ');
}

function letters(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
