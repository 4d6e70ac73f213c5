import type { Knowledge } from '../../packs/knowledge.ts';
import { compileNumbers, type NumberWords } from '../../packs/number-words.ts';
import { NUMBERS } from '../../packs/numbers.schema.ts';
import { QUANTITIES, type QuantityRow } from '../../packs/quantities.schema.ts';
import { type Entry, type Lookup, scan, type Tok } from './scan.ts';

/** The words of the packs, ready for the scanner and the grammar. */
export interface Lexicon {
  readonly lookup: Lookup;
  readonly numbers: NumberWords;
}

/** What the grammar reads from. */
export interface Text {
  readonly text: string;
  readonly toks: readonly Tok[];
  readonly lexicon: Lexicon;
  /** Universal part of speech of the word that starts at an offset, or ''. */
  posAt(offset: number): string;
  /** Its lemma, or ''. */
  lemmaAt(offset: number): string;
  sentenceAt(offset: number): number;
  /** Whether a name of a person ends here. */
  endsPerson(offset: number): boolean;
  /** Whether a name of a force starts here: an army, a police, an armed group. */
  startsForce(offset: number): boolean;
  /** Whether a name of a place starts here. */
  startsPlace(offset: number): boolean;
}

export function compileLexicon(knowledge: Knowledge): Lexicon {
  const entries = new Map<string, Entry[]>();
  for (const { row } of knowledge.rows(QUANTITIES)) {
    if (row.is === 'rule') continue;
    for (const phrase of row.words) {
      const words = scan(phrase, () => null).map((tok) => tok.lower);
      const [first] = words;
      if (first === undefined) continue;
      const list = entries.get(first) ?? [];
      list.push({ words, row });
      entries.set(first, list);
    }
  }
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  const numbers = compileNumbers(knowledge.rows(NUMBERS).map(({ row }) => row));
  return { lookup: (word) => entries.get(word) ?? null, numbers };
}

export interface Sense<K extends QuantityRow['is']> {
  readonly row: Extract<QuantityRow, { is: K }>;
  readonly next: number;
}

/** The longest phrase of a kind that starts at token `i`. */
export function sense<K extends QuantityRow['is']>({ toks }: Text, i: number, is: K): Sense<K> | null {
  for (const { row, words } of toks[i]?.entries ?? []) {
    if (row.is !== is) continue;
    const fits = words.every(
      (word, k) => toks[i + k]?.lower === word && (k === 0 || toks[i + k]?.gap !== 'line'),
    );
    if (fits) return { row: row as Extract<QuantityRow, { is: K }>, next: i + words.length };
  }
  return null;
}

/** The phrase of a kind that ends right before token `i`. */
export function senseBefore<K extends QuantityRow['is']>(
  text: Text,
  i: number,
  is: K,
): (Sense<K> & { readonly first: number }) | null {
  for (let length = 5; length >= 1; length--) {
    const found = sense(text, i - length, is);
    if (found !== null && found.next === i && text.toks[i]?.gap !== 'line')
      return { ...found, first: i - length };
  }
  return null;
}

export function isCue({ toks }: Text, i: number, cue: string): boolean {
  const tok = toks[i];
  if (tok === undefined || tok.gap === 'line') return false;
  return (tok.entries ?? []).some(
    ({ row, words }) => row.is === 'cue' && row.cue === cue && words.length === 1,
  );
}

/** Whether a phrase of a cue ends right before token `i`. */
export function isCueBefore({ toks }: Text, i: number, cue: string): boolean {
  if (toks[i]?.gap === 'line') return false;
  for (let length = 1; length <= LONGEST_CUE; length++)
    for (const { row, words } of toks[i - length]?.entries ?? [])
      if (
        row.is === 'cue' &&
        row.cue === cue &&
        words.length === length &&
        words.every((word, k) => toks[i - length + k]?.lower === word)
      )
        return true;
  return false;
}

const LONGEST_CUE = 5;

/** Whether a new clause may start at token `i`. */
export function startsClause(text: Text, i: number): boolean {
  return i === 0 || text.toks[i]?.gap === 'line' || isCueBefore(text, i, 'clause-start');
}
