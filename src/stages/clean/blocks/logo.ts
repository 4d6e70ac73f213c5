import { type Part, wordsOf } from './part.ts';

const LOGO = /^\*\*[^*\p{Ll}]{2,160}\*\*(?:\[\d{1,3}\])?$/u;
const REACH = 3;
/** A text of fewer blocks is no page. */
const FEW = 4;

/** A name in bold capitals at the head or foot of the page is its sign, not a heading: nothing follows or precedes it. */
export function markLogos(text: string, parts: readonly Part[]): readonly Part[] {
  if (parts.length < FEW || !text.includes('**')) return parts;
  return parts.map((part, i) => {
    const edge = i < 1 || i >= parts.length - REACH;
    if (!edge || !part.keep || part.end - part.start > 200) return part;
    const isLast = parts.slice(i + 1).every((other) => !other.keep || wordsOf(text, other).length < 60);
    return isLast && LOGO.test(wordsOf(text, part))
      ? { ...part, kind: 'logo', reason: 'logo/bold-capitals', keep: false }
      : part;
  });
}
