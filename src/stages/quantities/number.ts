import { type Count, PLAIN, readFigure, readScale } from './figure.ts';
import { isCue, sense, type Text } from './lexicon.ts';

/** A second reader of numbers in words; null for what it does not read. */
export type ReadWords = (words: string) => number | null;

/** One number, without its bounds: a figure with its currency, a word that tells no number, a part of a whole, or words. */
export function readNumber(text: Text, i: number, readWords: ReadWords): Count | null {
  const sign = sense(text, i, 'currency');
  const at = sign !== null && text.toks[sign.next]?.kind === 'figure' ? sign.next : i;
  const currency = at > i ? (sign?.row.unit ?? null) : null;
  const count =
    readFigure(text, at, currency !== null) ??
    (currency === null
      ? (readVague(text, at) ?? readPart(text, at) ?? readWordNumber(text, at, readWords))
      : null);
  return count === null ? null : withHalf(text, { ...count, first: i, currency });
}

/** `two and a half million`: the scale is said of both. */
function withHalf(text: Text, count: Count): Count {
  const { toks } = text;
  const words = [0, 1, 2].map((k) => toks[count.next + k]?.lower).join(' ');
  const part = HALVES.get(words);
  if (part === undefined || count.part || count.low === null || count.low !== count.high || count.low >= 1000)
    return count;
  const { factor, next } = readScale(text, count.next + 3, false);
  if (factor === 1) return count;
  const value = (count.low + part) * factor;
  return { ...count, next, low: value, high: value };
}

const HALVES = new Map([
  ['and a half', 0.5],
  ['and a quarter', 0.25],
]);

/** `dozens`, `hundreds of`, `scores`, `several`. */
function readVague(text: Text, i: number): Count | null {
  const found = sense(text, i, 'vague');
  if (found === null) return null;
  const scale =
    found.row.high === null ? readScale(text, found.next, false) : { factor: 1, next: found.next };
  const low = found.row.low * scale.factor;
  const { high } = found.row;
  return {
    first: i,
    next: scale.next,
    low,
    high,
    ...PLAIN,
    approximate: low !== high,
    rule: 'quantities/vague',
  };
}

/** `half of`, `two-thirds of`, `a quarter of`. */
function readPart(text: Text, i: number): Count | null {
  const found = sense(text, i, 'part');
  if (found === null || !isShare(text, i, found.next)) return null;
  const { percent } = found.row;
  return {
    first: i,
    next: found.next,
    low: percent,
    high: percent,
    ...PLAIN,
    part: true,
    rule: 'quantities/part',
  };
}

/** Something is shared, and no time: not `the first half of the month`, not `a quarter of an hour`. */
function isShare(text: Text, i: number, next: number): boolean {
  const { toks, lexicon } = text;
  const before = toks[i - 1]?.lower ?? '';
  if (isCue(text, i - 1, 'ordinal') || lexicon.numbers.sense(before)?.role === 'ordinal') return false;
  const after = toks[next];
  const whole = after?.gap !== 'line' && (after?.lower === 'of' || after?.lower === 'the');
  if (!whole)
    return toks[i]?.lower === toks[next - 1]?.lower && !isCue(text, i - 1, 'no-share') && isEnd(text, next);
  for (let at = next; at < next + 4; at++) if (isCue(text, at, 'time-unit')) return false;
  return true;
}

function isEnd({ toks }: Text, i: number): boolean {
  const tok = toks[i];
  return tok === undefined || tok.gap === 'line' || (tok.kind === 'mark' && ',.;?!'.includes(tok.lower));
}

/** `twelve`, `two hundred and five`, `three dozen`; a second reader must agree on numbers of several words. */
function readWordNumber(text: Text, i: number, readWords: ReadWords): Count | null {
  const { toks, lexicon } = text;
  if (toks[i]?.kind !== 'word') return null;
  const number = lexicon.numbers.cardinal((k) => {
    const tok = toks[i + k];
    if (tok === undefined || (k > 0 && tok.gap === 'line')) return null;
    return tok.kind === 'figure' ? 'figure' : tok.lower;
  });
  if (number === null || number.value < 1) return null;
  const next = i + number.length;
  const first = lexicon.numbers.sense(toks[i]?.lower ?? '');
  if (lexicon.numbers.ordinal((k) => toks[i + k]?.lower ?? null) !== null) return null;
  if (isOrdinalTail(text, next) || first?.role === 'zero') return null;
  if (/^dozens?$/.test(toks[next]?.lower ?? '')) {
    const value = number.value * 12;
    return {
      first: i,
      next: next + 1,
      low: value,
      high: value,
      ...PLAIN,
      words: true,
      rule: 'quantities/dozen',
    };
  }
  const agreed = number.length < 2 || agrees(text, i, next, number.value, readWords);
  const value = agreed ? number.value : null;
  return { first: i, next, low: value, high: value, ...PLAIN, words: true, rule: 'quantities/words' };
}

/** The second reader may not know the last scale: `three lakh` is three to it. */
function agrees({ text, toks, lexicon }: Text, i: number, next: number, value: number, readWords: ReadWords) {
  const last = toks[next - 1];
  const second = readWords(text.slice(toks[i]?.start ?? 0, last?.end ?? 0));
  if (second === null || second === value) return true;
  const scale = lexicon.numbers.sense(last?.lower ?? '');
  return scale?.role === 'scale' && second * scale.value === value;
}

/** `twenty-first`: a rank, not a count. */
function isOrdinalTail({ toks, lexicon }: Text, next: number): boolean {
  const at = toks[next]?.lower === '-' ? next + 1 : next;
  return lexicon.numbers.sense(toks[at]?.lower ?? '')?.role === 'ordinal' && toks[at]?.gap === 'none';
}
