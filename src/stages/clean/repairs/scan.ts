import { isWordCode } from '../letters.ts';
import type { Hit, Lexicons } from './lexicon.ts';

/** Finds the words of many lexicons in one walk over a text. */
export type Scan = (text: string) => Hits;

/** Where the words of a lexicon stand, in text order. */
export type Hits = (lexicon: string) => readonly Hit[];

interface Entry {
  readonly letters: string;
  readonly word: string;
  readonly lexicons: readonly string[];
}

const SLOTS = 1 << 13;
const NONE: readonly Hit[] = [];

/** Made once for the lexicons that guards ask for; a text is walked once, however many they are. */
export function compileScan(lexicons: Lexicons, names: ReadonlySet<string>): Scan {
  const plain = [...names].filter((name) => lexicons.has(name) && !lexicons.isPattern(name));
  const slots = slotEntries(plain, lexicons);
  return (text) => {
    let found: ReadonlyMap<string, readonly Hit[]> | null = null;
    const patterns = new Map<string, readonly Hit[]>();
    return (name) => {
      found ??= walk(text, slots);
      const hits = found.get(name) ?? patterns.get(name);
      if (hits !== undefined) return hits;
      if (!lexicons.has(name) || plain.includes(name)) return NONE;
      const matched = lexicons.find(name, text);
      patterns.set(name, matched);
      return matched;
    };
  };
}

/** Words by their first three letters, longest first, so that the first that fits is the one that stands there. */
function slotEntries(
  names: readonly string[],
  lexicons: Lexicons,
): readonly (readonly Entry[] | undefined)[] {
  const byLetters = new Map<string, { word: string; lexicons: string[] }>();
  for (const name of names)
    for (const word of lexicons.words(name))
      for (const letters of new Set([word, capitalised(word)])) {
        const entry = byLetters.get(letters);
        if (entry) entry.lexicons.push(name);
        else byLetters.set(letters, { word, lexicons: [name] });
      }
  const slots: (Entry[] | undefined)[] = new Array<Entry[] | undefined>(SLOTS).fill(undefined);
  const entries = [...byLetters].map(([letters, entry]): Entry => ({ letters, ...entry }));
  for (const entry of entries.sort((a, b) => b.letters.length - a.letters.length)) {
    const slot = slotOf(entry.letters, 0);
    slots[slot] = [...(slots[slot] ?? []), entry];
  }
  return slots;
}

/** A plain word may begin a sentence; a name never loses its capital. */
function capitalised(word: string): string {
  const [first = ''] = word;
  return /\p{Ll}/u.test(first) ? first.toUpperCase() + word.slice(first.length) : word;
}

function walk(
  text: string,
  slots: readonly (readonly Entry[] | undefined)[],
): ReadonlyMap<string, readonly Hit[]> {
  const found = new Map<string, Hit[]>();
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = isWordCode(code);
    if (letter && !inside) {
      const entries = slots[slotOf(text, i)];
      if (entries !== undefined) addHits(text, i, entries, found);
    }
    inside = letter;
  }
  return found;
}

/** Each lexicon takes the longest of its words that stands here, unless it lies in the last one taken. */
function addHits(text: string, start: number, entries: readonly Entry[], found: Map<string, Hit[]>): void {
  for (const { letters, word, lexicons } of entries) {
    const end = start + letters.length;
    if (!text.startsWith(letters, start) || isWordCode(text.charCodeAt(end))) continue;
    for (const name of lexicons) {
      const hits = found.get(name);
      if (hits === undefined) found.set(name, [{ start, end, word }]);
      else if ((hits.at(-1) as Hit).end <= start) hits.push({ start, end, word });
    }
  }
}

/** A word of two letters ends before the third, which is no letter then and counts for nothing. */
function slotOf(text: string, at: number): number {
  const third = text.charCodeAt(at + 2);
  const start = text.charCodeAt(at) * 1021 + (text.charCodeAt(at + 1) || 0) * 67;
  return (start + (isWordCode(third) ? third : 0)) & (SLOTS - 1);
}
