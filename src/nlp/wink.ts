import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';

/** A token as wink-nlp cuts it. Offsets into the text given. */
export interface WinkToken {
  readonly start: number;
  readonly end: number;
  /** Universal part of speech. Weak on names: a feature for our own tagger, no more. */
  readonly pos: string;
  /** Lower case. */
  readonly lemma: string;
  /** wink-nlp begins a sentence here. */
  readonly opensSentence: boolean;
}

// One instance per process: each further one silently loses custom patterns and costs 100 MB.
const nlp = winkNLP(model, ['sbd', 'pos']);

/** Its tokeniser takes quadratic time in the length of a stretch without spaces. */
const LONGEST_WORD = 120;
const LONG_WORD = new RegExp(`\\S{${LONGEST_WORD},}`, 'g');
/** Texts are handed over in stretches of about this many characters, cut at a space. */
const STRETCH = 20_000;
const PIECE = /[\p{L}\p{M}\p{N}]{1,60}|[^\s]/gu;

/** Tokens that cover every character of `text` that is no space, in order. Linear in the length of the text. */
export function winkTokens(text: string): readonly WinkToken[] {
  const out: WinkToken[] = [];
  let at = 0;
  for (const match of text.matchAll(LONG_WORD)) {
    readStretches(text, at, match.index, out);
    at = match.index + match[0].length;
    readLongWord(text, match.index, at, out);
  }
  readStretches(text, at, text.length, out);
  return out;
}

function readStretches(text: string, from: number, to: number, out: WinkToken[]): void {
  let start = from;
  while (start < to) {
    let end = Math.min(start + STRETCH, to);
    while (end < to && !/\s/.test(text.charAt(end))) end++;
    readStretch(text, start, end, out);
    start = end;
  }
}

function readStretch(text: string, from: number, to: number, out: WinkToken[]): void {
  const part = text.slice(from, to);
  if (part.trim() === '') return;
  const doc = nlp.readDoc(part);
  const tokens = doc.tokens();
  const values = tokens.out() as string[];
  const poses = tokens.out(nlp.its.pos as ItsFunction<string>) as string[];
  const lemmas = tokens.out(nlp.its.lemma as ItsFunction<string>) as string[];
  const opens = new Set(
    (doc.sentences().out(nlp.its.span as ItsFunction<number[]>) as unknown as number[][]).map(
      ([first]) => first,
    ),
  );
  let at = 0;
  values.forEach((value, i) => {
    if (value.trim() === '') return;
    const start = part.indexOf(value, at);
    if (start < 0) return;
    if (part.slice(at, start).trim() !== '') readLongWord(text, from + at, from + start, out);
    at = start + value.length;
    out.push({
      start: from + start,
      end: from + at,
      pos: poses[i] ?? 'X',
      lemma: lemmas[i] ?? value.toLowerCase(),
      opensSentence: opens.has(i),
    });
  });
  if (part.slice(at).trim() !== '') readLongWord(text, from + at, to, out);
}

/** What wink-nlp cannot or must not read: letters and digits together, all else one by one. */
function readLongWord(text: string, from: number, to: number, out: WinkToken[]): void {
  for (const piece of text.slice(from, to).matchAll(PIECE)) {
    const start = from + piece.index;
    const end = start + piece[0].length;
    out.push({ start, end, pos: 'X', lemma: piece[0].toLowerCase(), opensSentence: false });
  }
}
