import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { SourceMeta } from '../../core/doc.ts';
import { RejectError } from '../../core/errors.ts';
import { cleanUnicode } from '../clean-unicode.ts';
import { blockText, type Element } from './block-text.ts';
import { type Page, pageMeta } from './page-meta.ts';

export interface ReadPage {
  readonly text: string;
  readonly meta: SourceMeta;
}

/** A page with more elements than this is read whole: finding the article in it would take too long. */
const MOST_ELEMENTS = 60_000;
/** A found article shorter than this share of the page is a teaser or a cookie box. */
const LEAST_SHARE = 0.1;
/** Finding the article takes time by the square of the depth; pages that people read stay below a tenth of this. */
const DEEPEST = 500;
const CLOSE_THEMSELVES: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr p li td th tr dt dd option tbody thead'.split(
    ' ',
  ),
);
const NOT_TEXT = 'script, style, noscript, template, nav, header, footer, aside, form, iframe, svg, button';

/**
 * The article of a page as text, one empty line between blocks, and what its tags say of it.
 * Nothing is fetched and nothing is run.
 * @throws RejectError E_HTML, E_EMPTY
 */
export function readHtml(html: string): ReadPage {
  if (nesting(html) > DEEPEST) throw unreadable(new Error(`its elements stand more than ${DEEPEST} deep`));
  try {
    const { document } = parseHTML(whole(html)) as unknown as { document: Page };
    const meta = pageMeta(document);
    for (const mark of document.querySelectorAll('sup a[href^="#"]')) mark.remove();
    const text = cleanUnicode(articleText(document));
    if (text.trim() !== '') return { text, meta };
  } catch (error) {
    throw unreadable(error);
  }
  throw new RejectError(
    'E_EMPTY',
    'there is no text on this page',
    'the page may be made by scripts: save it as a browser shows it',
  );
}

/** How deep elements stand in each other, counting those that a page must close. */
function nesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (CLOSE_THEMSELVES.has(name.toLowerCase())) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** A fragment gets the elements around it that the parser counts on. */
function whole(html: string): string {
  return /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
}

function articleText(document: Page): string {
  const all = pageText(document);
  const found = [...document.querySelectorAll('*')].length <= MOST_ELEMENTS ? findArticle(document) : '';
  return found.length < all.length * LEAST_SHARE ? all : found;
}

function pageText(document: Page): string {
  const body = document.body?.cloneNode(true) ?? null;
  if (body === null) return '';
  for (const element of body.querySelectorAll(NOT_TEXT)) element.remove();
  return blockText(body);
}

/** Readability changes the document: this comes last. */
function findArticle(document: Page): string {
  const reader = new Readability<unknown>(document as never, { serializer: (node) => node });
  const content = reader.parse()?.content as Element | null | undefined;
  return content ? blockText(content) : '';
}

function unreadable(error: unknown): RejectError {
  return new RejectError(
    'E_HTML',
    `this page cannot be read: ${(error as Error).message}`,
    'save its text as .txt, or leave it out',
  );
}
