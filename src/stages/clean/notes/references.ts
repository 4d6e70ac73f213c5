import { inOneLine } from '../blocks/addresses.ts';
import type { Part } from '../blocks/part.ts';
import type { Note } from './note.ts';
import type { NoteWords } from './work.ts';
import { readWorks } from './works.ts';

const LONGEST = 700;
const YEAR = /\b(?:19|20)\d{2}\b/;
/** `Diallo, Amina`, `Lake Centre (2021)`, a quoted title, an address: how no paragraph of an article begins. */
const START =
  /^(?:\p{Lu}[\p{L}’'-]{1,30}, \p{Lu}[\p{L}.’' -]{0,60}[.,(]|[^.()\n]{3,80} \((?:19|20)\d{2}[a-z]?\)|[“"][^“”"]{8,200}[.,]?[”"]|https?:\/\/)/u;

/** A list of works without numbers under a heading of its own, to the end of the text; nothing when it holds prose. */
export function findReferences(
  text: string,
  parts: readonly Part[],
  section: number,
  words: NoteWords,
): readonly Note[] {
  if (section < 0) return [];
  const rest = parts.flatMap((part, i) => (i > section && part.keep && part.kind === 'paragraph' ? [i] : []));
  const listed = rest.filter((i) => isReference(text, parts[i] as Part));
  if (listed.length < 2 || listed.length * 5 < rest.length * 4) return [];
  return listed.map((i) => {
    const { start, end } = parts[i] as Part;
    const works = readWorks(inOneLine(text.slice(start, end)), words);
    return { part: i, number: null, start, works: works.slice(0, 1), mark: null };
  });
}

function isReference(text: string, { start, end }: Part): boolean {
  if (end - start > LONGEST) return false;
  const words = text.slice(start, end);
  return START.test(words) && (YEAR.test(words) || words.includes('://'));
}
