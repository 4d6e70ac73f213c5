import type { Gold } from '../../io/gold/gold.schema.ts';
import { EXTRA, MISSED, RIGHT } from '../counts.ts';
import type { FoundDate } from '../found.ts';
import { sameSpan, spanOverlap } from '../match/match.ts';
import { matchRequired } from '../match/required.ts';
import type { Case, Side } from '../sheet.ts';
import { intervalOf, intervalOverlap } from './intervals.ts';

type GoldDate = Gold['dates'][number];

const isRight = (gold: GoldDate, row: FoundDate): boolean =>
  row.value === gold.value || gold.or.includes(row.value);

/** Found at all (any overlap), with the right ends, with the right value. */
const MEASURES: readonly (readonly [string, (gold: GoldDate, row: FoundDate) => boolean])[] = [
  ['dates.span', () => true],
  ['dates.exact', sameSpan],
  ['dates.value', isRight],
];

export function judgeDates(one: Case): void {
  const { sheet } = one;
  const golds = one.gold.dates;
  const found = one.found.dates;
  const complete = one.isComplete('dates');
  for (const [measure, fits] of MEASURES) {
    const weight = (gold: GoldDate, row: FoundDate): number =>
      spanOverlap(gold, row) > 0 && fits(gold, row) ? 1 : 0;
    const { pairs, missed, extra } = matchRequired(golds, found, weight, complete);
    for (const { gold } of pairs) sheet.judge(measure, RIGHT, goldSlices(one, gold));
    for (const gold of missed) sheet.judge(measure, MISSED, goldSlices(one, gold));
    for (const row of extra) sheet.judge(measure, EXTRA, foundSlices(one, row));
  }
  judgeIntervals(one);
  explain(one);
}

/** Shares of days: a month for a day is nearly wrong, thirty days for a month nearly right. */
function judgeIntervals(one: Case): void {
  const golds = one.gold.dates.flatMap((gold) => {
    const interval = gold.interval ?? intervalOf(gold.value);
    return interval === null ? [] : [{ ...gold, interval }];
  });
  const found = one.found.dates.flatMap((row) => (row.interval ? [{ ...row, interval: row.interval }] : []));
  const { pairs, missed, extra } = matchRequired(
    golds,
    found,
    (gold, row) => (spanOverlap(gold, row) > 0 ? 1e-6 + intervalOverlap(gold.interval, row.interval) : 0),
    one.isComplete('dates'),
  );
  for (const { gold, found: row } of pairs) {
    const tp = intervalOverlap(gold.interval, row.interval);
    one.sheet.judge('dates.interval', { tp, fp: 1 - tp, fn: 1 - tp }, goldSlices(one, gold));
  }
  for (const gold of missed) one.sheet.judge('dates.interval', MISSED, goldSlices(one, gold));
  const others = new Set(one.gold.dates.filter((gold) => !golds.some((other) => sameSpan(other, gold))));
  for (const row of extra)
    if (![...others].some((gold) => spanOverlap(gold, row) > 0))
      one.sheet.judge('dates.interval', EXTRA, foundSlices(one, row));
}

function explain(one: Case): void {
  const { sheet } = one;
  const closeness = (gold: GoldDate, row: FoundDate): number => {
    const near = spanOverlap(gold, row);
    return near === 0 ? 0 : 1 + (isRight(gold, row) ? 4 : 0) + (near === 1 ? 2 : near);
  };
  const all = matchRequired(one.gold.dates, one.found.dates, closeness, one.isComplete('dates'));
  for (const { gold, found: row } of all.pairs) {
    const value = isRight(gold, row);
    if (value) sheet.right('dates', goldSide(gold), row.rule);
    if (value && sameSpan(gold, row)) continue;
    sheet.fault({
      layer: 'dates',
      class: value ? 'boundary' : 'value',
      measures: MEASURES.filter(([, fits]) => !fits(gold, row)).map(([name]) => name),
      slices: goldSlices(one, gold),
      gold: goldSide(gold),
      predicted: foundSide(row),
      message: value
        ? `"${row.text}" should be "${gold.text}"`
        : `"${gold.text}" is ${row.value}, should be ${gold.value}`,
    });
  }
  const measures = [...MEASURES.map(([name]) => name), 'dates.interval'];
  for (const gold of all.missed)
    sheet.fault({
      layer: 'dates',
      class: 'missed',
      measures,
      slices: goldSlices(one, gold),
      gold: goldSide(gold),
      predicted: null,
      message: `missed ${gold.type} "${gold.text}" (${gold.value})`,
    });
  for (const row of all.extra)
    sheet.fault({
      layer: 'dates',
      class: 'extra',
      measures,
      slices: foundSlices(one, row),
      gold: null,
      predicted: foundSide(row),
      message: `extra ${row.type} "${row.text}" (${row.value})`,
    });
}

function goldSlices(one: Case, gold: Omit<GoldDate, 'interval'>): readonly string[] {
  return [`type=${gold.type}`, `kind=${gold.kind ?? kindOf(gold)}`, ...one.slicer.place(gold)];
}

function foundSlices(one: Case, row: FoundDate): readonly string[] {
  return [`type=${row.type}`, `kind=${row.kind}`, ...one.slicer.place(row)];
}

/** What the words and the value show, where no annotator said it: a year in the words stands on its own. */
function kindOf(gold: Omit<GoldDate, 'interval'>): string {
  if (gold.type === 'DURATION' || gold.type === 'SET') return gold.type.toLowerCase();
  if (gold.value.includes('/')) return 'range';
  if (gold.value.includes('X')) return 'underspecified';
  return /\d{4}/.test(gold.text) ? 'absolute' : 'relative';
}

const goldSide = (row: GoldDate): Side => ({
  start: row.start,
  end: row.end,
  text: row.text,
  label: row.type,
  value: row.value,
  entity: null,
});

const foundSide = (row: FoundDate): Side => ({
  start: row.start,
  end: row.end,
  text: row.text,
  label: row.type,
  value: row.value,
  entity: null,
  id: row.id,
  rule: row.rule,
});
