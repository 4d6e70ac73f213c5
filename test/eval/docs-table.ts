import { asScored } from '../../src/eval/baseline/as-scored.ts';
import type { Baseline } from '../../src/eval/baseline/baseline.schema.ts';
import { FIRST_MEASURE } from '../../src/eval/evaluate.ts';
import { MEASURES } from '../../src/eval/measures.table.ts';
import { type ScoreRow, scoreTable } from '../../src/eval/score-table.ts';
import { signatureLine } from '../../src/eval/signature.ts';

const percent = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : (100 * value).toFixed(1);

/** The score table of docs/quality.md, as the accepted baseline has it. */
export function docsTable(baseline: Baseline): string {
  const all = baseline.documents.map(asScored);
  const table = (part: string | null): ReadonlyMap<string, ScoreRow> =>
    new Map(
      scoreTable(part === null ? all : all.filter((document) => document.part === part), 1)
        .filter(({ slice }) => slice === null)
        .map((row) => [row.measure, row]),
    );
  const [whole, dev, held] = [table(null), table('dev'), table('held')];
  const rows = MEASURES.flatMap(({ name, about, headline }) => {
    const row = whole.get(name);
    if (!row) return [];
    const cells = [
      headline ? `**${name}**` : name,
      about,
      percent(row.p),
      percent(row.r),
      percent(row.f1),
      `${percent(row.low)}–${percent(row.high)}`,
      percent(dev.get(name)?.f1),
      percent(held.get(name)?.f1),
      String(row.n),
      String(row.documents),
    ];
    return [`| ${cells.join(' | ')} |`];
  });
  return [
    '| measure | of | P | R | F1 | 95 % | dev | held | gold | documents |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    `\`${signatureLine(baseline.signature, FIRST_MEASURE, whole.get(FIRST_MEASURE)?.f1 ?? null)}\``,
  ].join('\n');
}

const FROM = '<!-- scores -->';
const TO = '<!-- /scores -->';

/** The text with the table between its marks. */
export function withTable(docs: string, table: string): string {
  const [before, rest = ''] = docs.split(FROM);
  const [, after = ''] = rest.split(TO);
  return `${before}${FROM}\n\n${table}\n\n${TO}${after}`;
}
