import type { Span } from '../../../core/span.ts';
import { isListed } from './known-words.ts';

const SHORTEST = 30;
const WORDS_OF_ONE_LETTER = /[AIO]/;

/** The large first letter of a chapter, which stands on a line of its own before the rest of its word. */
export function isInitial(text: string, last: Span, line: Span): boolean {
  if (last.end - last.start !== 1 || line.end - line.start < SHORTEST) return false;
  const letter = text[last.start] ?? '';
  const rest = /^\p{Ll}{1,20}/u.exec(text.slice(line.start, line.start + 20))?.[0] ?? '';
  if (!/\p{Lu}/u.test(letter) || rest === '') return false;
  return !WORDS_OF_ONE_LETTER.test(letter) || (isListed(letter.toLowerCase() + rest) && !isListed(rest));
}
