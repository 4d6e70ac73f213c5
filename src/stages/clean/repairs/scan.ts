import type { Span } from '../../../core/span.ts';
import { isWordCode } from '../letters.ts';
import { lineReader, type ReadLine } from './by-line.ts';
import type { Hit, Lexicons } from './lexicon.ts';
import { fillSlots, type Slots, slotOf } from './slots.ts';

/** Finds the words of many lexicons in one walk over each line; made anew for each document, whose lines it remembers. */
export type Scan = (text: string) => Hits;

/** A word of some lexicons, by its offset in its line. */
interface LineHit {
  readonly start: number;
  readonly entry: Entry;
}

/** Where the words of a lexicon stand, in text order. */
export type Hits = (lexicon: string) => readonly Hit[];

/** Letters that stand for a word of some lexicons. */
interface Entry {
  readonly letters: string;
  readonly word: string;
  readonly lexicons: readonly string[];
}

const NONE: readonly Hit[] = [];

/** Made once for the lexicons that guards ask for; a line is walked once, however many they are. */
export function compileScan(lexicons: Lexicons, names: ReadonlySet<string>): () => Scan {
  const plain = [...names].filter((name) => lexicons.has(name) && !lexicons.isPattern(name));
  const slots = slotEntries(plain, lexicons);
  return () => {
    const linesOf = lineReader((text, line) => walk(text, line, slots));
    return (text) => {
      let found: ReadonlyMap<string, readonly Hit[]> | null = null;
      const patterns = new Map<string, readonly Hit[]>();
      return (name) => {
        found ??= byLexicon(linesOf(text));
        const hits = found.get(name) ?? patterns.get(name);
        if (hits !== undefined) return hits;
        if (!lexicons.has(name) || plain.includes(name)) return NONE;
        const matched = lexicons.find(name, text);
        patterns.set(name, matched);
        return matched;
      };
    };
  };
}

/** Each lexicon takes the longest of its words that stands at a place, unless it lies in the last one taken. */
function byLexicon(lines: readonly ReadLine<readonly LineHit[]>[]): ReadonlyMap<string, readonly Hit[]> {
  const all = new Map<string, Hit[]>();
  for (const line of lines)
    for (const { start: at, entry } of line.found) {
      const start = line.start + at;
      const hit = { start, end: start + entry.letters.length, word: entry.word };
      for (const name of entry.lexicons) {
        const hits = all.get(name);
        if (hits === undefined) all.set(name, [hit]);
        else if ((hits.at(-1) as Hit).end <= start) hits.push(hit);
      }
    }
  return all;
}

/** Words by their first three letters, longest first, so that the first that fits is the one that stands there. */
function slotEntries(names: readonly string[], lexicons: Lexicons): Slots<Entry> {
  const byLetters = new Map<string, { word: string; lexicons: string[] }>();
  for (const name of names)
    for (const word of lexicons.words(name))
      for (const letters of new Set([word, capitalised(word)])) {
        const entry = byLetters.get(letters);
        if (entry) entry.lexicons.push(name);
        else byLetters.set(letters, { word, lexicons: [name] });
      }
  const entries = [...byLetters].map(([letters, entry]): Entry => ({ letters, ...entry }));
  return fillSlots(
    entries.sort((a, b) => b.letters.length - a.letters.length),
    ({ letters }) => slotAt(letters, 0),
  );
}

/** A plain word may begin a sentence; a name never loses its capital. */
function capitalised(word: string): string {
  const [first = ''] = word;
  return /\p{Ll}/u.test(first) ? first.toUpperCase() + word.slice(first.length) : word;
}

/** All words of the lexicons, the longer ones first where several begin. */
function walk(text: string, line: Span, slots: Slots<Entry>): readonly LineHit[] {
  const found: LineHit[] = [];
  let inside = false;
  for (let i = line.start; i < line.end; i++) {
    const letter = isWordCode(text.charCodeAt(i));
    if (letter && !inside)
      for (const entry of entriesAt(text, i, slots)) found.push({ start: i - line.start, entry });
    inside = letter;
  }
  return found;
}

const NO_ENTRY: readonly Entry[] = [];

function entriesAt(text: string, at: number, { numbers, lists }: Slots<Entry>): readonly Entry[] {
  const number = numbers[slotAt(text, at)] as number;
  if (number === 0) return NO_ENTRY;
  return (lists[number] as readonly Entry[]).filter(
    ({ letters }) => text.startsWith(letters, at) && !isWordCode(text.charCodeAt(at + letters.length)),
  );
}

/** A word of two letters ends before the third, which is no letter then and counts for nothing. */
function slotAt(line: string, at: number): number {
  const third = line.charCodeAt(at + 2);
  return slotOf(line.charCodeAt(at), line.charCodeAt(at + 1) || 0, isWordCode(third) ? third : 0);
}
