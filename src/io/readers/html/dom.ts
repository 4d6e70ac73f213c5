/** The little of the DOM that is used here: the compiler's libraries have none. */
export interface Element {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<Element>;
  readonly parentNode?: Element | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  remove(): void;
}

/** A document as the parser makes it. */
export interface Page extends Element {
  readonly body: Element | null;
  readonly documentElement: Element | null;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template head title iframe svg button select textarea object'.split(' '),
);

export function isBlock(node: Element): boolean {
  return BLOCKS.has(node.localName);
}

/** Holds no words of the page. */
export function isSkipped(node: Element): boolean {
  return (
    SKIPPED.has(node.localName) || (node.nodeType === ELEMENT_NODE && node.getAttribute('hidden') !== null)
  );
}
