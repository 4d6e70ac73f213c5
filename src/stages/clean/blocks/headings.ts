import { type Part, wordsOf } from './part.ts';
import { endsClause, endsSentence, isAllCaps, isTitleCase, words } from './shape.ts';

const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)、]|(?=\s\p{Lu}))\s*(?=\S)/u;
const ROMAN = /^[IVX]{1,5}\.\s+(?=\p{Lu})/u;
const MARKDOWN = /^(#{1,6})\s+\S/;
const BOLD = /^\*\*[^*\n]{2,110}\*\*$/;
const LIST = /^(?:[-–—•·▪●○*‣]\s+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s+)/u;
const LONGEST = 120;

interface Verdict {
  readonly kind: 'heading' | 'list';
  readonly level: number | null;
  readonly reason: string;
}

/** Marks headings and list items among the paragraphs. Their words stay in the text. */
export function markHeadings(text: string, parts: readonly Part[]): readonly Part[] {
  const marked = parts.map((part, i) => {
    if (part.kind !== 'paragraph' || !part.keep) return part;
    const verdict = judge(text, part, parts[i - 1], parts[i + 1]);
    return verdict === null ? part : { ...part, ...verdict };
  });
  return withLevels(marked);
}

/** A heading without a mark of its level is of the first; under numbered ones it is of the second. */
function withLevels(parts: readonly Part[]): readonly Part[] {
  const level = parts.some((part) => part.kind === 'heading' && part.level !== null) ? 2 : 1;
  return parts.map((part) => (part.kind === 'heading' && part.level === null ? { ...part, level } : part));
}

function judge(text: string, part: Part, before: Part | undefined, after: Part | undefined): Verdict | null {
  const line = text.slice(part.start, Math.min(part.end, part.start + 240));
  const short = part.end - part.start <= LONGEST && !line.includes('\n');
  if (short) {
    const heading = marked(line, text, before, after) ?? unmarked(line, text, before, after);
    if (heading) return heading;
  }
  if (LIST.test(line)) return { kind: 'list', level: null, reason: 'list/mark' };
  return null;
}

/** Headings that say so: `## Background`, `2. THE OUTLOOK`, `IV. Results`. */
function marked(
  line: string,
  text: string,
  before: Part | undefined,
  after: Part | undefined,
): Verdict | null {
  const hashes = MARKDOWN.exec(line);
  if (hashes) return { kind: 'heading', level: (hashes[1] ?? '').length, reason: 'heading/markdown' };
  if (BOLD.test(line) && isProse(text, after))
    return { kind: 'heading', level: null, reason: 'heading/bold' };
  if (endsSentence(line) && !line.endsWith('?')) return null;
  const numbered = NUMBERED.exec(line);
  if (numbered) {
    if ([before, after].some((other) => other && isNumbered(text, other))) return null;
    if (!isProse(text, after) && !isAllCaps(line)) return null;
    const depth = (numbered[1] ?? '').split('.').length;
    return { kind: 'heading', level: depth, reason: 'heading/numbered' };
  }
  if (ROMAN.test(line) && isProse(text, after))
    return { kind: 'heading', level: 1, reason: 'heading/numbered' };
  return null;
}

/** Headings that only look like one: short, no full stop, a paragraph after them, and a whole paragraph before. */
function unmarked(
  line: string,
  text: string,
  before: Part | undefined,
  after: Part | undefined,
): Verdict | null {
  if (before === undefined || after === undefined || !isProse(text, after)) return null;
  if (!/^[\p{Lu}\p{N}“"‘'¿]/u.test(line) || LIST.test(line)) return null;
  const count = words(line).length;
  if (count === 0 || (endsClause(line) && !line.endsWith('?'))) return null;
  if (!endsClause(wordsOf(text, before)) && before.kind === 'paragraph' && isProse(text, before)) return null;
  if (isAllCaps(line) && count <= 12) return { kind: 'heading', level: null, reason: 'heading/capitals' };
  if (isTitleCase(line) && count <= 10) return { kind: 'heading', level: null, reason: 'heading/title-case' };
  if (count <= 8 && line.length <= 70 && !line.endsWith('?'))
    return { kind: 'heading', level: null, reason: 'heading/short-line' };
  return null;
}

function isNumbered(text: string, part: Part): boolean {
  return NUMBERED.test(text.slice(part.start, part.start + 20));
}

/** Running text: a sentence with its stop, longer than a heading. */
function isProse(text: string, part: Part | undefined): boolean {
  if (part === undefined) return false;
  const words = wordsOf(text, part);
  return words.length > 60 && endsClause(words);
}
