import type { Gold } from '../../io/gold/gold.schema.ts';
import { EXTRA, MISSED, RIGHT, WRONG } from '../counts.ts';
import type { FoundCitation } from '../found.ts';
import { spanOverlap } from '../match/match.ts';
import { matchRequired } from '../match/required.ts';
import type { Case, Side } from '../sheet.ts';

type GoldCitation = Gold['citations'][number];

const FIELDS = ['authors', 'title', 'container', 'published', 'url'] as const;

/** Footnotes and references: found at all, and each field that gold gives. */
export function judgeCitations(one: Case): void {
  const { sheet } = one;
  const { pairs, missed, extra } = matchRequired(
    one.gold.citations,
    one.found.citations,
    (gold, row) => {
      const near = spanOverlap(gold, row);
      const numbers = gold.number === null || row.number === null || gold.number === row.number;
      return near > 0 && numbers ? 1 + near : 0;
    },
    one.isComplete('citations'),
  );
  for (const { gold, found } of pairs) {
    sheet.judge('citations.found', RIGHT);
    sheet.right('citations', side(gold), found.rule);
    for (const field of FIELDS) judgeField(one, gold, found, field);
  }
  for (const gold of missed) {
    sheet.judge('citations.found', MISSED);
    report(one, 'missed', gold, null, `missed note "${gold.text}"`);
  }
  for (const row of extra) {
    sheet.judge('citations.found', EXTRA);
    report(one, 'extra', null, row, `extra note "${row.text}"`);
  }
}

function judgeField(one: Case, gold: GoldCitation, row: FoundCitation, field: (typeof FIELDS)[number]): void {
  const wanted = flat(gold[field]);
  if (wanted === '') return;
  const found = flat(row[field]);
  const slices = [`field=${field}`];
  const right = found === wanted;
  one.sheet.judge('citations.fields', right ? RIGHT : found === '' ? MISSED : WRONG, slices);
  if (right) return;
  report(one, 'value', gold, row, `${field} is "${found}", should be "${wanted}"`);
}

const flat = (value: string | readonly string[] | null): string =>
  (typeof value === 'string' ? value : (value ?? []).join('; ')).normalize('NFC').trim();

function report(
  { sheet }: Case,
  kind: 'missed' | 'extra' | 'value',
  gold: GoldCitation | null,
  row: FoundCitation | null,
  message: string,
): void {
  sheet.fault({
    layer: 'citations',
    class: kind,
    measures: [kind === 'value' ? 'citations.fields' : 'citations.found'],
    slices: [],
    gold: gold && side(gold),
    predicted: row && { ...side(row), id: row.id, rule: row.rule },
    message,
  });
}

const side = (row: GoldCitation | FoundCitation): Side => ({
  start: row.start,
  end: row.end,
  text: row.text,
  label: row.number === null ? null : String(row.number),
  value: row.title,
  entity: null,
});
