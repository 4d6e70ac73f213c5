import type { Gold } from '../../io/gold/gold.schema.ts';
import { type Counts, EXTRA, MISSED, RIGHT } from '../counts.ts';
import type { FoundMention } from '../found.ts';
import { sameSpan, spanOverlap } from '../match/match.ts';
import { matchRequired } from '../match/required.ts';
import type { Case, FaultClass } from '../sheet.ts';
import { foundSide, goldSide } from './mention-sides.ts';

type GoldMention = Gold['entities'][number];

const isName = ({ form }: { readonly form: string }): boolean => form !== 'pronoun' && form !== 'nominal';

/** Half a point for a name found with wrong ends, as in MUC. */
const HALF: Counts = { tp: 0.5, fp: 0.5, fn: 0.5 };

/** How much a pair counts for each measure; 0 is no pair. */
const MEASURES: readonly (readonly [string, (gold: GoldMention, found: FoundMention) => number])[] = [
  ['mentions.strict', (gold, found) => Number(sameSpan(gold, found) && gold.type === found.type)],
  ['mentions.exact', (gold, found) => Number(sameSpan(gold, found))],
  ['mentions.partial', (gold, found) => (sameSpan(gold, found) ? 2 : 1)],
  ['mentions.type', (gold, found) => Number(gold.type === found.type && spanOverlap(gold, found) > 0)],
];

/** Names: each measure pairs them anew, in the way that is best for it. */
export function judgeMentions(one: Case): void {
  const golds = one.gold.entities.filter(isName);
  const found = one.found.mentions.filter(isName);
  const complete = one.isComplete('mentions');
  const { sheet, slicer } = one;
  for (const [measure, weight] of MEASURES) {
    const overlapping = (gold: GoldMention, row: FoundMention): number =>
      spanOverlap(gold, row) > 0 ? weight(gold, row) : 0;
    const { pairs, missed, extra } = matchRequired(golds, found, overlapping, complete);
    for (const pair of pairs) {
      const half = measure === 'mentions.partial' && !sameSpan(pair.gold, pair.found);
      sheet.judge(measure, half ? HALF : RIGHT, slicer.name(pair.gold));
    }
    for (const gold of missed) sheet.judge(measure, MISSED, slicer.name(gold));
    for (const row of extra) sheet.judge(measure, EXTRA, slicer.name({ ...row, entity: null }));
  }
  explain(one, golds, found);
}

/** One pairing for reading: who was meant for whom. */
function explain(one: Case, golds: readonly GoldMention[], found: readonly FoundMention[]): void {
  const { sheet, slicer } = one;
  const all = matchRequired(golds, found, closeness, one.isComplete('mentions'));
  for (const { gold, found: row } of all.pairs) {
    const span = sameSpan(gold, row);
    const type = gold.type === row.type;
    if (span && type) sheet.right('mentions', goldSide(gold), row.rule);
    else
      sheet.fault({
        layer: 'mentions',
        class: faultOf(span, type),
        measures: MEASURES.filter(([, weight]) => weight(gold, row) === 0).map(([name]) => name),
        slices: slicer.name(gold),
        gold: goldSide(gold),
        predicted: foundSide(row),
        message: `${row.type} "${row.text}" should be ${gold.type} "${gold.text}"`,
      });
  }
  const measures = MEASURES.map(([name]) => name);
  for (const gold of all.missed)
    sheet.fault({
      layer: 'mentions',
      class: 'missed',
      measures,
      slices: slicer.name(gold),
      gold: goldSide(gold),
      predicted: null,
      message: `missed ${gold.type} "${gold.text}"`,
    });
  for (const row of all.extra)
    sheet.fault({
      layer: 'mentions',
      class: 'extra',
      measures,
      slices: slicer.name({ ...row, entity: null }),
      gold: null,
      predicted: foundSide(row),
      message: `extra ${row.type} "${row.text}"`,
    });
}

function closeness(gold: GoldMention, row: FoundMention): number {
  const near = spanOverlap(gold, row);
  if (near === 0) return 0;
  return (near === 1 ? 8 : 1) + (gold.type === row.type ? 4 : 0) + Math.round(near * 1000) / 1000;
}

function faultOf(span: boolean, type: boolean): FaultClass {
  if (span) return 'type';
  return type ? 'boundary' : 'type+boundary';
}
