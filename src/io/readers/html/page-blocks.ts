import { type Element, isBlock, isSkipped, TEXT_NODE } from './dom.ts';
import { ZONE_NAMES, ZONE_ROLES, ZONE_TAGS, type Zone } from './zones.table.ts';

/** A paragraph of a page with what its tags say of it. */
export interface PageBlock {
  readonly text: string;
  /** 1–6 of a heading. */
  readonly heading: number | null;
  readonly isItem: boolean;
  readonly zone: Zone | null;
  /** Stands inside an element that holds an article. */
  readonly inArticle: boolean;
}

/** What an element hands on to those in it. */
interface Place {
  readonly heading: number | null;
  readonly isItem: boolean;
  readonly zone: Zone | null;
  readonly inArticle: boolean;
}

const NOWHERE: Place = { heading: null, isItem: false, zone: null, inArticle: false };
/** Stands for `<br>` while white space is folded. */
const LINE_BREAK = '\u2028';

interface Step {
  /** Null where a block ends. */
  readonly node: Element | null;
  readonly place: Place;
}

/** The words of an element, block by block. Without recursion: pages can be deep. */
export function pageBlocks(root: Element): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let words: string[] = [];
  const close = (place: Place): void => {
    for (const text of paragraphsOf(words.join(''))) blocks.push({ text, ...place });
    words = [];
  };
  const todo: Step[] = [{ node: root, place: NOWHERE }];
  for (let step = todo.pop(); step !== undefined; step = todo.pop()) {
    const { node, place } = step;
    if (node === null || isBlock(node)) close(place);
    if (node !== null) words.push(wordsFor(node));
    if (node !== null) stepsInto(node, place, todo);
  }
  close(NOWHERE);
  return blocks;
}

/** Last part first: they go onto a stack. The list of parts is made anew at each look, so it is looked at once. */
function stepsInto(node: Element, place: Place, todo: Step[]): void {
  if (node.nodeType === TEXT_NODE || isSkipped(node)) return;
  const opens = isBlock(node);
  const within = opens ? placeIn(node, place) : place;
  if (opens) todo.push({ node: null, place: within });
  for (const part of Array.from(node.childNodes).reverse()) todo.push({ node: part, place: within });
}

/** Its own words; a line break, a space between cells, or nothing. */
function wordsFor(node: Element): string {
  if (node.nodeType === TEXT_NODE) return node.textContent ?? '';
  const { localName } = node;
  if (localName === 'br') return LINE_BREAK;
  return localName === 'td' || localName === 'th' ? ' ' : '';
}

/** Two line breaks end a paragraph; one ends a line. */
function paragraphsOf(words: string): readonly string[] {
  return words
    .replace(/[ \t\r\n\f]{1,1000}/g, ' ')
    .split(/\u2028(?: ?\u2028){1,50}/)
    .map((paragraph) =>
      paragraph
        .trim()
        .replace(/ ?\u2028 ?/g, '\n')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '');
}

function placeIn(node: Element, outside: Place): Place {
  const { localName } = node;
  return {
    heading: /^h[1-6]$/.test(localName) ? Number(localName[1]) : outside.heading,
    isItem: localName === 'li' || (outside.isItem && localName !== 'ul' && localName !== 'ol'),
    zone: zoneOf(node) ?? outside.zone,
    inArticle: outside.inArticle || localName === 'article' || localName === 'main',
  };
}

/** Names say nothing of the elements that hold the whole page. */
function zoneOf(node: Element): Zone | null {
  const tag = ZONE_TAGS.get(node.localName) ?? ZONE_ROLES.get(node.getAttribute('role') ?? '');
  if (tag !== undefined) return tag;
  if (/^(?:body|main|article)$/.test(node.localName)) return null;
  const names = `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`
    .slice(0, 300)
    .toLowerCase();
  for (const name of names.split(' ')) {
    const plain = name.replace(/_{1,5}|-{2,5}/g, '-');
    const zone = name === '' ? undefined : ZONE_NAMES.find(([, pattern]) => pattern.test(plain));
    if (zone) return zone[0];
  }
  return null;
}
