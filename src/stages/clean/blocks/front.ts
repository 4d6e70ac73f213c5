import { type FurnitureHit, type FurnitureRule, matchFurniture } from './furniture.ts';
import { type Part, wordsOf } from './part.ts';
import { endsSentence, words } from './shape.ts';

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
/** So many lines of imprint at the head make it a title page, whose lines are all taken out. */
const CLUSTER = 2;

export function readPage(text: string, parts: readonly Part[], rules: readonly FurnitureRule[]): Page {
  const hits = parts.map((part) =>
    part.keep && part.kind === 'paragraph' ? matchFurniture(rules, wordsOf(text, part)) : null,
  );
  const headEnd = parts.findIndex((part, i) => i >= HEAD || (hits[i] === null && isBody(text, part)));
  const head = headEnd < 0 ? Math.min(parts.length, HEAD) : headEnd;
  const cluster = hits.slice(0, head).filter((hit) => hit?.row.kind === 'imprint').length >= CLUSTER;
  const edges = parts.length >= 4;
  const marked = parts.map((part, i) => {
    const hit = hits[i];
    if (!hit) return part;
    const atEdge = edges && (i < head || i >= parts.length - FOOT);
    return {
      ...part,
      kind: hit.row.kind,
      reason: hit.row.id,
      keep: !isRemoved(hit, atEdge, cluster && i < head),
    };
  });
  return cluster && headEnd >= 0 ? titlePage(text, marked, hits, head) : plainHead(text, marked, hits);
}

function isRemoved(hit: FurnitureHit, atEdge: boolean, onTitlePage: boolean): boolean {
  if (hit.row.remove === 'anywhere' || onTitlePage) return true;
  return hit.row.remove === 'edges' && hit.row.kind === 'imprint' && atEdge;
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
  const isTitle = first?.kind === 'paragraph' && first.keep && parts.length > 1 && looksLikeTitle(line);
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

function looksLikeTitle(line: string): boolean {
  const count = words(line).length;
  if (count < 2 || count > 25 || line.length > 180 || !/^[\p{Lu}\p{N}“"‘']/u.test(line)) return false;
  return !/[.:;,…][”’"']?$/.test(line);
}
