import { sense, type Text } from './lexicon.ts';

/** How many, as far as the words say. Tokens `first` <= i < `next`. */
export interface Count {
  readonly first: number;
  readonly next: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly approximate: boolean;
  /** Standard code of a currency sign before the figure. */
  readonly currency: string | null;
  /** In percent: a half, two thirds. */
  readonly part: boolean;
  /** The number stands in words of more than one part: a second reader can check it. */
  readonly words: boolean;
  readonly rule: string;
}

/** A number without anything said about it. */
export const PLAIN = { approximate: false, currency: null, part: false, words: false };

/** `1,200`, `2.5 million`, `$17.1bn`; no rank, time, version or code. */
export function readFigure(text: Text, i: number, money: boolean): Count | null {
  const tok = text.toks[i];
  if (tok?.kind !== 'figure' || Number.isNaN(tok.value) || isGluedFigure(text, i)) return null;
  const scale = readScale(text, i + 1, money || sense(text, i + 2, 'currency') !== null);
  const after = text.toks[scale.next];
  if (scale.next === i + 1 && after?.gap === 'none' && !isHarmless(text, scale.next)) return null;
  const value = Math.round(figureOf(text, tok, scale.factor) * scale.factor * 1000) / 1000;
  return { first: i, next: scale.next, low: value, high: value, ...PLAIN, rule: 'quantities/figure' };
}

/** `3.000 million`: decimals that say nothing are the thousands of another language. */
function figureOf({ text }: Text, tok: Text['toks'][number], factor: number): number {
  const thousands = factor >= 1e6 && /^[1-9]\d{0,2}\.000$/.test(text.slice(tok.start, tok.end));
  return thousands ? tok.value * 1000 : tok.value;
}

/** `M16`, `T-72`, `10:30`, `3/4`, `2025-05`: a part of something else. */
function isGluedFigure({ toks, text }: Text, i: number): boolean {
  const tok = toks[i];
  const before = toks[i - 1];
  if (tok?.gap !== 'none' || before === undefined) return false;
  if (before.kind !== 'mark') return true;
  if (before.lower === '-' || before.lower === '–') {
    const far = toks[i - 2];
    return (
      before.gap === 'none' &&
      far !== undefined &&
      far.kind === 'word' &&
      far.lower !== '' &&
      text.charAt(before.start - 1).trim() !== ''
    );
  }
  return ':/.,#_°*@+'.includes(before.lower) && before.gap === 'none';
}

interface Scale {
  readonly factor: number;
  readonly next: number;
}

/** `million`, `hundred thousand`, and letters against the figure. */
export function readScale(text: Text, i: number, money: boolean): Scale {
  let factor = 1;
  let next = i;
  for (;;) {
    const word = scaleWord(text, next) ?? scaleLetter(text, next, money);
    if (word === null) return { factor, next };
    factor *= word.factor;
    next = word.next;
  }
}

function scaleWord({ toks, lexicon }: Text, i: number): Scale | null {
  const at = toks[i]?.lower === '-' && toks[i]?.gap === 'none' ? i + 1 : i;
  const tok = toks[at];
  const row = tok === undefined || tok.gap === 'line' ? null : lexicon.numbers.sense(tok.lower);
  return row?.role === 'scale' || row?.role === 'hundred' ? { factor: row.value, next: at + 1 } : null;
}

function scaleLetter({ toks }: Text, i: number, money: boolean): Scale | null {
  const tok = toks[i];
  if (tok?.gap !== 'none') return null;
  const factor = LETTERS.get(tok.lower) ?? (money ? MONEY_LETTERS.get(tok.lower) : undefined);
  return factor === undefined ? null : { factor, next: i + 1 };
}

/** Scale letters written against the figure. */
const LETTERS = new Map([['k', 1000]]);
/** After a sign of currency `m` is no metre. */
const MONEY_LETTERS = new Map([
  ['m', 1e6],
  ['b', 1e9],
]);

/** What may stand right against the end of a figure that counts. */
function isHarmless(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok === undefined) return true;
  if (tok.kind === 'word') return sense(text, i, 'measure') !== null;
  if (tok.kind === 'figure') return false;
  const after = text.toks[i + 1];
  if (':/_°+'.includes(tok.lower)) return after?.gap !== 'none' || after.kind !== 'figure';
  if (tok.lower === '.' || tok.lower === ',')
    return after === undefined || after.gap !== 'none' || after.kind !== 'figure';
  return true;
}
