import { metaText } from '../../../core/clean-unicode.ts';
import type { SourceMeta } from '../../../core/layers/source.ts';
import { isoDate } from '../../iso-date.ts';
import { type Element, isBlock, type Page } from './dom.ts';
import { type JsonLd, jsonLd } from './json-ld.ts';

const DATE_TAGS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'dc.date.issued',
  'dc.date',
  'citation_publication_date',
  'parsely-pub-date',
  'pubdate',
  'date',
];

/** What JSON-LD, meta tags and `<time>` say, in this order of trust. */
export function pageMeta(page: Page): SourceMeta {
  const tags = metaTags(page);
  const data = jsonLd(page);
  const published = publication(page, data, tags);
  return {
    title: first(data.title, tags('og:title', 'twitter:title', 'citation_title'), shownTitle(page)),
    authors: authorsOf(page, data, tags),
    publisher: first(data.publisher, tags('og:site_name', 'citation_publisher', 'dc.publisher')),
    published: published?.date ?? null,
    publishedEvidence: published?.evidence ?? null,
    url: first(page.querySelector('link[rel="canonical"]')?.getAttribute('href'), tags('og:url')),
    language:
      first(page.documentElement?.getAttribute('lang'), data.language)?.split(/[-_]/)[0]?.toLowerCase() ??
      null,
  };
}

/** The only large heading when the page's title holds it, without the name of the site that stands after it there. */
function shownTitle(page: Page): string | null {
  const title = metaText(page.querySelector('title')?.textContent);
  const headings = [...page.querySelectorAll('h1')].map((heading) => metaText(heading.textContent));
  const [heading = null] = headings.length === 1 ? headings : [];
  return heading !== null && (title === null || title.startsWith(heading)) ? heading : title;
}

type Tags = (...names: readonly string[]) => string | null;

/** The content of the first meta tag that has one of the names, in the order of the names. */
function metaTags(page: Page): Tags {
  const tags = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase();
    const content = metaText(tag.getAttribute('content'));
    if (name !== undefined && content !== null && !tags.has(name)) tags.set(name, content);
  }
  return (...names) => names.map((name) => tags.get(name)).find((value) => value !== undefined) ?? null;
}

function publication(page: Page, data: JsonLd, tags: Tags): { date: string; evidence: string } | null {
  const stated = [
    { date: isoDate(data.published), evidence: 'json-ld' },
    ...DATE_TAGS.map((tag) => ({ date: isoDate(dashed(tags(tag))), evidence: 'meta-tag' })),
    { date: isoDate(loneTime(page)), evidence: 'time-element' },
  ];
  for (const { date, evidence } of stated) if (date !== null) return { date, evidence };
  return null;
}

/** `2023/07/04` and `20230704` as ISO writes them. */
function dashed(date: string | null): string | undefined {
  return date?.replaceAll('/', '-').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

/** The page's `<time>` when it is marked as the publication or all of them say the same day. */
function loneTime(page: Page): string | null {
  const marked = page
    .querySelector('time[itemprop="datePublished"], time[pubdate]')
    ?.getAttribute('datetime');
  if (marked) return marked;
  const times = [...page.querySelectorAll('time[datetime]')]
    .filter((time) => !isTold(time))
    .map((time) => time.getAttribute('datetime') ?? '');
  const days = new Set(times.map((time) => time.slice(0, 10)));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

const SENTENCES: ReadonlySet<string> = new Set(['p', 'li', 'blockquote', 'td', 'dd', 'figcaption']);
/** A line over an article is shorter: what is longer and no paragraph holds the article itself. */
const LONGEST_LINE = 200;

/** In a sentence of the article, or the day of a change: no day of publication. */
function isTold(time: Element): boolean {
  let block = time.parentNode ?? null;
  while (block !== null && !isBlock(block)) block = block.parentNode ?? null;
  const words = block?.textContent?.trim() ?? '';
  if (words.length > LONGEST_LINE && !SENTENCES.has(block?.localName ?? '')) return false;
  return /[.!?][”"’')]?$/.test(words) || (/updated|modified|revised/i.test(words) && !/publi/i.test(words));
}

function authorsOf(page: Page, data: JsonLd, tags: Tags): readonly string[] {
  if (data.authors.length > 0) return data.authors;
  const author = tags('author', 'article:author', 'citation_author', 'dc.creator', 'parsely-author');
  if (author !== null && !/^https?:/.test(author)) return [author];
  const shown = metaText(page.querySelector(NAMED)?.textContent)?.replace(/^by:? /i, '') ?? '';
  return NAME.test(shown) ? [shown] : [];
}

/** Where a page shows its author, and what a name alone looks like: no line with more in it. */
const NAMED = '[rel="author"], [itemprop="author"], .byline, .author-name';
const NAME = /^\p{Lu}[\p{L}.’'-]{0,40}(?: [\p{L}.’'-]{1,40}){1,4}$/u;

function first(...values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const text = metaText(value);
    if (text !== null) return text;
  }
  return null;
}
