import { isCapitalCode, isWordCode } from '../letters.ts';

/** A word with a capital letter, and where it stands. */
export interface Seen {
  readonly word: string;
  readonly starts: readonly number[];
  /** The first place where the capital is the name's own: in the middle of a sentence. */
  readonly inside: number | null;
}

const SHORTEST = 4;
const LONGEST = 31;

type Found = { readonly word: string; readonly starts: number[]; inside: number | null };

/** The capitalised words of a text, each once. */
export function capitalisedWords(text: string): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Found>();
  for (let i = 0; i < text.length; i++) {
    if (!isWordCode(text.charCodeAt(i))) continue;
    const end = wordEnd(text, i);
    if (end - i >= SHORTEST && end - i <= LONGEST && isCapitalCode(text.charCodeAt(i)))
      add(seen, text, i, end);
    i = end;
  }
  return seen;
}

function add(seen: Map<string, Found>, text: string, start: number, end: number): void {
  const word = text.slice(start, end);
  const known = seen.get(word) ?? { word, starts: [], inside: null };
  if (known.starts.length === 0) seen.set(word, known);
  known.starts.push(start);
  if (known.inside === null && isInside(text, start)) known.inside = start;
}

/** Letters, and the hyphens and apostrophes between them; a possessive's `’s` is no part of the word. */
function wordEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (isWordCode(text.charCodeAt(end))) end++;
    const code = text.charCodeAt(end);
    const joins = code === 0x2d || code === 0x27 || code === 0x2019;
    if (!joins || !isWordCode(text.charCodeAt(end + 1))) return end;
    if (code !== 0x2d && text[end + 1] === 's' && !isWordCode(text.charCodeAt(end + 2))) return end;
    end++;
  }
}

/** After a small letter or a comma: there a capital belongs to a name. */
function isInside(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== 0x20) return false;
  const code = text.charCodeAt(at - 2);
  return code === 0x2c || (isWordCode(code) && !isCapitalCode(code) && !(code >= 0x30 && code <= 0x39));
}

/** Those of the words that also stand in small letters. */
export function inSmallLetters(text: string, words: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    if (!isWordCode(text.charCodeAt(i))) continue;
    const end = wordEnd(text, i);
    if (end - i <= LONGEST) {
      const word = text.slice(i, end);
      if (words.has(word)) found.add(word);
    }
    i = end;
  }
  return found;
}
