import { linesOf } from './lines.ts';
/** A piece of a text that is one word, one sign, or white space. Offsets are code points. */
export interface TextToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly space: boolean;
}

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** White space, and control signs: what ends a line or a column for some reader. */
const SPACE = /[\s\p{Z}\p{Cc}]/u;
/** Nothing of this text would be seen as a word. */
export const isSpace = (text: string): boolean => /^[\s\p{Z}\p{Cc}]*$/u.test(text);
const PIECES = /[\s\p{Z}\p{Cc}]{1,100000}|[^\s\p{Z}\p{Cc}]{1,100000}/gu;

/**
 * The whole text as tokens: where words end as Unicode has it (UAX 29), and at every border of `borders`, so that no
 * span begins or ends inside a token.
 */
export function* tokensOf(text: string, borders: ReadonlySet<number>): Generator<TextToken> {
  let at = 0;
  for (const piece of piecesOf(text)) {
    const letters = [...piece];
    const space = SPACE.test(piece);
    for (let from = 0; from < letters.length; ) {
      let to = from + 1;
      while (to < letters.length && !borders.has(at + to)) to++;
      yield { text: letters.slice(from, to).join(''), start: at + from, end: at + to, space };
      from = to;
    }
    at += letters.length;
  }
}

/** Lines are cut one by one, for a segmenter slows down on long texts; runs of white space come whole. */
function* piecesOf(text: string): Generator<string> {
  for (const line of linesOf(text))
    if (SPACE.test(line[0] ?? '') && line.trim() === '') yield line;
    else for (const { segment } of WORDS.segment(line)) yield* segment.match(PIECES) ?? [];
}
