import type { Gold } from '../../io/gold/gold.schema.ts';
import { EXTRA, MISSED, RIGHT } from '../counts.ts';
import type { FoundQuantity } from '../found.ts';
import { spanOverlap } from '../match/match.ts';
import { matchRequired } from '../match/required.ts';
import type { Case, FaultClass, Side } from '../sheet.ts';

type GoldQuantity = Gold['quantities'][number];

const hasValue = (gold: GoldQuantity, row: FoundQuantity): boolean =>
  gold.low === row.low && gold.high === row.high;
const isRight = (gold: GoldQuantity, row: FoundQuantity): boolean =>
  hasValue(gold, row) && gold.kind === row.kind;

const MEASURES: readonly (readonly [string, (gold: GoldQuantity, row: FoundQuantity) => boolean])[] = [
  ['quantities.span', () => true],
  ['quantities.value', hasValue],
  ['quantities.strict', isRight],
];

/** Numbers that count or measure. A document whose gold has none, and is not whole in this layer, says nothing. */
export function judgeQuantities(one: Case): void {
  const golds = one.gold.quantities;
  const complete = one.isComplete('quantities');
  for (const [measure, fits] of MEASURES) {
    const { pairs, missed, extra } = matchRequired(
      golds,
      one.found.quantities,
      (gold, row) => (spanOverlap(gold, row) > 0 && fits(gold, row) ? 1 : 0),
      complete,
    );
    for (const { gold } of pairs) one.sheet.judge(measure, RIGHT, slices(one, gold));
    for (const gold of missed) one.sheet.judge(measure, MISSED, slices(one, gold));
    for (const row of extra) one.sheet.judge(measure, EXTRA, slices(one, row));
  }
  explain(one);
}

function explain(one: Case): void {
  const { sheet } = one;
  const closeness = (gold: GoldQuantity, row: FoundQuantity): number => {
    const near = spanOverlap(gold, row);
    return near === 0 ? 0 : near + (hasValue(gold, row) ? 4 : 0) + (gold.kind === row.kind ? 2 : 0);
  };
  const all = matchRequired(
    one.gold.quantities,
    one.found.quantities,
    closeness,
    one.isComplete('quantities'),
  );
  for (const { gold, found: row } of all.pairs) {
    if (isRight(gold, row)) sheet.right('quantities', side(gold), row.rule);
    else report(one, hasValue(gold, row) ? 'kind' : 'value', gold, row);
  }
  for (const gold of all.missed) report(one, 'missed', gold, null);
  for (const row of all.extra) report(one, 'extra', null, row);
}

function report(one: Case, kind: FaultClass, gold: GoldQuantity | null, row: FoundQuantity | null): void {
  const said = (item: GoldQuantity | FoundQuantity): string => `${item.kind} ${amount(item)} "${item.text}"`;
  const messages = { missed: 'missed ', extra: 'extra ' } as Readonly<Record<string, string>>;
  const message =
    gold && row
      ? `${said(row)} should be ${said(gold)}`
      : `${messages[kind] ?? ''}${said((gold ?? row) as GoldQuantity)}`;
  const wrong = gold && row ? MEASURES.filter(([, fits]) => !fits(gold, row)) : MEASURES;
  one.sheet.fault({
    layer: 'quantities',
    class: kind,
    measures: wrong.map(([name]) => name),
    slices: slices(one, (gold ?? row) as GoldQuantity),
    gold: gold && side(gold),
    predicted: row && { ...side(row), id: row.id, rule: row.rule },
    message,
  });
}

const amount = ({ low, high }: GoldQuantity | FoundQuantity): string =>
  low === high ? String(low) : `${low ?? ''}..${high ?? ''}`;

function slices(one: Case, item: GoldQuantity | FoundQuantity): readonly string[] {
  const open = item.low === null || item.high === null || item.low !== item.high;
  return [`kind=${item.kind}`, ...(open ? ['range'] : []), ...one.slicer.place(item)];
}

const side = (item: GoldQuantity | FoundQuantity): Side => ({
  start: item.start,
  end: item.end,
  text: item.text,
  label: item.kind,
  value: amount(item),
  entity: null,
});
