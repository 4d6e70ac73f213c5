/** The little of the DOM that is used here: the compiler's libraries have none. */
export interface Element {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<Element>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  cloneNode(deep: boolean): Element;
  remove(): void;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const SKIPPED: ReadonlySet<string> = new Set('script style noscript template head title'.split(' '));

/** The words of an element: each block a paragraph, an empty line between them. Without recursion: pages can be deep. */
export function blockText(root: Element): string {
  const blocks: string[] = [];
  let open = '';
  const close = (): void => {
    const words = open.replace(/[ \t\r\n\f]{1,1000}/g, ' ').trim();
    if (words !== '') blocks.push(words.replaceAll(LINE_BREAK, '\n'));
    open = '';
  };
  const todo: (Element | null)[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    const isBlock = node === null || BLOCKS.has(node.localName);
    if (isBlock) close();
    if (node === null) continue;
    if (isBlock) todo.push(null);
    open += ownWords(node);
    for (const part of partsOf(node)) todo.push(part);
  }
  close();
  return blocks.join('\n\n');
}

/** Stands for `<br>` while white space is folded. */
const LINE_BREAK = '\u2028';

function ownWords(node: Element): string {
  if (node.nodeType === TEXT_NODE) return node.textContent ?? '';
  return node.localName === 'br' ? LINE_BREAK : '';
}

/** Last part first: they go onto a stack. */
function partsOf(node: Element): readonly Element[] {
  if (node.nodeType !== ELEMENT_NODE || SKIPPED.has(node.localName)) return [];
  return Array.from(node.childNodes).reverse();
}
