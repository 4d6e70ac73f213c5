import type { Gold } from '../../io/gold/gold.schema.ts';
import { EXTRA, MISSED, RIGHT, WRONG } from '../counts.ts';
import type { Filler, FoundRelation } from '../found.ts';
import { matchSets, type Pair } from '../match/match.ts';
import type { Case, Side } from '../sheet.ts';
import { factualitySlices } from '../slices.ts';
import type { Alignment } from './align.ts';

type GoldRelation = Gold['relations'][number];

/** Relations that say the same the other way round. */
const SYMMETRIC: ReadonlySet<string> = new Set([
  'alias_of',
  'borders',
  'allied_with',
  'opposes',
  'fighting_against',
]);

/** A found fact with the gold things it speaks of. */
interface Fact {
  readonly row: FoundRelation;
  readonly subject: readonly string[];
  readonly object: readonly string[];
}

/** Facts of a document, each once however often it is said. */
export function judgeRelations(one: Case, alignment: Alignment): void {
  const facts = factsOf(one, alignment);
  const strict = match(one, facts, (gold, fact) => gold.type === fact.row.type && joins(gold, fact));
  const pair = match(one, facts, joins);
  const whole = one.isComplete('relations');
  if (whole) count(one, 'relations.strict', strict);
  if (whole) count(one, 'relations.pair', pair);
  countFound(one, strict);
  const measures = ['relations.found', ...(whole ? ['relations.strict', 'relations.pair'] : [])];
  for (const { gold, found } of strict.pairs) {
    one.sheet.right('relations', goldSide(one, gold), found.row.rule);
    judgeFactuality(one, gold, found.row);
  }
  for (const gold of strict.missed)
    one.sheet.fault({
      layer: 'relations',
      class: 'missed',
      measures,
      slices: slices(gold.type, gold.factuality),
      gold: goldSide(one, gold),
      predicted: null,
      message: `missed ${said(gold)}`,
    });
  for (const { row } of strict.extra)
    one.sheet.fault({
      layer: 'relations',
      class: 'extra',
      measures,
      slices: slices(row.type, row.factuality),
      gold: null,
      predicted: foundSide(row),
      message: `extra ${row.type} (${row.subject?.text ?? '?'}, ${row.object?.text ?? row.value ?? '?'})`,
    });
}

type Outcome = {
  readonly pairs: readonly Pair<GoldRelation, Fact>[];
  readonly missed: readonly GoldRelation[];
  readonly extra: readonly Fact[];
};

function match(
  one: Case,
  facts: readonly Fact[],
  fits: (gold: GoldRelation, fact: Fact) => boolean,
): Outcome {
  const all = matchSets(one.gold.relations, facts, (gold, fact) =>
    fits(gold, fact) ? (gold.optional ? 1 : 1024) + Number(gold.type === fact.row.type) : 0,
  );
  return {
    pairs: all.pairs.filter(({ gold }) => !gold.optional),
    missed: all.missed.filter((gold) => !gold.optional),
    extra: one.isComplete('relations') ? all.extra : [],
  };
}

function count(one: Case, measure: string, { pairs, missed, extra }: Outcome): void {
  for (const { gold } of pairs) one.sheet.judge(measure, RIGHT, slices(gold.type, gold.factuality));
  for (const gold of missed) one.sheet.judge(measure, MISSED, slices(gold.type, gold.factuality));
  for (const { row } of extra) one.sheet.judge(measure, EXTRA, slices(row.type, row.factuality));
}

/** The share of the annotated facts that were found: all that can be said where gold is not whole. */
function countFound(one: Case, { pairs, missed }: Outcome): void {
  for (const { gold } of pairs) one.sheet.judge('relations.found', RIGHT, slices(gold.type, gold.factuality));
  for (const gold of missed) one.sheet.judge('relations.found', WRONG, slices(gold.type, gold.factuality));
}

function judgeFactuality(one: Case, gold: GoldRelation, row: FoundRelation): void {
  if (gold.factuality === null) return;
  const right = gold.factuality === row.factuality;
  one.sheet.judge('relations.factuality', right ? RIGHT : WRONG, slices(gold.type, gold.factuality));
  const wanted = { ...goldSide(one, gold), value: gold.factuality };
  if (right) one.sheet.right('factuality', wanted, row.rule);
  if (right) return;
  one.sheet.fault({
    layer: 'factuality',
    class: row.factuality === 'asserted' ? 'false-assertion' : 'factuality',
    measures: ['relations.factuality'],
    slices: slices(gold.type, gold.factuality),
    gold: wanted,
    predicted: { ...foundSide(row), value: row.factuality },
    message: `${said(gold)} is ${row.factuality}, should be ${gold.factuality}`,
  });
}

function factsOf(one: Case, { keysOf }: Alignment): readonly Fact[] {
  const facts = new Map<string, Fact>();
  const keys = (filler: Filler | null): readonly string[] => {
    if (filler === null) return [];
    const known = keysOf(filler);
    return known.length > 0 ? known : [`?${filler.entity ?? filler.text}`];
  };
  for (const row of one.found.relations) {
    const subject = keys(row.subject);
    const object = keys(row.object);
    const ends = SYMMETRIC.has(row.type)
      ? [subject.join(), object.join()].sort()
      : [subject.join(), object.join()];
    const name = [row.type, ...ends, row.object === null ? row.value : ''].join('\n');
    if (!facts.has(name)) facts.set(name, { row, subject, object });
  }
  return [...facts.values()];
}

/** Both ends are the same things; where gold is silent anything will do. */
function joins(gold: GoldRelation, fact: Fact): boolean {
  const is = (key: string | null, ends: readonly string[]): boolean => key === null || ends.includes(key);
  const straight = is(gold.subject, fact.subject) && is(gold.object, fact.object);
  const turned = SYMMETRIC.has(gold.type) && is(gold.subject, fact.object) && is(gold.object, fact.subject);
  return (straight || turned) && hasValue(gold.value, fact.row);
}

/** The words of one value hold the words of the other: "prime minister", "prime minister of Ethiopia". */
function hasValue(value: string | null, row: FoundRelation): boolean {
  if (value === null) return true;
  const wanted = words(value);
  const found = words(row.value ?? row.object?.text ?? '');
  return wanted.length > 0 && (isWithin(wanted, found) || isWithin(found, wanted));
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const isWithin = (few: readonly string[], many: readonly string[]): boolean =>
  few.length > 0 && few.every((word) => many.includes(word));

const said = (gold: GoldRelation): string =>
  `${gold.type} (${gold.subject ?? '?'}, ${gold.object ?? gold.value ?? '?'})`;

function slices(type: string, factuality: GoldRelation['factuality']): readonly string[] {
  return [`type=${type}`, ...(factuality === null ? [] : factualitySlices(factuality))];
}

/** Where gold gives no words for it, it is shown where its first end is named first. */
function goldSide(one: Case, gold: GoldRelation): Side {
  const named = one.gold.entities.find(({ entity }) => entity === (gold.subject ?? gold.object));
  return {
    start: gold.start ?? named?.start ?? 0,
    end: gold.end ?? named?.end ?? 0,
    text: gold.text ?? named?.text ?? '',
    label: gold.type,
    value: `${gold.subject ?? '?'} → ${gold.object ?? gold.value ?? '?'}`,
    entity: null,
  };
}

const foundSide = (row: FoundRelation): Side => ({
  start: row.start,
  end: row.end,
  text: row.text,
  label: row.type,
  value: `${row.subject?.text ?? '?'} → ${row.object?.text ?? row.value ?? '?'}`,
  entity: null,
  id: row.id,
  rule: row.rule,
});
