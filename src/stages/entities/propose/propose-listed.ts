import type { Lexicon } from '../lexicon.ts';
import { type Candidate, candidate, joins, type Reading } from '../reading.ts';
import type { RuleTables } from '../rule-tables.ts';

/** Words of the surname, of the names behind its comma, and until the entry says what it is. */
const LONGEST_SURNAME = 3;
const LONGEST_FIRST = 4;
const REACH = 10;

/** `OKELLO, James Peter. DOB: 3 May 1970`: surname first, as lists of persons write it; one name, comma and all. */
export function proposeListed(reading: Reading, lexicon: Lexicon, { words }: RuleTables): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < reading.words.length; from++) {
    const comma = run(reading, from, LONGEST_SURNAME, 'UPPER');
    if (comma === from || joinsBack(reading, from) || !isComma(reading, comma)) continue;
    const to = run(reading, comma, LONGEST_FIRST, 'Title');
    if (to > comma && isEntry(reading, to, words.notices) && !isPlace(reading, lexicon, comma, to))
      found.push(
        candidate(reading, from, to, {
          type: 'PER',
          form: 'name',
          rule: 'entities/surname-first',
          score: 0.95,
        }),
      );
    from = comma - 1;
  }
  return found;
}

/** End of the run of words of one shape that begins here. */
function run(reading: Reading, from: number, longest: number, shape: 'UPPER' | 'Title'): number {
  let to = from;
  while (to < from + longest && reading.words[to]?.shape === shape && (to === from || joins(reading, to - 1)))
    to++;
  return to;
}

function joinsBack(reading: Reading, from: number): boolean {
  return reading.words[from - 1]?.shape === 'UPPER' && joins(reading, from - 1);
}

function isComma({ text, words }: Reading, at: number): boolean {
  return text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0) === ', ';
}

/** `GOMA, Congo` opens a report. */
function isPlace(reading: Reading, { byKey }: Lexicon, from: number, to: number): boolean {
  const keys = reading.words.slice(from, to).map(({ key }) => key);
  return (byKey.get(keys.join(' ')) ?? []).some(({ known }) => known.type === 'GPE' || known.type === 'LOC');
}

/** Soon after the name, and parted from it, stands what only entries of lists say. */
function isEntry({ words, text }: Reading, to: number, notices: ReadonlySet<string>): boolean {
  const end = words[to - 1]?.end ?? 0;
  if (!/^[.;,]/.test(text.slice(end, end + 1)) && !notices.has(words[to]?.key ?? '')) return false;
  for (let i = to; i < to + REACH && i < words.length; i++) if (notices.has(words[i]?.key ?? '')) return true;
  return false;
}
