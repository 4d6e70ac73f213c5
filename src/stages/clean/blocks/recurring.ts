import type { Span } from '../../../core/span.ts';

const LONGEST = 110;
/** A page number far from the words of its line. */
const COLUMN =
  /^(?:(?:[Pp]age |[Pp]\. ?)?\d{1,4}\s{3,}\S|\S.{0,100}\s{3,}(?:(?:[Pp]age |[Pp]\. ?)?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?|[-–—|] ?\d{1,4} ?[-–—|])$|\S.{8,90}\S\s?[|•·]\s?\d{1,4}$)/;
const PAGE_NUMBER =
  /^(?:[-–—|]\s?)?(?:Page|page|P\.|p\.|P ?a ?g ?e ?\|)?\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?(?:\s?(?:[-–—|]|\| ?P ?a ?g ?e))?$/;

const SURE =
  /^(?:[Pp]age \d{1,4}(?: ?(?:of|\/) ?\d{1,4})?|[Pp]\. ?\d{1,4}|\d{1,4} ?(?:of|\/) ?\d{1,4}|[-–—|] ?\d{1,4} ?[-–—|]|\d{1,4} ?\| ?[Pp] ?a ?g ?e|[Pp] ?a ?g ?e ?\| ?\d{1,4})$/;

/** Nothing but an address or the sign of a document (`S/2021/9`): on every page the publisher's. */
export const ADDRESS = /^(?:(?:https?:\/\/|www\.)[^\s<>]{4,100}|[A-Z]{1,5}(?:\/[\w.()-]{1,12}){1,5})$/;

/** All white space but single spaces, which stand between most words and stay as they are. */
const ODD_SPACE = /\s{2,}|[^\S ]/g;

/** A page number at one side of a line, its words at the other. */
const SIDED = /^(?:(\d{1,4})\s{3,}\S.{1,80}|\S.{1,80}\s{3,}(\d{1,4})|(\d{1,4}))$/;

/** Lines that are the same but for their numbers. */
export interface Recurrence<T extends Span> {
  readonly lines: readonly T[];
  /** Nothing but a page number. */
  readonly bare: boolean;
  /** Page numbers that say so: `Page 3 of 12`, `– 3 –`. */
  readonly sure: boolean;
  /** The numbers grow by one from line to line. */
  readonly counting: boolean;
  /** The number stands in a column of its own. */
  readonly column: boolean;
}

/** Short lines that come back, by what they say without their numbers. */
export function recurrences<T extends Span>(text: string, lines: readonly T[]): readonly Recurrence<T>[] {
  const groups = new Map<string, T[]>();
  for (const line of lines) {
    if (line.end - line.start > LONGEST) continue;
    const words = text.slice(line.start, line.end);
    const key = PAGE_NUMBER.test(words)
      ? '#page'
      : words.toLowerCase().replace(/\d+/g, '#').replace(ODD_SPACE, ' ');
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  const sided = sidedHeads(text, lines);
  const found = [...groups].flatMap(([key, group]) =>
    group.length < 2 && !isDashed(text, group)
      ? []
      : [
          {
            lines: group,
            bare: key === '#page',
            sure: group.every((line) => SURE.test(text.slice(line.start, line.end))),
            counting: key.includes('#') && isCounting(text, group),
            column: group.every((line) => COLUMN.test(text.slice(line.start, line.end))),
          },
        ],
  );
  return sided.length === 0
    ? found
    : [...found, { lines: sided, bare: false, sure: true, counting: true, column: true }];
}

/** Heads of left and right pages differ in words and sides; their numbers count on, and text stands between them. */
function sidedHeads<T extends Span>(text: string, lines: readonly T[]): readonly T[] {
  const numbered = lines.flatMap((line, at) => {
    if (line.end - line.start > LONGEST) return [];
    const match = SIDED.exec(text.slice(line.start, line.end));
    return match ? [{ line, at, number: Number(match[1] ?? match[2] ?? match[3]), bare: !!match[3] }] : [];
  });
  const steps = numbered.slice(1).map(({ at, number }, i) => {
    const before = numbered[i];
    return { counts: number === (before?.number ?? 0) + 1, apart: at > (before?.at ?? 0) + 1 };
  });
  const isHead =
    steps.length > 1 &&
    steps.every(({ counts }) => counts) &&
    steps.some(({ apart }) => apart) &&
    numbered.some(({ bare }) => !bare);
  return isHead ? numbered.map(({ line }) => line) : [];
}

/** `– 2 –` is the number of a page even where it stands once. */
function isDashed(text: string, lines: readonly Span[]): boolean {
  return lines.every(({ start, end }) => /^[-–—] ?\d{1,4} ?[-–—]$/.test(text.slice(start, end)));
}

/** A line with the page's number in a column of its own, or behind a bar. */
const NUMBERED = /^(\S.{8,90}\S)(?:\s{3,}|\s?[|•·]\s?)\d{1,4}$/;

/** The words of a running head without its page number, in small letters; null when it has none. */
export function headWords(line: string): string | null {
  const head = NUMBERED.exec(line)?.[1];
  return head === undefined ? null : plainWords(head);
}

/** A line by its words alone, whatever its case and its spaces. */
export const plainWords = (line: string): string => line.toLowerCase().replace(/\s{1,60}/g, ' ');

/** Lines that are surely no part of the paragraph around them: they count the pages, or are the head of a first page that does not. */
export function recurringLines<T extends Span>(text: string, lines: readonly T[]): ReadonlySet<T> {
  const counting = recurrences(text, lines).flatMap((group) =>
    group.counting || group.lines.every(({ start, end }) => ADDRESS.test(text.slice(start, end)))
      ? group.lines
      : [],
  );
  const heads = new Set(counting.map(({ start, end }) => headWords(text.slice(start, end))));
  heads.delete(null);
  if (heads.size === 0) return new Set(counting);
  const isFirst = ({ start, end }: T): boolean =>
    end - start <= LONGEST && heads.has(plainWords(text.slice(start, end)));
  return new Set([...counting, ...lines.filter(isFirst)]);
}

/** One of the numbers in the lines grows by one: beside the page's there may be those of a day. */
function isCounting(text: string, lines: readonly Span[]): boolean {
  const numbers = lines.map(({ start, end }) => text.slice(start, end).match(/\d+/g)?.map(Number) ?? []);
  return (numbers[0] ?? []).some((_, at) => {
    const column = numbers.map((line) => line[at] ?? Number.NaN);
    const steps = column.slice(1).filter((number, i) => number === (column[i] ?? 0) + 1).length;
    return steps * 3 >= (column.length - 1) * 2;
  });
}
