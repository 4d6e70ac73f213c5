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
    if (words !== '') blocks.push(words.replaceAll('\u2028', '\n'));
    open = '';
  };
  const todo: (Element | 'close')[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node === 'close') close();
    else if (node.nodeType === TEXT_NODE) open += node.textContent ?? '';
    else if (node.localName === 'br') open += '\u2028';
    else if (node.nodeType === ELEMENT_NODE && !SKIPPED.has(node.localName)) {
      if (BLOCKS.has(node.localName)) {
        close();
        todo.push('close');
      }
      for (let i = node.childNodes.length - 1; i >= 0; i--) todo.push(node.childNodes[i] as Element);
    }
  }
  close();
  return blocks.join('\n\n');
}
