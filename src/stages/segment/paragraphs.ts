import type { Cleaned } from '../../core/layers/cleaned.ts';
import type { Span } from '../../core/span.ts';

/** A stretch of clean text that holds whole sentences. */
export interface Paragraph extends Span {
  /** Index into `cleaned.blocks`; -1 when the text has no blocks. */
  readonly block: number;
  readonly kind: 'heading' | 'body' | 'list';
}

/** The kept blocks in text order; a text without blocks is cut where its lines end paragraphs. */
export function findParagraphs(cleaned: Cleaned): readonly Paragraph[] {
  const { text } = cleaned.view;
  if (cleaned.blocks.length === 0) return cutLines(text, { start: 0, end: text.length }, -1, 'body');
  const out: Paragraph[] = [];
  let at = 0;
  cleaned.blocks.forEach((block, index) => {
    if (block.text === null || block.text.end <= at) return;
    const span = { start: Math.max(at, block.text.start), end: block.text.end };
    for (const paragraph of cutLines(text, span, index, kindOf(block.kind))) out.push(paragraph);
    at = span.end;
  });
  return out;
}

function kindOf(kind: string): Paragraph['kind'] {
  if (kind === 'title' || kind === 'heading') return 'heading';
  return kind === 'list' ? 'list' : 'body';
}

/** A line goes on in the next one when that begins in lower case and this one did not end a sentence. */
function cutLines(text: string, span: Span, block: number, kind: Paragraph['kind']): readonly Paragraph[] {
  const out: Paragraph[] = [];
  let start = span.start;
  const add = (end: number): void => {
    if (text.slice(start, end).trim() !== '') out.push({ start, end, block, kind });
    start = end;
  };
  for (let at = text.indexOf('\n', start); at >= 0 && at < span.end; at = text.indexOf('\n', at + 1))
    if (!goesOn(text, at)) add(at + 1);
  add(span.end);
  return out;
}

function goesOn(text: string, newline: number): boolean {
  const next = text.slice(newline + 1, newline + 40).replace(/^[ \t]+/, '');
  if (!/^["'“‘(]?\p{Ll}/u.test(next)) return false;
  const last = text.slice(Math.max(0, newline - 20), newline).trimEnd();
  return last !== '' && !/[.!?:;”"]$/.test(last);
}
