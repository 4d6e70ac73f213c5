import type { Proposal } from '../draft.ts';

const ANY_MARK = /[‘’“”]/g;
const QUOTES = [
  ['‘', '’'],
  ['“', '”'],
] as const;

/** A quotation mark; marks between letters are apostrophes and do not count. */
interface Mark {
  readonly at: number;
  readonly opens: boolean;
  /** Opening marks less closing marks before it in the paragraph. */
  readonly depth: number;
}

interface Pair {
  readonly first: number;
  readonly last: number;
  readonly certain: boolean;
}

/**
 * A detokeniser that glued both marks to the wrong side: `said’ a word ‘and`. A closing mark stands where one
 * opens, an opening mark where one closes, each with its space on the wrong side. Read from the paragraph's end:
 * an opening mark that nothing closes belongs to the closing mark before it. Plural possessives (`rebels’`) look
 * the same, so a mark after an s needs another sign: a mark before punctuation, or a sure pair in the paragraph.
 */
export function reversedQuotes(text: string, functionWords: ReadonlySet<string>): readonly Proposal[] {
  const proposals: Proposal[] = [];
  for (const [open, close] of QUOTES) {
    if (!text.includes(`${close} `)) continue;
    for (const [start, end] of linesWith(text, ` ${open}`)) {
      const marks = marksOf(text, start, end, open, close);
      const pairs = reversedPairs(text, marks, functionWords);
      if (pairs.some((pair) => pair.certain))
        for (const pair of pairs) proposals.push(turned(text, pair, open, close));
    }
  }
  return proposals;
}

/** The lines in which the words stand, each once. */
function* linesWith(text: string, words: string): Generator<readonly [number, number]> {
  let at = text.indexOf(words);
  while (at >= 0) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    yield [text.lastIndexOf('\n', at) + 1, end];
    at = text.indexOf(words, end);
  }
}

function marksOf(text: string, start: number, end: number, open: string, close: string): readonly Mark[] {
  const marks: Mark[] = [];
  let depth = 0;
  for (const match of text.slice(start, end).matchAll(ANY_MARK)) {
    const at = start + match.index;
    const [letter] = match;
    if (letter !== open && letter !== close) continue;
    if (letter === close && isLetter(text[at - 1]) && isLetter(text[at + 1])) continue;
    marks.push({ at, opens: letter === open, depth });
    depth += letter === open ? 1 : -1;
  }
  return marks;
}

function reversedPairs(
  text: string,
  marks: readonly Mark[],
  functionWords: ReadonlySet<string>,
): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let i = marks.length - 1; i > 0; i -= 2) {
    const last = marks[i] as Mark;
    const first = marks[i - 1] as Mark;
    if (!last.opens || first.opens || first.depth > 0) break;
    if (!standsAfterWord(text, first.at) || !standsBeforeSpace(text, last.at)) break;
    const next = text[last.at + 1];
    const word = /\p{L}{1,20}$/u.exec(text.slice(Math.max(0, first.at - 20), first.at))?.[0] ?? '';
    const possessive = word.endsWith('s') && !functionWords.has(word.toLowerCase());
    const certain = text[first.at] === '’' ? !possessive || !isLetter(next) : true;
    pairs.push({ first: first.at, last: last.at, certain });
  }
  return pairs.reverse();
}

function standsAfterWord(text: string, at: number): boolean {
  return isLetter(text[at - 1]) && text[at + 1] === ' ';
}

function standsBeforeSpace(text: string, at: number): boolean {
  const next = text[at + 1] ?? '.';
  return text[at - 1] === ' ' && /[\p{L}\p{N}]/u.test(text[at - 2] ?? '') && /[\p{L}.,;:!?]/u.test(next);
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /\p{L}/u.test(letter);
}

function turned(text: string, pair: Pair, open: string, close: string): Proposal {
  const inner = text.slice(pair.first + 2, pair.last - 1);
  const space = isLetter(text[pair.last + 1]) ? ' ' : '';
  return {
    at: { start: pair.first, end: pair.last + 1 },
    to: ` ${open}${inner}${close}${space}`,
    rule: 'english/reversed-quotes',
    why: 'both quotation marks stand on the wrong side of their words',
    score: 0.96,
    evidence: [text.slice(pair.first, pair.last + 1)],
  };
}
