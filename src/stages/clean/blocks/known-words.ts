import type { Lexicons } from '../repairs/lexicon.ts';
import type { Group } from './unwrap.ts';

/** What joins need to know of words. */
export interface KnownWords {
  /** Words that no paragraph ends with. */
  readonly functionWords: ReadonlySet<string>;
  /** First halves that keep their hyphen: `self-`, `non-`. */
  readonly prefixes: ReadonlySet<string>;
  /** Second halves that keep their hyphen: `-based`, `-led`. */
  readonly suffixes: ReadonlySet<string>;
  /** Every word of this document outside its line breaks, lower case, hyphens kept. */
  readonly seen: ReadonlySet<string>;
}

/** Gathers the document's words at first use: most documents have nothing to join. */
export function wordsOnce(text: string, groups: readonly Group[], lexicons: Lexicons): () => KnownWords {
  let known: KnownWords | null = null;
  return () => {
    known ??= {
      functionWords: lexicons.words('FUNCTION_WORD'),
      prefixes: lexicons.words('HYPHEN_PREFIX'),
      suffixes: lexicons.words('HYPHEN_SUFFIX'),
      seen: seenWords(text, groups),
    };
    return known;
  };
}

/** Half words at the ends of lines are no words of the document. */
function seenWords(text: string, groups: readonly Group[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const group of groups)
    for (const line of group) {
      const words =
        text
          .slice(line.start, line.end)
          .toLowerCase()
          .match(/\p{L}[\p{L}\p{N}-]*/gu) ?? [];
      words.forEach((word, i) => {
        if (i > 0 && i < words.length - 1) seen.add(word.replace(/-$/, ''));
      });
    }
  return seen;
}
