import type { Span } from '../../../core/span.ts';
import { type Part, wordsOf } from '../blocks/part.ts';

/** A note on the author under a star: the blocks with it marked, its star, and whom it is about. */
export interface StarNote {
  readonly parts: readonly Part[];
  readonly mark: Span | null;
  readonly author: string | null;
}

const NOTE = /^([*†‡]) ?(?=\p{Lu}\p{Ll})/u;
const STARRED = /\p{L}([*†‡])$/u;
const NAME = /^(?:\p{Lu}[\p{L}.’'-]{0,24} ){1,4}\p{Lu}[\p{L}’'-]{1,24}$/u;
/** Title, author and what else stands over an article. */
const HEAD = 8;

/** `Petra Novak*` over an article and `* Petra Novak is a fellow …` at the foot of its page. */
export function findStarNote(text: string, parts: readonly Part[]): StarNote {
  const none = { parts, mark: null, author: null };
  const at = parts.findIndex((part) => part.keep && NOTE.test(text.slice(part.start, part.start + 4)));
  const star = at < 0 ? undefined : text[(parts[at] as Part).start];
  const starred = parts.findIndex((part, i) => i < Math.min(at, HEAD) && starOf(text, part) === star);
  const head = parts[starred];
  if (at < 0 || !head) return none;
  const words = wordsOf(text, head).slice(0, -1);
  const author = NAME.test(words) ? words : null;
  return {
    parts: parts.map((part, i) => {
      if (i === at) return { ...part, kind: 'footnote', reason: 'footnote/star', keep: false };
      return i === starred && author ? { ...part, kind: 'byline', reason: 'byline/starred' } : part;
    }),
    mark: { start: head.end - 1, end: head.end },
    author,
  };
}

function starOf(text: string, part: Part): string | null {
  if (!part.keep || part.end - part.start > 160) return null;
  return STARRED.exec(text.slice(Math.max(part.start, part.end - 2), part.end))?.[1] ?? null;
}
