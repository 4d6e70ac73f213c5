import type { Span } from '../../../core/span.ts';
import type { Hit } from './lexicon.ts';
import type { Hits } from './scan.ts';

type Scope = 'self' | 'sentence' | 'paragraph' | 'document';

/** What a text says for or against a repair. Everything is found once and kept, so that work grows with the text only. */
export interface Evidence {
  readonly text: string;
  /** Signs of machine translation seen so far. */
  readonly signs: number;
  range(scope: Scope, match: Span): Span;
  /** The lexicons' words inside `range` that do not overlap `match`, each word with how often. */
  words(lexicons: readonly string[], range: Span, match: Span): ReadonlyMap<string, number>;
  fits(pattern: RegExp, range: Span): string | null;
}

const ABBREVIATION =
  /(?:\b(?:\p{L}|Gen|Lt|Col|Maj|Capt|Sgt|Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|No|Jr|vs)|\b\p{Lu}\.\p{Lu})$/u;

/** `paragraphs`: where each begins. */
export function gatherEvidence(text: string, paragraphs: readonly number[], hitsOf: Hits): Evidence {
  const sentences = new Map<number, readonly number[]>();
  const counts = new Map<readonly string[], Map<number, ReadonlyMap<string, number>>>();
  const hitsIn = (names: readonly string[], range: Span): readonly Hit[] =>
    names.flatMap((name) => within(hitsOf(name), range));
  const tests = new Map<string, string | null>();
  const sentenceAt = (match: Span): Span => {
    const paragraph = around(paragraphs, text.length, match);
    const words = text.slice(paragraph.start, paragraph.end);
    const cuts = sentences.get(paragraph.start) ?? sentenceCuts(words);
    sentences.set(paragraph.start, cuts);
    const shifted = { start: match.start - paragraph.start, end: match.end - paragraph.start };
    const found = around(cuts, words.length, shifted);
    return { start: found.start + paragraph.start, end: found.end + paragraph.start };
  };
  return {
    text,
    signs: 0,
    range: (scope, match) => {
      if (scope === 'self') return match;
      if (scope === 'document') return { start: 0, end: text.length };
      return scope === 'paragraph' ? around(paragraphs, text.length, match) : sentenceAt(match);
    },
    words: (names, range, match) => {
      const known = counts.get(names) ?? new Map<number, ReadonlyMap<string, number>>();
      counts.set(names, known);
      const key = range.start * 2 ** 26 + range.end;
      const all = known.get(key) ?? countWords(hitsIn(names, range));
      known.set(key, all);
      const masked = all.size === 0 ? [] : hitsIn(names, match);
      return masked.length === 0 ? all : subtract(all, countWords(masked));
    },
    fits: (pattern, range) => {
      const key = `${pattern.source}:${range.start}-${range.end}`;
      const known = tests.get(key);
      if (known !== undefined) return known;
      const found = pattern.exec(text.slice(range.start, range.end))?.[0] ?? null;
      tests.set(key, found);
      return found;
    },
  };
}

function sentenceCuts(text: string): readonly number[] {
  const cuts: number[] = [];
  for (const match of text.matchAll(/[.!?][”’"')]{0,2}\s+(?=[“‘"'(]?[\p{Lu}\p{N}])/gu))
    if (match[0][0] !== '.' || !ABBREVIATION.test(text.slice(Math.max(0, match.index - 12), match.index)))
      cuts.push(match.index + match[0].length);
  return cuts;
}

function around(cuts: readonly number[], length: number, match: Span): Span {
  const next = firstAfter(cuts, match.start);
  return { start: cuts[next - 1] ?? 0, end: Math.max(match.end, cuts[next] ?? length) };
}

/** Index of the first number greater than `value`. */
function firstAfter(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function within(hits: readonly Hit[], range: Span): readonly Hit[] {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as Hit).end > range.start) high = middle;
    else low = middle + 1;
  }
  let end = low;
  while (end < hits.length && (hits[end] as Hit).start < range.end) end++;
  return hits.slice(low, end);
}

function countWords(hits: readonly Hit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { word } of hits) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function subtract(
  all: ReadonlyMap<string, number>,
  masked: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const [word, count] of all) {
    const rest = count - (masked.get(word) ?? 0);
    if (rest > 0) left.set(word, rest);
  }
  return left;
}
