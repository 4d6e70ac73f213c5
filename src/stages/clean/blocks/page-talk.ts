import type { Lexicons } from '../repairs/lexicon.ts';

/** The words that a page speaks to its reader with. */
export interface PageWords {
  readonly calls: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  /** What stands before a colon, and what of it tells nothing alone. */
  readonly labels: ReadonlySet<string>;
  readonly labelParts: ReadonlySet<string>;
  readonly pleas: ReadonlySet<string>;
}

/** A line that talks of the page: it calls on the reader, speaks to him, or only names parts of the page. */
export type PageTalk = 'call' | 'address' | 'label';

const LONGEST = 200;
const LONGEST_PLEA = 600;
const LEAST_PLEAS = 3;
const LONGEST_LABEL = 60;
const MOST_LABEL_WORDS = 8;
/** Of the words that tell something so many must be the page's. */
const SHARE = 0.75;
const SHARE_TO_YOU = 0.66;
const WORD = /[@#]?[\p{L}\p{N}][\p{L}\p{N}’'._-]{0,60}/gu;
const YOU = /\b(?:you|your|us|our|we|here|this|me|my)\b/i;
/** Calls that only a page makes, whatever it names. */
const JOIN =
  /^(?:sign (?:up|in)|log in|subscribe|(?:explore|see|show|load|view|discover|watch) (?:more|all)$|reuse this)\b/i;
/** Who calls on a reader tells nothing of the past. */
const TOLD = /\b(?:was|were|had|did)\b/i;
const LEAD = /^(?:[Tt]o|[Pp]lease) /;
const ADDRESS = /\b[\w.+-]{2,40}@[\w-]{2,40}\.[a-z]{2,10}\b/;
const DECORATION = /^[^\p{L}\p{N}@#“"‘']{1,12}/u;

export function pageWords(lexicons: Lexicons): PageWords {
  return {
    calls: lexicons.words('PAGE_CALL'),
    nouns: lexicons.words('PAGE_NOUN'),
    words: lexicons.words('PAGE_WORD'),
    fillers: lexicons.words('PAGE_FILLER'),
    labels: lexicons.words('PAGE_LABEL'),
    labelParts: lexicons.words('PAGE_LABEL_PART'),
    pleas: lexicons.words('PAGE_PLEA'),
  };
}

interface Count {
  readonly calls: boolean;
  readonly nouns: number;
  readonly page: number;
  readonly names: number;
  readonly others: number;
  readonly all: number;
}

/**
 * Tells the talk of a page by what it is made of: small words, names and words of the page, one of them at least a thing
 * that only pages have. A sentence of an article has words of its own.
 */
export function pageTalk(block: string, known: PageWords): PageTalk | null {
  if (block.length > LONGEST_PLEA || /^[^\p{L}\p{N}]{0,3}[“"]/u.test(block)) return null;
  const line = block.replace(DECORATION, '').replace(LEAD, '');
  if (isPlea(line, known)) return 'address';
  return block.length > LONGEST ? null : toldByWords(line, known);
}

function toldByWords(line: string, known: PageWords): PageTalk | null {
  if (isLabelled(line, known)) return 'label';
  if (ADDRESS.test(line) && known.calls.has(/^\p{L}{2,12}/u.exec(line)?.[0].toLowerCase() ?? ''))
    return 'call';
  const count = countWords(line, known);
  if (count.nouns === 0 && !JOIN.test(line)) return null;
  const share = YOU.test(line) ? SHARE_TO_YOU : SHARE;
  if (count.page < (count.page + count.others) * share) return null;
  if (count.calls && !TOLD.test(line) && count.names <= count.page + 2) return 'call';
  if (YOU.test(line) && count.page >= 2 && count.names <= 2) return 'address';
  return isLabel(line, count) ? 'label' : null;
}

/** Asks those who read for help. */
function isPlea(line: string, { pleas }: PageWords): boolean {
  if (line.length < 50 || !/\b(?:you|your)\b/i.test(line) || !/\b(?:we|us|our)\b/i.test(line)) return false;
  const asked = new Set((line.toLowerCase().match(WORD) ?? []).map((word) => word.replace(/[.’']$/, '')));
  return [...asked].filter((word) => pleas.has(word)).length >= LEAST_PLEAS;
}

/** `Click volume: 3021`, `Previous: The bridge is open`. */
function isLabelled(line: string, { labels, labelParts, fillers }: PageWords): boolean {
  const label = /^([^:：\n]{3,40})[:：]\s?\S/.exec(line)?.[1];
  const all = (label?.toLowerCase().match(WORD) ?? []).filter((word) => !fillers.has(word));
  if (all.length === 0 || all.length > 4 || !all.every((word) => labels.has(word))) return false;
  return all.length > 1 || all.some((word) => !labelParts.has(word));
}

function isLabel(line: string, { others, names, page, all }: Count): boolean {
  if (all > 1 && page === 1 && names === 0) return false;
  if (others > 0 || names > page || all > MOST_LABEL_WORDS || line.length > LONGEST_LABEL) return false;
  return !/[.!?]$/.test(line) || /\.\.\.$/.test(line);
}

function countWords(line: string, { calls, nouns, words, fillers }: PageWords): Count {
  const tokens = line.match(WORD) ?? [];
  const count = { nouns: 0, page: 0, names: 0, others: 0 };
  tokens.forEach((token, i) => {
    const word = token.toLowerCase().replace(/[.’']$/, '');
    if (nouns.has(word)) count.nouns++;
    if (nouns.has(word) || words.has(word) || (i === 0 && calls.has(word))) count.page++;
    else if (fillers.has(word)) return;
    else if (i > 0 && isName(token)) count.names++;
    else if (!/^\d/.test(token)) count.others++;
  });
  return { ...count, calls: calls.has((tokens[0] ?? '').toLowerCase()), all: tokens.length };
}

function isName(token: string): boolean {
  return /^(?:[@#]|\p{Lu}|\p{Ll}{2,30}\.\p{Ll}{2,6}$)/u.test(token);
}
