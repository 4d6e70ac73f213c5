import { aroundHits } from './around.ts';
import type { FurnitureHit, FurnitureRules } from './furniture.ts';
import { asLine, findHits, isBody, pageLines } from './hits.ts';
import { type Part, wordsOf } from './part.ts';
import { endsClause, startsInside, words } from './shape.ts';

/** What the page says of itself. Values are as they stand; the stage makes names and dates of them. */
export interface PageMeta {
  readonly title: string | null;
  readonly authors: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

/** The parts with everything of the page marked, and what the page says of itself. */
export interface Page {
  readonly parts: readonly Part[];
  readonly meta: PageMeta;
}

const HEAD = 30;
const FOOT = 14;
const LOOK_AHEAD = 4;
/** So many blocks may stand over an article whose page tells nothing else; with the page's menu so many. */
const NEAR_HEAD = 5;
const MENU = 14;
/** A notice on a title page is shorter than a paragraph. */
const LONGEST_NOTICE = 400;
/** A text of fewer blocks is no page; its words are its own. */
const FEW = 4;
/** So many lines of imprint make the head a title page, or the foot a colophon; one alone may be the article's own. */
const CLUSTER = 2;

export function readPage(text: string, parts: readonly Part[], rules: FurnitureRules): Page {
  const hits = findHits(text, parts, rules);
  const head = headEnd(text, parts, hits);
  const cluster = isCluster(hits.slice(0, head));
  const footStart = Math.max(head, parts.length - FOOT);
  const footCluster = isCluster(hits.slice(footStart));
  const around = parts.length < FEW ? new Map<number, string>() : aroundHits(pageLines(text, parts, hits));
  const marked = parts.map((part, i): Part => {
    const hit = hits[i];
    const beside = around.get(i);
    if (beside !== undefined && hit?.row.remove !== 'anywhere')
      return { ...part, kind: hit?.row.kind ?? 'furniture', reason: hit?.row.id ?? beside, keep: false };
    if (!hit) return part;
    const onPage = (cluster && i < head) || (footCluster && i >= footStart && hit.row.remove === 'edges');
    const keep = !onPage && (hit.row.remove !== 'anywhere' || parts.length < FEW);
    return { ...part, kind: hit.row.kind, reason: hit.row.id, keep };
  });
  return cluster && head < parts.length
    ? titlePage(text, marked, hits, head)
    : plainHead(text, marked, hits, head);
}

function isCluster(hits: readonly (FurnitureHit | null)[]): boolean {
  return hits.filter((hit) => hit?.row.kind === 'imprint' && hit.row.speaks).length >= CLUSTER;
}

/** Where the article begins: at a paragraph after which no line of the imprint comes any more. */
function headEnd(text: string, parts: readonly Part[], hits: readonly (FurnitureHit | null)[]): number {
  const end = Math.min(parts.length, HEAD);
  for (let i = 0; i < end; i++) {
    const part = parts[i] as Part;
    if (hits[i] || !isBody(text, part)) continue;
    const goesOn = hits.slice(i + 1, i + 1 + LOOK_AHEAD).some((hit) => hit && hit.row.remove !== 'anywhere');
    if (!goesOn || part.end - part.start > LONGEST_NOTICE) return i;
  }
  return end;
}

/** Everything down to the last line of the imprint belongs to the page; a heading after it is the article's. */
function titlePage(
  text: string,
  parts: readonly Part[],
  hits: readonly (FurnitureHit | null)[],
  head: number,
): Page {
  const fields = readFields(text, parts, hits, head);
  const titleIndex = parts.findIndex(
    (part, i) => i < head && hits[i] === null && words(wordsOf(text, part)).length > 1,
  );
  const title = titleIndex < 0 ? null : asLine(text, parts[titleIndex] as Part);
  const author = fields.authors?.toLowerCase() ?? null;
  const named = (i: number): Part['kind'] | null => {
    const line = asLine(text, parts[i] as Part).toLowerCase();
    if (title !== null && line === title.toLowerCase()) return i === titleIndex ? 'title' : 'running_head';
    if (author !== null && line.startsWith(author)) return 'byline';
    return fields.valueAt.has(i) ? 'imprint' : null;
  };
  let last = -1;
  for (let i = 0; i < head; i++) if (hits[i] || named(i)) last = i;
  return {
    meta: { title, authors: fields.authors, publisher: fields.publisher, published: fields.published },
    parts: parts.map((part, i) => {
      if (i > last || hits[i]) return part;
      const kind = named(i) ?? 'imprint';
      return { ...part, kind, reason: `${kind}/title-page`, keep: false };
    }),
  };
}

interface Fields extends Omit<PageMeta, 'title'> {
  /** Parts that hold the value of the label before them. */
  readonly valueAt: ReadonlySet<number>;
}

function readFields(
  text: string,
  parts: readonly Part[],
  hits: readonly (FurnitureHit | null)[],
  end: number,
): Fields {
  const found = new Map<string, string>();
  const valueAt = new Set<number>();
  for (let i = 0; i < end; i++) {
    const row = hits[i]?.row;
    if (!row?.field) continue;
    const next = parts[i + 1];
    const value = row.next
      ? next && hits[i + 1] === null && i + 1 < end && asLine(text, next)
      : hits[i]?.value;
    if (row.next && value) valueAt.add(i + 1);
    if (value && !found.has(row.field)) found.set(row.field, value);
  }
  const get = (field: string): string | null => found.get(field) ?? null;
  return { authors: get('authors'), publisher: get('publisher'), published: get('published'), valueAt };
}

/** Without an imprint the first line may be a title and the next ones byline and date: marked, never taken out. */
function plainHead(
  text: string,
  parts: readonly Part[],
  hits: readonly (FurnitureHit | null)[],
  head: number,
): Page {
  const end = Math.min(parts.length, Math.max(NEAR_HEAD, Math.min(head, MENU)));
  const fields = readFields(text, parts, hits, end);
  const published = isChronicle(hits) ? null : fields.published;
  const at = titleBeforeByline(text, parts, end) ?? titleAt(text, parts);
  const title = at < 0 ? null : asLine(text, parts[at] as Part).replace(/^#{1,6} +/, '');
  return {
    meta: { title, authors: fields.authors, publisher: null, published },
    parts: parts.map((part, i) => (i === at ? { ...part, kind: 'title', reason: 'title/first-line' } : part)),
  };
}

/** Several lines of dates are a chronicle’s headings; none of them is the day of publication. */
function isChronicle(hits: readonly (FurnitureHit | null)[]): boolean {
  return hits.filter((hit) => hit?.row.kind === 'date' && hit.row.remove === 'never').length > 1;
}

/** The line over the byline or the date, when only words of a menu stand over it; null when there is none. */
function titleBeforeByline(text: string, parts: readonly Part[], end: number): number | null {
  const byline = parts.findIndex((part, i) => i < end && (part.kind === 'byline' || part.kind === 'date'));
  const over = parts.flatMap((part, i) => (i < byline && part.keep ? [i] : []));
  const counts = over.map((i) => words(wordsOf(text, parts[i] as Part)).length);
  const at = over.at(-1);
  if (at === undefined || over.length < 2 || (counts.at(-1) ?? 0) < 3) return null;
  if (counts.slice(0, -1).some((count) => count > 2)) return null;
  const line = parts[at] as Part;
  return line.kind === 'paragraph' && looksLikeTitle(asLine(text, line)) ? at : null;
}

/**
 * The first line, when a byline or a date follows, or when an article does whose lines are all paragraphs: then it is
 * no section's heading. -1 when there is none.
 */
function titleAt(text: string, parts: readonly Part[]): number {
  const at = parts.findIndex((part) => part.keep);
  const first = parts[at];
  const rest = parts.slice(at + 1).filter((part) => part.keep);
  const next = rest[0];
  if (!first || !next || first.kind !== 'paragraph' || !looksLikeTitle(asLine(text, first))) return -1;
  if (next.kind === 'byline' || next.kind === 'date' || text.startsWith('# ', first.start)) return at;
  if (words(wordsOf(text, first)).length < 5 || !isBody(text, next)) return -1;
  if (startsInside(wordsOf(text, next))) return -1;
  const plain = rest.every(
    (part) => part.kind !== 'paragraph' || isBody(text, part) || endsClause(tail(text, part)),
  );
  return plain ? at : -1;
}

function tail(text: string, part: Part): string {
  return text.slice(Math.max(part.start, part.end - 20), part.end);
}

function looksLikeTitle(line: string): boolean {
  if (/^#{1,6} \p{Lu}/u.test(line)) return line.length <= 180;
  const count = words(line).length;
  if (count < 2 || count > 25 || line.length > 180 || !/^[\p{Lu}\p{N}“"‘']/u.test(line)) return false;
  if (/\p{Ll}{3}[.!?][”’"')]{0,2}[⁰¹²³⁴-⁹]{0,3} +\p{Lu}/u.test(line)) return false;
  return !/[.:;,…][”’"']?(?:\[\d{1,3}\])?$/.test(line);
}
