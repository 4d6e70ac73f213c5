import type { FurnitureHit } from './furniture.ts';
import type { Part } from './part.ts';
import { words } from './shape.ts';

/** A block as furniture sees it. */
export interface PageLine {
  readonly part: Part;
  readonly words: string;
  readonly hit: FurnitureHit | null;
  /** A paragraph of the article. */
  readonly isBody: boolean;
}

/** The titles of other articles under one label. */
const MOST_TITLES = 8;
const LONGEST_TITLE = 140;
const MOST_TITLE_WORDS = 20;
/** Of the lines at the foot of a page so many, one in so many, must be known for what they are. */
const KNOWN_SHARE = 6;
/** A sentence as short as this may be a button's among others. */
const FEW_WORDS = 6;
const MOST_MENU_WORDS = 3;
const STOP = /[.!…:;,][”’"'»)\]]{0,3}$/;
const COMMENTER =
  /^(?:@\S{2,30}|[\p{Ll}\d][\w.-]{2,24}: \S.{0,400}|(?=\S{0,30}[\d_])[\p{L}][\w.-]{2,24}(?:: .{1,400})?|(?:Reply|Report|Like|Flag|Quote|Upvote)(?: ?\(\d{1,4}\))?|(?:about )?(?:an?|\d{1,2}) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago|\p{Lu}[\p{L} .]{1,40} says:)$/u;

/** Blocks that belong to the page because of the furniture around them, with the reason of each. */
export function aroundHits(lines: readonly PageLine[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  lines.forEach(({ hit }, i) => {
    if (hit?.row.leads === 'titles')
      for (const at of titlesUnder(lines, i)) found.set(at, 'furniture/titles');
    if (hit?.row.leads === 'comments')
      for (const at of commentsUnder(lines, i)) found.set(at, 'furniture/comments');
  });
  for (const at of footOf(lines, found)) if (!found.has(at)) found.set(at, 'furniture/foot');
  for (const at of headOf(lines)) found.set(at, 'furniture/menu');
  return found;
}

/** Lines like titles that follow without a wider gap; a sentence is never one. */
function titlesUnder(lines: readonly PageLine[], label: number): readonly number[] {
  const first = lines[label + 1];
  const found: number[] = [];
  for (let i = label + 1; first && i < lines.length && found.length < MOST_TITLES; i++) {
    const line = lines[i] as PageLine;
    if (line.hit ? line.hit.row.kind !== 'date' : !isTitle(line)) break;
    if (line.part.gap > first.part.gap) break;
    found.push(i);
  }
  return found;
}

function isTitle({ words: line, isBody, part }: PageLine): boolean {
  if (isBody || !part.keep || line.length > LONGEST_TITLE || STOP.test(line)) return false;
  return part.kind === 'paragraph' && words(line).length <= MOST_TITLE_WORDS;
}

/** What readers wrote stands to the end of the page, is shorter than the article, and shows the names or buttons of its writers. */
function commentsUnder(lines: readonly PageLine[], label: number): readonly number[] {
  const after = lines.slice(label + 1);
  const isLonger = lengthOf(after) > lengthOf(lines.slice(0, label).filter(({ hit }) => hit === null));
  if (isLonger || !after.some(({ words: line }) => COMMENTER.test(line))) return [];
  return after.map((_, i) => label + 1 + i);
}

const lengthOf = (lines: readonly PageLine[]): number =>
  lines.reduce((sum, { part }) => sum + part.end - part.start, 0);

/** After the article's last sentence, from the first line of the page on: all that is no sentence. */
function footOf(lines: readonly PageLine[], known: ReadonlyMap<number, string>): readonly number[] {
  const isKnown = ({ hit }: PageLine, i: number): boolean => {
    if (known.has(i)) return true;
    return hit !== null && (hit.row.remove === 'anywhere' || (hit.row.kind === 'imprint' && hit.row.speaks));
  };
  const isArticle = (line: PageLine, i: number): boolean => {
    if (line.hit !== null || known.has(i) || !isSentence(line)) return false;
    const before = lines[i - 1];
    return words(line.words).length > FEW_WORDS || !before || !isKnown(before, i - 1);
  };
  const last = lines.findLastIndex(isArticle);
  const first = lines.findIndex((line, i) => i > last && isKnown(line, i));
  if (last < 0 || first < 0) return [];
  const sure = lines.filter((line, i) => i >= first && isKnown(line, i)).length;
  if (sure * KNOWN_SHARE < lines.length - first) return [];
  const from = isCredit(lines.slice(last + 1, first)) ? last + 1 : first + 1;
  return lines.flatMap(({ hit, part }, i) =>
    part.keep && (i >= from || (i > last && hit?.row.kind === 'imprint')) ? [i] : [],
  );
}

/** A line or two of a few words between the article's last sentence and the foot of the page. */
function isCredit(lines: readonly PageLine[]): boolean {
  return (
    lines.length > 0 &&
    lines.length <= 2 &&
    lines.every(({ hit, words: line }) => hit === null && words(line).length < FEW_WORDS)
  );
}

/** Over the title, beside the page's menu: lines of a few words. */
function headOf(lines: readonly PageLine[]): readonly number[] {
  const title = lines.findIndex(
    ({ hit, words: line }) => hit === null && words(line).length > MOST_MENU_WORDS,
  );
  const over = lines.slice(0, Math.max(0, title));
  if (!over.some(({ hit }) => hit?.row.remove === 'anywhere')) return [];
  return over.flatMap(({ hit, part }, i) => (hit === null && part.keep ? [i] : []));
}

function isSentence({ isBody, words: line, part }: PageLine): boolean {
  return part.keep && (isBody || (/[.!…][”’"'»)\]]{0,3}$/.test(line) && words(line).length > 2));
}
