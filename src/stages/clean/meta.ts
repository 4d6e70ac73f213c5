import type { DocMeta, SourceMeta } from '../../core/doc.ts';
import type { PageMeta } from './blocks/front.ts';
import { findDate } from './notes/works.ts';
import { TRANSLATED } from './pass-repairs.ts';

/** What is known of the article: what its source says wins over what its page says. */
export function readMeta(
  given: SourceMeta,
  page: PageMeta,
  signs: number,
  months: readonly string[],
): DocMeta {
  const date = given.published === null && page.published !== null ? findDate(page.published, months) : null;
  const published = given.published ?? date?.iso ?? null;
  return {
    title: given.title ?? page.title,
    authors: given.authors.length > 0 ? given.authors : readNames(page.authors),
    publisher: given.publisher ?? page.publisher,
    published,
    publishedPrecision: precisionOf(published),
    publishedEvidence: given.published !== null ? given.publishedEvidence : (date?.words ?? null),
    language: given.language,
    machineTranslated: signs >= TRANSLATED ? true : null,
  };
}

function precisionOf(published: string | null): DocMeta['publishedPrecision'] {
  if (published === null) return null;
  if (published.length >= 10) return 'day';
  return published.length >= 7 ? 'month' : 'year';
}

/** `Amina Diallo and Tomás Rojas, Lake Review`: two names; what follows the comma is an office or a house. */
function readNames(line: string | null): readonly string[] {
  if (line === null) return [];
  return line
    .split(/\s+(?:and|&)\s+|;\s*/)
    .flatMap((part, i, all) =>
      all.length > 1 && i < all.length - 1 ? part.split(/,\s*/) : [part.split(/,\s*/)[0] ?? ''],
    )
    .map((name) => (name === name.toUpperCase() ? capitalise(name) : name).trim())
    .filter((name) => name !== '');
}

function capitalise(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
