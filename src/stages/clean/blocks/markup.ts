import type { Proposal } from '../draft.ts';
import type { Part } from './part.ts';

interface MarkupRule {
  readonly rule: string;
  readonly why: string;
  readonly find: RegExp;
  /** Lengths of the marks before and after the words. */
  readonly marks: (match: RegExpExecArray) => readonly [number, number];
}

const BOLD: MarkupRule = {
  rule: 'markup/strong',
  why: 'asterisks mark bold words',
  find: /(?<![\w*])\*\*(?=[^\s*])(?:[^*\n]|\n(?!\s*\n)){1,300}?(?<=[^\s*])\*\*(?![\w*])/g,
  marks: () => [2, 2],
};
const LINK: MarkupRule = {
  rule: 'markup/link',
  why: 'a link is its words',
  find: /(?<!!)\[([^[\]\n]{1,200})\]\((?:https?:\/\/|\/|mailto:)[^\s()]{1,400}\)/g,
  marks: (match) => [1, match[0].length - 1 - (match[1] ?? '').length],
};
const EMPHASIS: MarkupRule = {
  rule: 'markup/emphasis',
  why: 'asterisks or underscores mark emphasis',
  find: /(?<![\w*_])([*_])(?=[^\s*_])[^*_\n]{1,200}?(?<=[^\s*_])\1(?![\w*_])/g,
  marks: () => [1, 1],
};
const IMAGE = /!\[[^[\]\n]{0,200}\]\([^\s()]{1,400}\)[ \t]*/g;
const LINE_MARK = /^(?:#{1,6}[ \t]+|>[ \t]?)/;

/** Bold words and links are marked so in any text; the rest only where the page is Markdown. */
export function stripMarkup(text: string, parts: readonly Part[], isMarkdown: boolean): readonly Proposal[] {
  const inline = [
    ...(text.includes('**') ? [BOLD] : []),
    ...(text.includes('](') ? [LINK] : []),
    ...(isMarkdown ? [EMPHASIS] : []),
  ].flatMap((rule) => marksOf(text, rule));
  return isMarkdown ? [...inline, ...images(text), ...lineMarks(text, parts)] : inline;
}

/** A page with a heading mark and a link, or said to be one by its name. */
export function looksLikeMarkdown(text: string, mediaType: string): boolean {
  if (mediaType === 'text/markdown') return true;
  return /^#{1,6} \p{Lu}/mu.test(text) && (/^## /m.test(text) || /\]\(https?:/.test(text));
}

function marksOf(text: string, { rule, why, find, marks }: MarkupRule): readonly Proposal[] {
  return [...text.matchAll(find)].flatMap((match) => {
    const [before, after] = marks(match);
    const start = match.index;
    const end = start + match[0].length;
    const cut = (from: number, to: number): Proposal => ({
      at: { start: from, end: to },
      to: '',
      rule,
      why,
      score: 0.97,
    });
    return [cut(start, start + before), cut(end - after, end)];
  });
}

function images(text: string): readonly Proposal[] {
  return [...text.matchAll(IMAGE)].map((match) => ({
    at: { start: match.index, end: match.index + match[0].length },
    to: '',
    rule: 'markup/image',
    why: 'a picture is not text',
    score: 0.97,
  }));
}

function lineMarks(text: string, parts: readonly Part[]): readonly Proposal[] {
  return parts.flatMap((part) => {
    const mark = part.keep ? LINE_MARK.exec(text.slice(part.start, part.start + 12)) : null;
    if (!mark || mark[0].length >= part.end - part.start) return [];
    const at = { start: part.start, end: part.start + mark[0].length };
    return [{ at, to: '', rule: 'markup/line', why: 'a mark of a heading or a quotation', score: 0.97 }];
  });
}
