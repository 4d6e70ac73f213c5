import type { DocMeta } from '../../core/layers/cleaned.ts';
import type { SourceMeta } from '../../core/layers/source.ts';
import type { PageMeta } from './blocks/front.ts';
import { findDate } from './notes/works.ts';
import { TRANSLATED } from './pass-repairs.ts';

const DATELINE =
  /^\p{Lu}{3,}[\p{L} ./’'-]{0,40}(?:, \p{L}[\p{L} .]{1,30})?, ((?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}\.?),? \d{4})(?: \([^()\n]{2,40}\))? ?[—–-]/u;
/** `COTABATO CITY (Agency / 12 June 2017) –`: agency and day in brackets. */
const BRACKETED =
  /^\p{Lu}{3,}[\p{L} ./’'-]{0,40}(?:, \p{L}[\p{L} .]{1,30})? \([^()\n/|,]{2,30}(?: ?[/|]|,) ?((?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}\.?),? \d{4})\) ?[—–-]/u;

/** What is known of the article: what its source says wins over what its page says. */
export function readMeta(
  given: SourceMeta,
  page: PageMeta & {
    /** Running heads and feet of the pages. */
    readonly heads: readonly string[];
  },
  text: string,
  signs: number,
  months: readonly string[],
): DocMeta {
  const date = given.published === null ? publication(page, text, months) : null;
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

type Told = ReturnType<typeof findDate>;

/** The day that the page gives, its dateline, or the running heads of a newspaper. */
function publication(
  { published, heads }: { readonly published: string | null; readonly heads: readonly string[] },
  text: string,
  months: readonly string[],
): Told {
  const told = published ?? dateline(text);
  if (told !== null) return findDate(told, months);
  const days = heads.slice(0, HEADS).flatMap((head) => findDate(head, months) ?? []);
  return days.find(({ iso }) => iso.length === DAY) ?? null;
}

/** Pages whose heads are read: all bear the same day. */
const HEADS = 4;
/** Letters of a whole day: a report's head may name the year it reports on. */
const DAY = 10;

/** `JUBA, May 3, 2024 (Agency) —`: the place in capitals and the day with its year, before a dash, in the first paragraph. */
function dateline(text: string): string | null {
  for (const paragraph of text.slice(0, 2000).split('\n\n').slice(0, 3)) {
    const head = paragraph.slice(0, 160);
    const match = DATELINE.exec(head) ?? BRACKETED.exec(head);
    if (match) return match[1] ?? null;
  }
  return null;
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
    .split(/\s{1,10}(?:and|&)\s{1,10}|;\s{0,10}/)
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
