import { listedSense, listedTags } from '../../../nlp/word-lists.ts';
import { isWordCode } from '../letters.ts';
import type { Lexicons } from '../repairs/lexicon.ts';
import type { Group } from './lines.ts';

/** What joins need to know of words. */
export interface KnownWords {
  /** Words that no paragraph ends with. */
  readonly functionWords: ReadonlySet<string>;
  /** First halves that keep their hyphen: `self-`, `non-`. */
  readonly prefixes: ReadonlySet<string>;
  /** First halves that keep it before a whole word: `pro-`, `deputy-`. */
  readonly joints: ReadonlySet<string>;
  /** Second halves that keep their hyphen: `-based`, `-led`. */
  readonly suffixes: ReadonlySet<string>;
  /** What a half word with its hyphen waits for: `short- and`. */
  readonly conjunctions: ReadonlySet<string>;
  /** Does the word, in lower case with its hyphens, stand in this document outside its line breaks? */
  readonly seen: (word: string) => boolean;
}

/** The document's words are gathered at the first question: most documents have nothing to join. */
export function knownWords(text: string, groups: readonly Group[], lexicons: Lexicons): KnownWords {
  let words: ReadonlySet<string> | null = null;
  return {
    functionWords: lexicons.words('FUNCTION_WORD'),
    prefixes: lexicons.words('HYPHEN_PREFIX'),
    joints: lexicons.words('HYPHEN_JOINT'),
    suffixes: lexicons.words('HYPHEN_SUFFIX'),
    conjunctions: lexicons.words('HYPHEN_CONJUNCTION'),
    seen: (word) => {
      words ??= seenWords(text, groups);
      return words.has(word);
    },
  };
}

/** Do the word lists know a word in small letters? One of them has no numbers. */
export function isListed(word: string): boolean {
  return listedTags(word) !== '' || listedSense(word) !== '';
}

/** Half words at the ends of lines are no words of the document. */
function seenWords(text: string, groups: readonly Group[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const group of groups)
    for (const { start, end } of group) addInner(text.slice(start, end).toLowerCase(), seen);
  return seen;
}

const HYPHEN = 0x2d;

/** The words of a line but for the first and the last, without the hyphen that one may end with. */
function addInner(line: string, seen: Set<string>): void {
  let last = '';
  let isFirst = true;
  for (let at = 0; at < line.length; at++) {
    if (!isWordCode(line.charCodeAt(at))) continue;
    const start = at;
    while (isWordCode(line.charCodeAt(at)) || line.charCodeAt(at) === HYPHEN) at++;
    if (last !== '') seen.add(last);
    last = isFirst ? '' : line.slice(start, line.charCodeAt(at - 1) === HYPHEN ? at - 1 : at);
    isFirst = false;
  }
}
