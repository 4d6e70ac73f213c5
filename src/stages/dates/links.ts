import type { TimeLink } from '../../core/vocabulary.ts';
import type { Found } from './meaning.ts';
import { isWord, sense, type Text } from './reader.ts';

/** The preposition that governs an expression: `since`, `up until`, `before the` 10 February visit. */
export function linkBefore(text: Text, { first, next }: Found): TimeLink | null {
  // `the toll from Friday's attack` begins on no day
  if (isWord(text, first - 1, 'from') && isWord(text, next, "'", '’') && isWord(text, next + 1, 's'))
    return null;
  return (
    linkRightBefore(text, first) ?? (isWord(text, first - 1, 'the') ? linkRightBefore(text, first - 1) : null)
  );
}

function linkRightBefore(text: Text, first: number): TimeLink | null {
  for (let length = 3; length >= 1; length--) {
    const at = first - length;
    if (at < 0 || text.toks[first]?.gap === 'line') continue;
    const found = sense(text, at, 'link');
    if (found !== null && found.next === first) return found.row.link;
  }
  return null;
}

/** Two expressions joined by nothing but a word or sign of range. */
export function isRange(text: Text, left: Found, right: Found): boolean {
  if (text.toks[left.next]?.gap === 'line' || text.toks[right.first]?.gap === 'line') return false;
  const found = sense(text, left.next, 'range');
  return found !== null && found.next === right.first;
}

/** `from 2007 to 2021`, `between May and June`, `2019–2020`: the two ends of one stretch. */
export function isSpan(text: Text, left: Found, right: Found, link: TimeLink | null): boolean {
  if (!isRange(text, left, right)) return false;
  if (isWord(text, left.next, 'and', 'or', '&', '/')) return link === 'between';
  return true;
}
