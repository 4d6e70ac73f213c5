import { NO_META } from '../../../core/bare.ts';
import { metaText } from '../../../core/clean-unicode.ts';
import type { SourceMeta } from '../../../core/layers/source.ts';
import { isoDate } from '../../iso-date.ts';

/** What the file says of itself: the old fields, and the newer ones in XML. */
export interface PdfInfo {
  readonly info: unknown;
  readonly metadata?: { get(name: string): unknown } | null;
}

/** Titles that programs put in by themselves. */
const NO_TITLE =
  /^(?:untitled|microsoft word\b|powerpoint|slide \d|document\d{0,9}$|layout \d)|\.(?:docx?|indd|qxd|pdf|tmp|rtf)$/i;
/** Two words with capitals at least: one alone is a login, and some are the program's. */
const NAME = /^\p{Lu}[\p{L}.’'-]{0,40}(?: [\p{L}.’'-]{1,40}){1,5}$/u;
const NO_NAME = /\b(?:user|admin|administrator|microsoft|adobe|office|windows|owner|unknown|author|pdf)\b/i;
/** Words of a title that must stand in the text for it to be this article's. */
const SHARE = 0.5;

/** Title, authors, publisher and day. A title that the pages do not show is left out, and so is a day of another year. */
export function pdfMeta({ info, metadata }: PdfInfo, text: string, shown: string | null): SourceMeta {
  const field = fieldsOf(info);
  const xml = (name: string): string | null => oneOf(metadata?.get(name));
  const stated = [xml('dc:title'), field('Title')].find((title) => isTitle(title, text)) ?? null;
  const published = publication(xml, field, text);
  return {
    ...NO_META,
    title: metaText(stated ?? shown),
    authors: authorsOf(metadata?.get('dc:creator') ?? field('Author')),
    publisher: metaText(xml('dc:publisher') ?? xml('prism:publicationname')),
    published: published?.date ?? null,
    publishedEvidence: published?.evidence ?? null,
    url: metaText(xml('prism:url')),
    language: xml('dc:language')?.slice(0, 2).toLowerCase() ?? null,
  };
}

function fieldsOf(info: unknown): (name: string) => string | null {
  const fields = new Map(Object.entries((info ?? {}) as Record<string, unknown>));
  return (name) => {
    const value = fields.get(name);
    return typeof value === 'string' ? metaText(value) : null;
  };
}

function oneOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? metaText(first) : null;
}

function isTitle(title: string | null, text: string): title is string {
  if (title === null || NO_TITLE.test(title)) return false;
  const page = new Set(wordsOf(text.slice(0, 20_000)));
  const words = wordsOf(title);
  return words.length > 0 && words.filter((word) => page.has(word)).length >= SHARE * words.length;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,40}/gu) ?? [];
}

function authorsOf(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  return list
    .flatMap((one) => (typeof one === 'string' ? one.slice(0, 500).split(/;| and | & |, /) : []))
    .flatMap((name) => metaText(name) ?? [])
    .filter((name) => NAME.test(name) && !NO_NAME.test(name));
}

/** The day that is said to be that of publication; else the day the file was made, if the text knows the year. */
function publication(
  xml: (name: string) => string | null,
  field: (name: string) => string | null,
  text: string,
): { readonly date: string; readonly evidence: string } | null {
  const said = isoDate(xml('prism:publicationdate') ?? xml('prism:coverdate') ?? xml('dc:date'));
  if (said !== null) return { date: said, evidence: 'pdf-metadata' };
  const made = /^D:(\d{4})(\d{2})(\d{2})/.exec(field('CreationDate') ?? '');
  const date = made === null ? null : isoDate(made.slice(1).join('-'));
  if (date === null) return null;
  const years = (text.match(/\b(?:19|20)\d{2}\b/g) ?? []).map(Number);
  const year = Number(date.slice(0, 4));
  return years.includes(year) && years.every((one) => one <= year + 1)
    ? { date, evidence: 'pdf-creation-date' }
    : null;
}
