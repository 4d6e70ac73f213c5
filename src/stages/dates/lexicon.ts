import { DATES, type DateRow } from '../../packs/dates.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { compileNumbers, type NumberWords } from '../../packs/number-words.ts';
import { NUMBERS } from '../../packs/numbers.schema.ts';
import { type Entry, type Lookup, scan, type Word } from './scan.ts';

/** The words of the packs, ready for the scanner and the grammar. */
export interface Lexicon {
  readonly lookup: Lookup;
  readonly numbers: NumberWords;
}

export function compileLexicon(knowledge: Knowledge): Lexicon {
  const entries = new Map<string, Entry[]>();
  for (const { row } of knowledge.rows(DATES)) for (const entry of entriesOf(row)) addEntry(entries, entry);
  const numbers = knowledge.rows(NUMBERS).map(({ row }) => row);
  // A number word starts expressions too, though it says nothing of time by itself.
  const numbered = new Set(numbers.flatMap((row) => row.words));
  for (const word of numbered) if (!entries.has(word)) entries.set(word, []);
  const words = new Map<string, Word>();
  for (const [word, list] of entries) {
    // Longer phrases first: the first that fits is the one that is meant.
    list.sort((a, b) => b.words.length - a.words.length);
    words.set(word, { entries: list, starts: numbered.has(word) || list.some(canStart) });
  }
  return { lookup: (word) => words.get(word) ?? null, numbers: compileNumbers(numbers) };
}

function addEntry(entries: Map<string, Entry[]>, entry: Entry): void {
  const [first] = entry.words;
  if (first === undefined) return;
  const list = entries.get(first);
  if (list === undefined) entries.set(first, [entry]);
  else list.push(entry);
}

function entriesOf(row: DateRow): readonly Entry[] {
  const entry = (phrase: string, of: DateRow) => ({
    words: scan(phrase, () => null).map((tok) => tok.lower),
    row: of,
  });
  const plain = phrasesOf(row).map((phrase) => entry(phrase, row));
  if (row.is !== 'weekday') return plain;
  // `Tuesdays` says how often.
  const words = row.words.map((word) => `${word}s`);
  const set: DateRow = { is: 'set', words, value: `XXXX-WXX-${row.day}`, quant: 'EVERY' };
  return [...plain, ...words.map((word) => entry(word, set))];
}

/** Kinds of words that only go with others: no expression starts with them. */
const COMPANIONS = new Set(['cue', 'link', 'range', 'blocker', 'plan', 'zone', 'meridiem', 'offset']);

function canStart({ row }: Entry): boolean {
  return !COMPANIONS.has(row.is) || (row.is === 'cue' && row.cue === 'start');
}

function phrasesOf(row: DateRow): readonly string[] {
  if (row.is === 'rule') return [];
  return row.is === 'unit' ? [...row.words, ...row.plural] : row.words;
}
