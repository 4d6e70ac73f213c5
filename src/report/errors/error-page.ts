import { createHash } from 'node:crypto';
import { compare } from '../../core/compare.ts';
import { escaped, htmlPage } from '../html-page.ts';
import { pageScript } from '../page-script.ts';
import type { ErrorRow } from './error-row.schema.ts';
import { pageMarkup } from './page-markup.ts';

import { PAGE_STYLE } from './page-style.ts';

/** What the page shows beside the errors. */
export interface PageInfo {
  readonly title: string;
  /** Of the scores the errors belong to. */
  readonly signature: string;
}

/** The modules of the page, each after those it imports. */
const MODULES = [
  'state',
  'filter',
  'refresh',
  'facets',
  'table',
  'list',
  'context',
  'sides',
  'decisions',
  'detail',
  'keys',
  'start',
];

/** Errors that matter most come first within new and old: what never happened and is said to have happened. */
const WEIGHT: ReadonlyMap<string, number> = new Map([
  ['false-assertion', 0],
  ['damaged', 1],
  ['extra', 2],
]);

/** One HTML file that needs no network: errors by class and slice, each in its context, with room for a verdict. */
export function errorPage(errors: readonly ErrorRow[], { title, signature }: PageInfo): string {
  const script = pageScript(new URL('./page/', import.meta.url), MODULES);
  const sorted = [...errors].sort(byImportance);
  const store = createHash('sha256').update(signature).update(title).digest('hex').slice(0, 12);
  const data = { signature, store, dimensions: dimensionsOf(errors), errors: sorted };
  const body = pageMarkup(escaped(title), escaped(signature));
  return htmlPage({ title, style: PAGE_STYLE, body, data, script });
}

function byImportance(a: ErrorRow, b: ErrorRow): number {
  const weight = (error: ErrorRow): number => WEIGHT.get(error.class) ?? 9;
  return (
    Number(b.new === true) - Number(a.new === true) ||
    weight(a) - weight(b) ||
    compare(a.source_id, b.source_id) ||
    a.raw_start - b.raw_start ||
    compare(a.error_id, b.error_id)
  );
}

/** `type`, `genre`, `nested` … by how many errors have a value there. */
function dimensionsOf(errors: readonly ErrorRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { slices } of errors)
    for (const slice of slices) {
      const [name = ''] = slice.split('=', 1);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([name]) => name);
}
