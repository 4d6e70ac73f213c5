/** A cited work as its note tells it. */
export interface Work {
  readonly start: number;
  readonly end: number;
  readonly authors: readonly string[];
  readonly title: string | null;
  readonly container: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** `Ibid.`: the work before it. */
  readonly same: boolean;
}

/** What reading a note needs to know: the months in order, and addresses that hold no hyphen. */
export interface NoteWords {
  readonly months: readonly string[];
  readonly codes: readonly RegExp[];
}

const URL = /<?(https?:\/\/[^\s<>]+)>?/;
const TITLE = /“([^“”]{2,400})”|"([^"]{2,400})"|(?<![\p{L}])‘([^‘]{2,300}?)’(?![\p{L}])/u;
const NAME = /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{L}[\p{L}.’'-]*)){1,4}$/u;

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
  const same = /^\s*(?:Ibid|ibid|Idem)\b/.test(rest);
  const title = TITLE.exec(rest);
  const date = findDate(rest.slice(title ? title.index + title[0].length : 0), known.months);
  if (!url && !title && !same && !date) return null;
  const before = title ? rest.slice(0, title.index) : '';
  const after = title ? rest.slice(title.index + title[0].length) : rest;
  return {
    authors: same ? [] : readAuthors(before),
    title: title ? bare(title[1] ?? title[2] ?? title[3] ?? '') : null,
    container: readContainer(date ? after.slice(0, date.index) : after, title !== null),
    published: date?.iso ?? null,
    url: url ? readUrl(url[1] ?? '', known.codes) : null,
    same,
  };
}

function readAuthors(words: string): readonly string[] {
  const plain = bare(words.replace(/^\s*(?:See(?: also)?|Cf\.?|For example),?\s/i, ''));
  if (plain === '') return [];
  const parts = plain.split(/,? and |, (?=\p{Lu})| & /u);
  return parts.length > 1 && parts.every((part) => NAME.test(part.trim()))
    ? parts.map((part) => part.trim())
    : [plain];
}

function readContainer(words: string, hasTitle: boolean): string | null {
  if (!hasTitle) return null;
  const name = bare(words.replace(/[*_()]/g, ''));
  return name === '' || name.length > 120 ? null : name;
}

/** Without the commas and stops around it. */
function bare(words: string): string {
  return words
    .replace(/^[\s,.:]+/, '')
    .replace(/(?<!et al)[\s,.:(]{1,50}$/, '')
    .trim();
}

function readUrl(url: string, codes: readonly RegExp[]): string {
  const plain = url.replace(/[.,;)\]]{1,50}$/, '');
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
