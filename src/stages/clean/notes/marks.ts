import type { Span } from '../../../core/span.ts';

/** A note's number in the running text. */
export interface Mark extends Span {
  readonly number: number;
  readonly form: 'superscript' | 'bracket' | 'spaced-bracket' | 'digits';
}

const SUPERSCRIPT = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}\p{Po}])[⁰¹²³⁴-⁹]{1,3}(?![\p{L}⁰¹²³⁴-⁹])/gu;
const BRACKET = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}\p{Po}])\[(\d{1,3})\]/gu;
/** With a space before it a bracket may be prose: `the agenda [12]`. The space goes with it. */
const SPACED_BRACKET = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}]) \[(\d{1,3})\]/gu;
/** Digits glued to the stop after a word: `war.2 In`. */
const DIGITS = /(?<=\p{L}[.,;:!?”’"')]{1,3})\d{1,3}(?=\s|$)/gu;
const UNIT = /(?:^|[^\p{L}])(?:[kcdm]?m|ft|mi|in|yd)$/u;
const VALUES = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Everything that may be a note's mark. Powers (`km²`) are left out. */
export function findMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  if (/[⁰¹²³⁴-⁹]/.test(text))
    for (const match of text.matchAll(SUPERSCRIPT))
      if (!UNIT.test(text.slice(Math.max(0, match.index - 4), match.index)))
        marks.push(mark(match, superscriptValue(match[0]), 'superscript'));
  if (text.includes('['))
    for (const match of text.matchAll(BRACKET)) marks.push(mark(match, Number(match[1]), 'bracket'));
  if (text.includes(' ['))
    for (const match of text.matchAll(SPACED_BRACKET))
      marks.push(mark(match, Number(match[1]), 'spaced-bracket'));
  for (const match of text.matchAll(DIGITS)) marks.push(mark(match, Number(match[0]), 'digits'));
  return marks.sort((a, b) => a.start - b.start);
}

export function superscriptValue(digits: string): number {
  return Number([...digits].map((digit) => VALUES.indexOf(digit)).join(''));
}

function mark(match: RegExpExecArray, number: number, form: Mark['form']): Mark {
  return { start: match.index, end: match.index + match[0].length, number, form };
}
