import { type FurnitureHit, type FurnitureRule, matchFurniture } from './furniture.ts';
import { type Part, wordsOf } from './part.ts';
import { endsClause, endsSentence, words } from './shape.ts';

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
/** A text of fewer blocks is no page; its words are its own. */
const FEW = 4;
/** So many lines of imprint make the head a title page, or the foot a colophon; one alone may be the article's own. */
const CLUSTER = 2;

export function readPage(text: string, parts: readonly Part[], rules: readonly FurnitureRule[]): Page {
  const hits = parts.map((part) =>
    part.keep && part.kind === 'paragraph' ? matchFurniture(rules, wordsOf(text, part)) : null,
  );
  const headEnd = parts.findIndex((part, i) => i >= HEAD || (hits[i] === null && isBody(text, part)));
  const head = headEnd < 0 ? Math.min(parts.length, HEAD) : headEnd;
  const cluster = hits.slice(0, head).filter((hit) => hit?.row.kind === 'imprint').length >= CLUSTER;
  const footStart = Math.max(head, parts.length - FOOT);
  const footCluster = hits.slice(footStart).filter((hit) => hit?.row.kind === 'imprint').length >= CLUSTER;
  const marked = parts.map((part, i) => {
    const hit = hits[i];
    if (!hit) return part;
    const onPage = (cluster && i < head) || (footCluster && i >= footStart && hit.row.remove === 'edges');
    const keep = !onPage && (hit.row.remove !== 'anywhere' || parts.length < FEW);
    return { ...part, kind: hit.row.kind, reason: hit.row.id, keep };
  });
  return cluster && headEnd >= 0 ? titlePage(text, marked, hits, head) : plainHead(text, marked, hits);
}

/** A paragraph of the article: a long block, or several words that end like a sentence. */
function isBody(text: string, part: Part): boolean {
  const block = text.slice(part.start, Math.min(part.end, part.start + 400));
  return block.length > 240 || (endsSentence(block) && words(block).length > 12);
}

/** Everything down to the last line of the imprint belongs to the page; a heading after it is the article's. */
function titlePage(
  text: string,
  parts: readonly Part[],
  hits: readonly (FurnitureHit | null)[],
  head: number,
): Page {
  const fields = readFields(text, parts, hits, head);
  const titleAt = parts.findIndex(
    (part, i) => i < head && hits[i] === null && words(wordsOf(text, part)).length > 1,
  );
  const title = titleAt < 0 ? null : wordsOf(text, parts[titleAt] as Part);
  const author = fields.authors?.toLowerCase() ?? null;
  const named = (i: number): Part['kind'] | null => {
    const line = wordsOf(text, parts[i] as Part).toLowerCase();
    if (title !== null && line === title.toLowerCase()) return i === titleAt ? 'title' : 'running_head';
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
      ? next && hits[i + 1] === null && i + 1 < end && wordsOf(text, next)
      : hits[i]?.value;
    if (row.next && value) valueAt.add(i + 1);
    if (value && !found.has(row.field)) found.set(row.field, value);
  }
  const get = (field: string): string | null => found.get(field) ?? null;
  return { authors: get('authors'), publisher: get('publisher'), published: get('published'), valueAt };
}

/** Without an imprint the first line may be a title and the next ones byline and date: marked, never taken out. */
function plainHead(text: string, parts: readonly Part[], hits: readonly (FurnitureHit | null)[]): Page {
  const fields = readFields(text, parts, hits, Math.min(4, parts.length));
  const first = parts[0];
  const line = first ? wordsOf(text, first) : '';
  const isTitle = first?.kind === 'paragraph' && first.keep && looksLikeTitle(line) && isTitled(text, parts);
  return {
    meta: {
      title: isTitle ? line : null,
      authors: fields.authors,
      publisher: null,
      published: fields.published,
    },
    parts: isTitle
      ? parts.map((part, i) => (i === 0 ? { ...part, kind: 'title', reason: 'title/first-line' } : part))
      : parts,
  };
}

/** A byline or a date follows; or an article does whose lines are all paragraphs, so that this one is no section's heading. */
function isTitled(text: string, parts: readonly Part[]): boolean {
  const [first, next] = parts;
  if (!first || !next) return false;
  if (next.kind === 'byline' || next.kind === 'date') return true;
  if (words(wordsOf(text, first)).length < 5 || !isBody(text, next)) return false;
  return parts
    .slice(1)
    .every((part) => part.kind !== 'paragraph' || isBody(text, part) || endsClause(wordsOf(text, part)));
}

function looksLikeTitle(line: string): boolean {
  const count = words(line).length;
  if (count < 2 || count > 25 || line.length > 180 || !/^[\p{Lu}\p{N}“"‘']/u.test(line)) return false;
  return !/[.:;,…][”’"']?(?:\[\d{1,3}\])?$/.test(line);
}
