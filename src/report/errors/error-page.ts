import { createHash } from 'node:crypto';
import { compare } from '../../core/compare.ts';
import type { ErrorRow } from './error-row.schema.ts';
import { pageMarkup } from './page-markup.ts';
import { pageScript } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';

/** What the page shows beside the errors. */
export interface PageInfo {
  readonly title: string;
  /** Of the scores the errors belong to. */
  readonly signature: string;
}

/** Errors that matter most come first within new and old: what never happened and is said to have happened. */
const WEIGHT: ReadonlyMap<string, number> = new Map([
  ['false-assertion', 0],
  ['damaged', 1],
  ['extra', 2],
]);

/** One HTML file that needs no network: errors by class and slice, each in its context, with room for a verdict. */
export function errorPage(errors: readonly ErrorRow[], { title, signature }: PageInfo): string {
  const script = pageScript();
  const sorted = [...errors].sort(byImportance);
  const store = createHash('sha256').update(signature).update(title).digest('hex').slice(0, 12);
  const data = { signature, store, dimensions: dimensionsOf(errors), errors: sorted };
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(PAGE_STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${pageMarkup(escaped(title), escaped(signature))}
<script type="application/json" id="data">${inScript(data)}</script>
<script>${script}</script>
</body>
</html>
`;
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

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

/** JSON that cannot end the script element it stands in. */
function inScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
