import { parseDocument } from 'yaml';
import { ARTICLE_ROW, type ArticleRow } from './article-row.schema.ts';

export interface Fronted {
  readonly row: ArticleRow | null;
  readonly body: string;
}

/** Longest block that is taken for front matter. */
const LONGEST = 20_000;

/** Splits a YAML block between two lines `---` from the text; a block that holds other things is text. */
export function frontMatter(text: string): Fronted {
  const open = /^---[ \t]{0,20}\r?\n/.exec(text);
  const close = open && /\r?\n---[ \t]{0,20}(?:\r?\n|$)/.exec(text.slice(open[0].length - 1, LONGEST));
  if (!open || !close) return { row: null, body: text };
  const start = open[0].length;
  const yaml = text.slice(start, start - 1 + close.index);
  const parsed = ARTICLE_ROW.safeParse(nullsOf(contentOf(yaml)));
  if (!parsed.success) return { row: null, body: text };
  return { row: parsed.data, body: text.slice(start - 1 + close.index + close[0].length) };
}

/** What the block says; null when it is no YAML, or YAML made to exhaust its reader by depth or by aliases. */
function contentOf(yaml: string): unknown {
  try {
    const doc = parseDocument(yaml, { schema: 'failsafe' });
    return doc.errors.length > 0 ? null : doc.toJS({ maxAliasCount: 10 });
  } catch {
    return null;
  }
}

/** The failsafe schema keeps `2026-04-03` and `0123` as written; `null` and `~` are then words. */
function nullsOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      entry === 'null' || entry === '~' || entry === '' ? null : entry,
    ]),
  );
}
