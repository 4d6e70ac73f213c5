import { isDay } from '../calendar/calendar.ts';
import type { Fields } from '../meaning.ts';
import { isInsideFigure } from '../numbers.ts';
import type { Read } from '../read.ts';
import { isAfter, isGlued, sense, type Text } from '../reader.ts';

interface Figures {
  readonly values: readonly number[];
  readonly lengths: readonly number[];
  readonly separator: string;
  readonly next: number;
}

/** `2026-02-26`, `26/02/2026`, `13.5.2015`, `2026-04`. Ambiguous orders keep both readings. */
export function readNumeric(text: Text, i: number): Read | null {
  const figures = readFigures(text, i);
  if (figures === null) return null;
  return figures.values.length === 2 ? readTwo(text, i, figures) : readThree(figures);
}

function readTwo(text: Text, i: number, { values, lengths, separator, next }: Figures): Read | null {
  const [first = 0, second = 0] = values;
  if (lengths[0] === 4 && lengths[1] === 2) return readIsoMonth(first, second, separator, next);
  return separator === '/' && isLedUpTo(text, i) ? readOrders(first, second, {}, next) : null;
}

function readThree({ values, lengths, separator, next }: Figures): Read | null {
  const [first = 0, second = 0, third = 0] = values;
  const [long, , last] = lengths;
  if ((long === 4 && !isYear(first)) || (last === 4 && !isYear(third))) return null;
  if (long === 4) return point(next, { year: first, month: second, day: third }, 'dates/iso');
  if (last !== 4 && !(last === 2 && separator === '/')) return null;
  return readOrders(first, second, last === 4 ? { year: third } : { shortYear: third }, next);
}

function readFigures(text: Text, i: number): Figures | null {
  const head = text.toks[i];
  if (head?.kind !== 'number' || head.end - head.start > 4 || isInsideFigure(text, i)) return null;
  const separator = text.toks[i + 1];
  if (separator?.gap !== 'none' || !'-/.'.includes(separator.lower)) return null;
  if (head.gap === 'none' && i > 0 && text.toks[i - 1]?.lower === separator.lower) return null;
  const parts = [head];
  let next = i + 1;
  while (isGlued(text, next, separator.lower)) {
    const part = text.toks[next + 1];
    if (part?.kind !== 'number' || part.gap !== 'none') break;
    parts.push(part);
    next += 2;
  }
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => part.end - part.start > 4)) return null;
  if (endsInWord(text, next) && !isRange(text, next, separator.lower)) return null;
  return {
    values: parts.map((part) => part.value),
    lengths: parts.map((part) => part.end - part.start),
    separator: separator.lower,
    next,
  };
}

/** A letter, digit or further sign right after it: a version, an address, a fraction of something else. */
function endsInWord(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok?.gap !== 'none') return false;
  if (tok.kind === 'word') return tok.lower !== 't';
  return (
    tok.kind === 'number' ||
    ('/-:%'.includes(tok.lower) && text.toks[i + 1]?.gap === 'none' && text.toks[i + 1]?.kind === 'number')
  );
}

/** `01/07/2024-30/09/2024`: a dash between two such dates. */
function isRange({ toks }: Text, i: number, separator: string): boolean {
  const [dash, first, sign, second] = toks.slice(i, i + 4);
  if (separator === '-' || !'-–'.includes(dash?.lower ?? ' ')) return false;
  return first?.kind === 'number' && sign?.lower === separator && second?.kind === 'number';
}

/** No `0000-01-01` and no `9999-12-31`: with these, forms and tables say that no date is known. */
function isYear(value: number): boolean {
  return value >= 1000 && value <= 2199;
}

/** `on 22/04`, `Friday 22/4`: without such a word two figures with a stroke are a fraction or a score. */
function isLedUpTo(text: Text, i: number): boolean {
  return isAfter(text, i, 'on') || sense(text, i - 1, 'weekday')?.next === i;
}

/** `2026-04` is a month; `2010-11` is more often a pair of years. */
function readIsoMonth(year: number, month: number, separator: string, next: number): Read | null {
  if (separator !== '-' || month < 1 || month > 12 || !isYear(year)) return null;
  return month > year % 100 && month - (year % 100) < 10
    ? null
    : point(next, { year, month }, 'dates/iso-month');
}

function readOrders(first: number, second: number, year: Fields, next: number): Read | null {
  const dayFirst = isPossible(first, second) ? { ...year, day: first, month: second } : null;
  const monthFirst = isPossible(second, first)
    ? { ...year, day: second, month: first, monthFirst: true as const }
    : null;
  if (dayFirst === null && monthFirst === null) return null;
  if (dayFirst === null || monthFirst === null || first === second)
    return point(next, dayFirst ?? monthFirst ?? {}, 'dates/numeric');
  return {
    next,
    meaning: { kind: 'point', fields: dayFirst, alternatives: [monthFirst] },
    rule: 'dates/numeric-ambiguous',
  };
}

function isPossible(day: number, month: number): boolean {
  return isDay({ year: 2000, month, day });
}

function point(next: number, fields: Fields, rule: string): Read | null {
  const { month = 0, day } = fields;
  return isPossible(day ?? 1, month) ? { next, meaning: { kind: 'point', fields }, rule } : null;
}

/** `9/11`, `D-Day`, `the 7 October attacks`: the name is the date. */
export function readNamed(text: Text, i: number): Read | null {
  const tok = text.toks[i];
  for (const entry of tok?.entries ?? []) {
    if (entry.row.is !== 'named') continue;
    const found = sense(text, i, 'named');
    if (found === null) return null;
    const { row, next } = namedWithHead(text, i) ?? found;
    if (row.heads.length > 0 && !row.heads.includes(text.toks[next]?.lower ?? '')) return null;
    if (isGlued(text, next, '/', '-') && text.toks[next + 1]?.kind === 'number') return null;
    const [year = 0, month = 0, day = 0] = row.value.split('-').map(Number);
    return {
      next,
      meaning: { kind: 'point', fields: { year, month, day }, inName: true },
      rule: 'dates/named',
    };
  }
  return null;
}

/** Among rows of the same words, the one whose heads fit comes first. */
function namedWithHead(text: Text, i: number) {
  for (const entry of text.toks[i]?.entries ?? []) {
    if (entry.row.is !== 'named') continue;
    const next = i + entry.words.length;
    const fits = entry.words.every((word, k) => text.toks[i + k]?.lower === word);
    const head = text.toks[next]?.lower ?? '';
    if (fits && (entry.row.heads.length === 0 || entry.row.heads.includes(head)))
      return { row: entry.row, next };
  }
  return null;
}
