import { bare, readAuthors } from './told.ts';
import type { Work } from './work.ts';

/** `Author, Title (Place: House, 2019), 44` or `Author (2019). Title. Container.` */
const BOOK =
  /^([^,()“”"]{3,60}(?:(?:,| and) [^,()“”"]{3,40}){0,3}), \*?([^()*“”"]{4,200}?)\*?,? \((?:[^()]{2,60}: ?)?[^():]{2,60}, ((?:19|20)\d{2})\)/u;
const YEAR_FIRST =
  /^(\p{Lu}[^()“”"]{2,120}?) \(((?:19|20)\d{2})[a-z]?\)[.,:]? \*?([^.*“”"]{5,200})\*?\.(?: \*?([\p{L}][^.,*\d“”"]{3,80})\*?)?/u;

/** `Author, Title, 51.`: told in full by an earlier note, or no work at all. */
const SHORT =
  /^(\p{Lu}[\p{L}’'-]{1,30}(?:(?:,| and| &) \p{Lu}[\p{L}’'-]{1,30}){0,3}), \*?([^,()“”"*]{4,120})\*?(?:, (?:pp?\. ?)?\d{1,4}(?:[-–]\d{1,4})?)?\.?$/u;

/** The authors and the title of a work that must have been cited before; null when the words look otherwise. */
export function readShortForm(words: string): Pick<Work, 'authors' | 'title'> | null {
  const short = SHORT.exec(words.trim());
  return short && { authors: readAuthors(short[1] ?? ''), title: bare(short[2] ?? '') };
}

/** A work whose title stands in no quotation marks; null when the words look otherwise. */
export function readBook(words: string): Omit<Work, 'start' | 'end' | 'url' | 'same' | 'short'> | null {
  const book = BOOK.exec(words);
  if (book)
    return {
      authors: readAuthors(book[1] ?? ''),
      title: bare(book[2] ?? ''),
      container: null,
      published: book[3] ?? null,
    };
  const article = YEAR_FIRST.exec(words);
  if (article === null) return null;
  const container = bare(article[4] ?? '');
  return {
    authors: readAuthors(article[1] ?? ''),
    title: bare(article[3] ?? ''),
    container: container === '' ? null : container,
    published: article[2] ?? null,
  };
}
