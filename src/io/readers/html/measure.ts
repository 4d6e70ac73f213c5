/** How large and how deep a page is, seen without building it. */
export interface PageSize {
  readonly elements: number;
  /** Signs that may begin a tag or an entity: the parser makes a piece of its own of each. */
  readonly pieces: number;
  readonly depth: number;
  /** Attributes of the element that has most. */
  readonly attributes: number;
}

const CLOSE_THEMSELVES: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr p li td th tr dt dd option tbody thead'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-z][a-z0-9-]{0,40})/gi;

/** Counts depth by those elements that a page must close. */
export function measurePage(html: string): PageSize {
  let depth = 0;
  const size = { elements: 0, pieces: countOf(html, '<') + countOf(html, '&'), depth: 0, attributes: 0 };
  let open = -1;
  for (const match of html.matchAll(TAG)) {
    if (open >= 0) size.attributes = Math.max(size.attributes, attributesIn(html, open, match.index));
    const isEnd = match[1] === '/';
    open = isEnd ? -1 : match.index + match[0].length;
    if (!isEnd) size.elements++;
    if (CLOSE_THEMSELVES.has((match[2] ?? '').toLowerCase())) continue;
    depth = isEnd ? Math.max(0, depth - 1) : depth + 1;
    size.depth = Math.max(size.depth, depth);
  }
  if (open >= 0) size.attributes = Math.max(size.attributes, attributesIn(html, open, html.length));
  return size;
}

/** Spaces up to the end of the tag: no less than its attributes. */
function attributesIn(html: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const code = html.charCodeAt(i);
    if (code === 0x3e) break;
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x2f) count++;
  }
  return count;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}
