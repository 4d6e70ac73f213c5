import { parseHTML } from 'linkedom';
import { cleanUnicode } from '../../core/clean-unicode.ts';
import { RejectError } from '../../core/errors.ts';
import type { SourceMeta, SourcePart } from '../../core/layers/source.ts';
import { articleBlocks } from './html/article-blocks.ts';
import type { Page } from './html/dom.ts';
import { measurePage, type PageSize } from './html/measure.ts';
import { type PageBlock, pageBlocks } from './html/page-blocks.ts';
import { pageMeta } from './html/page-meta.ts';

export interface ReadPage {
  readonly text: string;
  readonly meta: SourceMeta;
  readonly parts: readonly SourcePart[];
}

/** Finding the article takes time by the square of the depth; pages that people read stay below a tenth of this. */
const DEEPEST = 500;
const MOST_ELEMENTS = 40_000;
const MOST_PIECES = 100_000;
const MOST_ATTRIBUTES = 20_000;

/**
 * The words of a page, one empty line between blocks; which of them are the article, its headings, captions and lists,
 * and which stand beside it; and what its tags say of it. Nothing is fetched and nothing is run.
 * @throws RejectError E_HTML, E_EMPTY
 */
export function readHtml(html: string): ReadPage {
  const size = measurePage(html);
  refuseMonsters(size);
  let page: ReadPage;
  try {
    page = read(html, size);
  } catch (error) {
    throw unreadable((error as Error).message);
  }
  if (page.parts.some(({ keep }) => keep)) return page;
  throw new RejectError(
    'E_EMPTY',
    'there is no text on this page',
    'the page may be made by scripts: save it as a browser shows it',
  );
}

function read(html: string, size: PageSize): ReadPage {
  const { document } = parseHTML(whole(html)) as unknown as { document: Page };
  const meta = pageMeta(document);
  for (const mark of document.querySelectorAll('sup a[href^="#"]')) mark.remove();
  const blocks = document.body === null ? [] : pageBlocks(document.body);
  const article = articleBlocks(blocks, document, size);
  return { meta, ...layOut(blocks, article) };
}

/** The text of all blocks, each a part of its own. */
function layOut(
  blocks: readonly PageBlock[],
  article: ReadonlySet<PageBlock>,
): { readonly text: string; readonly parts: readonly SourcePart[] } {
  let at = 0;
  const parts: SourcePart[] = [];
  const texts: string[] = [];
  for (const block of blocks) {
    const text = cleanUnicode(block.text).trim();
    if (text === '') continue;
    parts.push({ raw: { start: at, end: at + text.length }, ...kindOf(block, article.has(block)) });
    texts.push(text);
    at += text.length + 2;
  }
  return { text: texts.join('\n\n'), parts };
}

function kindOf({ heading, isItem, zone }: PageBlock, isArticle: boolean): Omit<SourcePart, 'raw'> {
  if (!isArticle) {
    const reason = `furniture/${zone === 'comments' || zone === 'navigation' ? zone : 'beside-article'}`;
    return { kind: 'furniture', level: null, reason, keep: false };
  }
  if (zone === 'caption') return { kind: 'caption', level: null, reason: 'caption/tag', keep: true };
  if (zone === 'byline') return { kind: 'byline', level: null, reason: 'byline/tag', keep: true };
  if (heading === 1) return { kind: 'title', level: null, reason: 'title/tag', keep: true };
  if (heading !== null) return { kind: 'heading', level: heading, reason: 'heading/tag', keep: true };
  return {
    kind: isItem ? 'list' : 'paragraph',
    level: null,
    reason: isItem ? 'list/tag' : 'paragraph',
    keep: true,
  };
}

/** A fragment gets the elements around it that the parser counts on. */
function whole(html: string): string {
  return /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
}

function refuseMonsters({ elements, pieces, depth, attributes }: PageSize): void {
  if (depth > DEEPEST) throw unreadable(`its elements stand ${depth} deep, more than ${DEEPEST}`);
  if (elements > MOST_ELEMENTS) throw unreadable(`it has ${elements} elements, more than ${MOST_ELEMENTS}`);
  if (pieces > MOST_PIECES) throw unreadable(`it has ${pieces} tags and entities, more than ${MOST_PIECES}`);
  if (attributes > MOST_ATTRIBUTES)
    throw unreadable(`an element has ${attributes} attributes, more than ${MOST_ATTRIBUTES}`);
}

function unreadable(why: string): RejectError {
  return new RejectError(
    'E_HTML',
    `this page cannot be read: ${why}`,
    'save its text as .txt, or leave it out',
  );
}
