import { bare, readAuthors } from './told.ts';
import type { Work } from './works.ts';

/** `Author, Title (Place: House, 2019), 44` or `Author (2019). Title. Container.` */
const BOOK =
  /^([^,()“”"]{3,60}(?:(?:,| and) [^,()“”"]{3,40}){0,3}), \*?([^()*“”"]{4,200}?)\*?,? \((?:[^()]{2,60}: ?)?[^():]{2,60}, ((?:19|20)\d{2})\)/u;
const YEAR_FIRST =
  /^(\p{Lu}[^()“”"]{2,120}?) \(((?:19|20)\d{2})[a-z]?\)[.,:]? \*?([^.*“”"]{5,200})\*?\.(?: \*?([\p{L}][^.,*\d“”"]{3,80})\*?)?/u;

/** A work whose title stands in no quotation marks; null when the words look otherwise. */
export function readBook(words: string): Omit<Work, 'start' | 'end' | 'url' | 'same'> | null {
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
