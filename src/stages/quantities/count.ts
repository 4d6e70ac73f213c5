import { type Count, PLAIN, readFigure, readScale } from './figure.ts';
import { isCue, sense, senseBefore, startsClause, type Text } from './lexicon.ts';
import { readOneIn } from './one-in.ts';

type ReadWords = (words: string) => number | null;

/** The count that starts at token `i`, with its degree words; null when no number that counts starts here. */
export function readCount(text: Text, i: number, readWords: ReadWords): Count | null {
  const degree = readDegrees(text, i);
  const plain = readRange(text, degree.next, readWords);
  if (plain === null) return null;
  const count = readOneIn(text, plain, (at) => readOne(text, at, readWords)) ?? plain;
  return bound({ ...count, first: i }, degree.bounds, text);
}

type Bound = 'low' | 'high' | 'below' | 'about';

/** `at least some`, `more than`: up to two degree phrases. */
function readDegrees(text: Text, i: number): { readonly bounds: readonly Bound[]; readonly next: number } {
  const bounds: Bound[] = [];
  let next = i;
  for (let k = 0; k < 2; k++) {
    const found = sense(text, next, 'degree');
    if (found === null || isParticle(text, next)) break;
    bounds.push(found.row.bound);
    next = found.next;
  }
  return { bounds, next };
}

/** `handed over 840 rifles`: the word belongs to the verb. */
function isParticle(text: Text, i: number): boolean {
  return text.toks[i]?.lower === 'over' && isCue(text, i - 1, 'over-verb');
}

/** Past the `-odd` of `thirty-odd`; the same token without it. */
function oddAfter({ toks }: Text, next: number): number {
  const at = /^[-‐‑]$/.test(toks[next]?.lower ?? '') ? next + 1 : next;
  return toks[at]?.lower === 'odd' && at > next ? at + 1 : next;
}

function bound(count: Count, bounds: readonly Bound[], text: Text): Count {
  let { low, high, approximate } = count;
  for (const one of bounds) {
    if (one === 'low') high = null;
    if (one === 'high' || one === 'below') low = null;
    if (one === 'below' || one === 'about') approximate = true;
  }
  const rule = bounds.length > 0 ? `${count.rule}-bounded` : count.rule;
  return withMore(text, { ...count, low, high, approximate, rule });
}

/** `ten or more`, `thirty-odd`: what stands behind a number says that it is the least; of odd ones, less than ten more. */
function withMore(text: Text, count: Count): Count {
  const { toks } = text;
  const { next, high } = count;
  if (toks[next]?.lower === 'or' && toks[next + 1]?.lower === 'more')
    return { ...count, next: next + 2, high: null };
  if (toks[next]?.lower === 'or' && toks[next + 1]?.lower === 'so' && !count.part)
    return { ...count, next: next + 2, approximate: true };
  const odd = oddAfter(text, next);
  return odd === next
    ? count
    : { ...count, next: odd, high: high === null ? null : high + 9, approximate: true };
}

/** `20 to 30`, `20–30`, `between 20 and 30`; else one number. */
function readRange(text: Text, i: number, readWords: ReadWords): Count | null {
  const between = text.toks[i]?.lower === 'between';
  const left = readOne(text, between ? i + 1 : i, readWords);
  const right = left === null || left.part ? null : readUpper(text, i, left, between, readWords);
  if (left === null || left.low === null || right === null || right.high === null)
    return between ? null : left;
  const low = scaledLike(left.low, right.high, text, left.next);
  if (low >= right.high) return between ? null : left;
  return { ...right, low, currency: left.currency ?? right.currency, rule: 'quantities/range' };
}

/** The upper end of a range; `from 12 to 20` is a change, no range. */
function readUpper(text: Text, i: number, left: Count, between: boolean, readWords: ReadWords): Count | null {
  const word = text.toks[left.next]?.lower;
  const joined = between ? word === 'and' : isCue(text, left.next, 'range') && !isChange(text, i - 1);
  const right = joined ? readOne(text, left.next + 1, readWords) : null;
  return right === null || right.part ? null : right;
}

/** `rose from 12 to 20`; what opens a clause with it is no change: `From 12 to 20 men died`. */
function isChange(text: Text, from: number): boolean {
  return text.toks[from]?.lower === 'from' && !startsClause(text, from);
}

/** In `2 to 3 million` the first figure is in millions too. */
function scaledLike(low: number, high: number, text: Text, at: number): number {
  const figure = text.toks[at + 1]?.value ?? Number.NaN;
  const scale = Number.isNaN(figure) || figure === 0 ? 1 : high / figure;
  return scale >= 1000 && low < figure ? low * scale : low;
}

function readOne(text: Text, i: number, readWords: ReadWords): Count | null {
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
  const agreed =
    number.length < 2 ||
    agrees(text.text.slice(toks[i]?.start ?? 0, toks[next - 1]?.end ?? 0), number.value, readWords);
  const value = agreed ? number.value : null;
  return { first: i, next, low: value, high: value, ...PLAIN, words: true, rule: 'quantities/words' };
}

function agrees(words: string, value: number, readWords: ReadWords): boolean {
  const second = readWords(words);
  return second === null || second === value;
}

/** `twenty-first`: a rank, not a count. */
function isOrdinalTail({ toks, lexicon }: Text, next: number): boolean {
  const at = toks[next]?.lower === '-' ? next + 1 : next;
  return lexicon.numbers.sense(toks[at]?.lower ?? '')?.role === 'ordinal' && toks[at]?.gap === 'none';
}

/** `3. Conclusion`, `2) Motives`: the number of a heading or of an item in a list. */
export function isListNumber({ toks }: Text, i: number): boolean {
  const mark = toks[i + 1];
  const atStart = i === 0 || toks[i]?.gap === 'line';
  return atStart && toks[i]?.kind === 'figure' && mark?.gap === 'none' && '.):'.includes(mark.lower);
}

/** A word before the figure that makes it a name: `Resolution 1701`, `No. 5`. */
export function isNumbered(text: Text, i: number): boolean {
  const before = text.toks[i - 1];
  if (before === undefined || text.toks[i]?.gap === 'line') return false;
  const at = before.lower === '.' ? i - 1 : i;
  const found = senseBefore(text, at, 'blocker');
  if (found === null) return false;
  const first = text.text.charAt(text.toks[found.first]?.start ?? 0);
  return (
    at < i ||
    first !== first.toLowerCase() ||
    /^(?:no|nos|number|page|pages|pp|figure|table|note|#)$/.test(before.lower)
  );
}
