import type { PageLine, PdfPage } from './page-lines.ts';

/** Lines at the top and at the foot of a page that may be its head or foot. */
const EDGE = 2;
/** A head or foot stands within so many points of the same height on every page. */
const DRIFT = 6;
/** Letters of a running head at most. */
const LONGEST = 120;
const NUMBER = /^(?:[-–—|]\s?)?(?:page\s?)?(\d{1,4})(?:\s?(?:of|\/)\s?\d{1,4})?(?:\s?[-–—|])?$/i;

/** Running heads, feet and page numbers: lines at the edge of pages that come back, or that count the pages. */
export function runningLines(pages: readonly PdfPage[]): ReadonlySet<PageLine> {
  const found = new Set<PageLine>();
  const groups = new Map<string, { readonly page: number; readonly line: PageLine }[]>();
  pages.forEach((page, number) => {
    for (const line of edgeLines(page)) {
      const key = keyOf(line);
      groups.set(key, [...(groups.get(key) ?? []), { page: number, line }]);
    }
  });
  for (const group of groups.values()) for (const line of recurring(group)) found.add(line);
  for (const line of pageNumbers(pages)) found.add(line);
  return found;
}

function edgeLines({ lines }: PdfPage): readonly PageLine[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  const top = byHeight.slice(0, EDGE);
  return [...top, ...byHeight.slice(Math.max(EDGE, byHeight.length - EDGE))];
}

function keyOf(line: PageLine): string {
  return line.text
    .toLowerCase()
    .replace(/\d{1,10}/g, '#')
    .replace(/[^\p{L}#]/gu, '');
}

type Group = readonly { readonly page: number; readonly line: PageLine }[];

/** At one height on two pages word for word, or on three but for its numbers. Left and right pages may differ. */
function recurring(group: Group): readonly PageLine[] {
  return group
    .map(({ line }) => group.filter((other) => Math.abs(other.line.y - line.y) <= DRIFT))
    .filter((level) => comesBack(level))
    .reduce<Group>((most, level) => (level.length > most.length ? level : most), [])
    .map(({ line }) => line);
}

function comesBack(level: Group): boolean {
  const pages = new Set(level.map(({ page }) => page)).size;
  const same = new Set(level.map(({ line }) => line.text)).size === 1;
  return pages >= (same ? 2 : 3) && (level[0]?.line.text.length ?? 0) <= LONGEST;
}

/** Figures alone at the edge that grow from page to page; on a single page, alone below everything. */
function pageNumbers(pages: readonly PdfPage[]): readonly PageLine[] {
  const numbered = pages.flatMap((page, at) =>
    edgeLines(page).flatMap((line) => {
      const number = NUMBER.exec(line.text)?.[1];
      return number === undefined ? [] : [{ line, shift: Number(number) - at, lonely: isLonely(page, line) }];
    }),
  );
  const shifts = new Map<number, number>();
  for (const { shift } of numbered) shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
  return numbered
    .filter(({ shift, lonely }) => (shifts.get(shift) ?? 0) >= 2 || (pages.length === 1 && lonely))
    .map(({ line }) => line);
}

/** Two lines or more of white space between it and the text above. */
function isLonely({ lines }: PdfPage, line: PageLine): boolean {
  const above = lines.filter((other) => other !== line && other.y >= line.y).map((other) => other.y - line.y);
  return above.length === lines.length - 1 && above.length > 0 && Math.min(...above) > 2 * line.size;
}
