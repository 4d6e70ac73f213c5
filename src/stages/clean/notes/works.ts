import { readBook, readShortForm } from './book.ts';
import { bare, readAuthors } from './told.ts';
import type { NoteWords, Work } from './work.ts';

/** A line break inside an address is part of it, as the reader of notes leaves it there. */
const URL = /<?(https?:\/\/[^ \t<>]+)>?/;
const TITLE = /“([^“”]{2,400})”|"([^"]{2,400})"|(?<![\p{L}])‘([^‘]{2,300}?)’(?![\p{L}])/u;

/** The works of a note: parts between semicolons that stand outside quotation marks and addresses. */
export function readWorks(note: string, words: NoteWords): readonly Work[] {
  return splitWorks(note).flatMap(([start, end]) => {
    const work = readWork(note.slice(start, end), words);
    return work === null ? [] : [{ ...work, start, end }];
  });
}

function splitWorks(note: string): readonly (readonly [number, number])[] {
  const cuts: (readonly [number, number])[] = [];
  let start = 0;
  let quoted = 0;
  for (let i = 0; i <= note.length; i++) {
    const letter = note[i];
    if (letter === '“' || letter === '<') quoted++;
    if ((letter === '”' || letter === '>') && quoted > 0) quoted--;
    if (i < note.length && (letter !== ';' || quoted > 0)) continue;
    const skip = /^\s*/.exec(note.slice(start, i))?.[0].length ?? 0;
    if (i > start + skip) cuts.push([start + skip, i]);
    start = i + 1;
  }
  return cuts;
}

function readWork(words: string, known: NoteWords): Omit<Work, 'start' | 'end'> | null {
  const url = URL.exec(words);
  const rest = url ? words.slice(0, url.index) : words;
  const link = url ? readUrl(url[1] ?? '', known.codes) : null;
  const same = /^\s*(?:Ibid|ibid|Idem)\b/.test(rest);
  const title = TITLE.exec(rest);
  const book = title || same ? null : readBook(rest);
  if (book) return { ...book, url: link, same, short: false };
  const told = readArticle(rest, title, known);
  if (!url && !title && !same && told.published === null) {
    const short = readShortForm(rest);
    return short && { ...told, ...short, url: null, same, short: true };
  }
  return { ...told, authors: same ? [] : told.authors, url: link, same, short: false };
}

/** `author, “title,” container, date`; what is not there is null. */
function readArticle(
  words: string,
  title: RegExpExecArray | null,
  { months }: NoteWords,
): Pick<Work, 'authors' | 'title' | 'container' | 'published'> {
  const after = title ? words.slice(title.index + title[0].length) : words;
  const date = findDate(after, months);
  return {
    authors: title ? readAuthors(words.slice(0, title.index)) : [],
    title: title ? bare(title[1] ?? title[2] ?? title[3] ?? '') : null,
    container: readContainer(date ? after.slice(0, date.index) : after, title !== null),
    published: date?.iso ?? null,
  };
}

/** `12, no. 3` after a journal's name. */
const VOLUME = /,? (?:vol\. ?)?\d{1,4}(?:[,:(] ?(?:no\. ?)?\d{1,4}\)?)?$/;

function readContainer(words: string, hasTitle: boolean): string | null {
  if (!hasTitle) return null;
  const name = bare(words.replace(/ \([^()]{1,60}\)/g, '').replace(/[*_()]/g, '')).replace(VOLUME, '');
  return name === '' || name.length > 120 || /^(?:pp?\.? ?)?\d|^para/.test(name) ? null : name;
}

function readUrl(url: string, codes: readonly RegExp[]): string {
  const plain = url.replaceAll('\n', '').replace(/[.,;)\]]{1,50}$/, '');
  for (const code of codes) {
    const match = code.exec(plain);
    if (match && match[0] === plain) return (match[1] ?? '') + (match[2] ?? '');
  }
  return plain;
}

/** The first date of the words, as exact as it is told: `2024-03-05`, `2024-03`, `2024`. */
export function findDate(
  words: string,
  months: readonly string[],
): { readonly iso: string; readonly index: number; readonly words: string } | null {
  const names = months.map((month) => month.slice(0, 3)).join('|');
  const month = `(${names})[a-z]{0,6}\\.?`;
  const patterns: readonly (readonly [RegExp, (m: RegExpExecArray) => string | null])[] = [
    [
      new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`),
      (m) => day(m[3], monthOf(m[1]), m[2]),
    ],
    [
      new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${month},? (\\d{4})\\b`),
      (m) => day(m[3], monthOf(m[2]), m[1]),
    ],
    [/\b(\d{4})-(\d{2})-(\d{2})\b/, (m) => day(m[1], Number(m[2]), m[3])],
    [new RegExp(`\\b${month},? (\\d{4})\\b`), (m) => `${m[2]}-${two(monthOf(m[1]))}`],
    [/\b((?:19|20)\d{2})\b/, (m) => m[1] ?? null],
  ];
  const monthOf = (name = ''): number => months.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(words);
    const iso = match ? read(match) : null;
    if (match && iso) return { iso, index: match.index, words: match[0] };
  }
  return null;
}

function day(year = '', month: number, date = ''): string | null {
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  const number = Number(date);
  if (month < 1 || month > 12 || number < 1 || number > last) return null;
  return `${year}-${two(month)}-${two(number)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
