import type { Span } from '../../../core/span.ts';
import type { PackRow } from '../../../packs/knowledge.ts';
import type { Lexicon } from '../../../packs/lexicons.schema.ts';

/** A word of a lexicon where it stands in a text. */
export interface Hit extends Span {
  readonly word: string;
}

/** Lexicons by name, lists of one name put together, compiled to one expression each. */
export interface Lexicons {
  /** Source of an expression that fits any word of the lexicon. */
  source(name: string): string;
  find(name: string, text: string): readonly Hit[];
  has(name: string): boolean;
  names(): readonly string[];
  /** Are its words regular expressions? */
  isPattern(name: string): boolean;
  words(name: string): ReadonlySet<string>;
}

export function compileLexicons(rows: readonly PackRow<Lexicon>[]): Lexicons {
  const words = new Map<string, string[]>();
  for (const { row } of rows) {
    const known = words.get(row.id) ?? [];
    known.push(...row.words.map((word) => (row.patterns ? word : eitherCase(word))));
    words.set(row.id, known);
  }
  const patterns = new Set(rows.filter(({ row }) => row.patterns).map(({ row }) => row.id));
  const plain = new Map<string, ReadonlySet<string>>();
  for (const { row } of rows) plain.set(row.id, new Set([...(plain.get(row.id) ?? []), ...row.words]));
  const source = (name: string): string =>
    [...(words.get(name) ?? [])].sort((a, b) => b.length - a.length).join('|');
  const compiled = new Map(
    [...words.keys()].map((name) => [name, new RegExp(`\\b(?:${source(name)})\\b`, 'g')]),
  );
  return {
    source,
    has: (name) => words.has(name),
    names: () => [...words.keys()],
    isPattern: (name) => patterns.has(name),
    words: (name) => plain.get(name) ?? new Set(),
    find: (name, text) => {
      const pattern = compiled.get(name);
      if (pattern === undefined) return [];
      return [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        word: plain.get(name)?.has(match[0])
          ? match[0]
          : match[0].charAt(0).toLowerCase() + match[0].slice(1),
      }));
    },
  };
}

/** A plain word may begin a sentence; a name never loses its capital. */
function eitherCase(word: string): string {
  const [first = ''] = word;
  const rest = escapePattern(word.slice(first.length));
  return /\p{Ll}/u.test(first) ? `[${first}${first.toUpperCase()}]${rest}` : escapePattern(first) + rest;
}

/** An expression that fits the words and nothing else. */
export function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
