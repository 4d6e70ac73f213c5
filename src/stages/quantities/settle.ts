import { readAge } from './ages.ts';
import { type Counted, plain, readCounted } from './counted.ts';
import type { Count } from './figure.ts';
import { readHarm } from './harm.ts';
import { harmAfter, harmBefore } from './harm-verb.ts';
import type { Kinded } from './kinded.ts';
import { isLeaving } from './leaving.ts';
import { isCue, isCueBefore, sense, senseBefore, type Text } from './lexicon.ts';
import { readNumberOf } from './number-of.ts';
import { readPartOfHarmed } from './part-of-harmed.ts';
import { readToll } from './toll.ts';
import type { Harm } from './with-wounded.ts';

/** Decides what the count is about; null when it counts nothing that the words name. */
export function settle(text: Text, count: Count): Kinded | null {
  const age = readAge(text, count);
  if (age !== null) return measured(age, plain('year', 'age', count.next));
  if (count.currency !== null)
    return measured({ ...count, rule: 'quantities/money' }, plain(count.currency, 'money', count.next));
  if (count.part) return measured(count, plain('percent', 'share', count.next));
  return readPartOfHarmed(text, count) ?? settleNoun(text, count) ?? settleBare(text, count);
}

const measured = (count: Count, counted: Counted): Kinded => ({
  count,
  counted,
  harm: null,
  next: count.next,
});

function settleNoun(text: Text, count: Count): Kinded | null {
  if (EXACT.test(count.rule) && isCue(text, count.next, 'how-often')) return null;
  const counted = readCounted(text, count);
  const harm = readHarm(text, count, counted) ?? isLeaving(text, count, counted);
  if (counted === null && harm === null) return null;
  if (harm === null && isLoose(text, count, counted?.known === true)) return null;
  return {
    count,
    counted: ofForce(text, count, harmNoun(counted, harm)),
    harm,
    next: Math.max(counted?.next ?? 0, harm?.next ?? 0),
  };
}

/** `a garrison of 250 men`: what they are of says what they are. */
function ofForce(text: Text, count: Count, counted: Counted | null): Counted | null {
  if (counted?.kind !== 'other' || !counted.person) return counted;
  const kind = readHolder(text, count)?.kind;
  return kind === 'personnel' ? { ...counted, kind } : counted;
}

const EXACT = /^quantities\/(?:words|figure)$/;
const FEW = 10;

/** A number that need not count: `one of them`, `the two sides`, `three times`, `2. Two Ways`; harm is not said of it. */
function isLoose(text: Text, count: Count, known: boolean): boolean {
  const { first, words, high, rule } = count;
  if (words && high === 1) return !isOneCounted(text, count, known);
  if (known) return false;
  if (rule === 'quantities/words' && (high ?? 0) <= FEW && isDefinite(text, first)) return true;
  const stop = text.toks[first - 1];
  const numbered = stop?.gap === 'none' && '.)'.includes(stop.lower) && isLineStart(text, first - 2);
  return numbered && text.toks[first - 2]?.kind === 'figure';
}

/** `one` counts before a known noun, or in a list of counts; `one of the drones` is a pronoun. */
function isOneCounted(text: Text, { first, next }: Count, known: boolean): boolean {
  if (text.toks[next]?.lower === 'of') return false;
  if (known || isCueBefore(text, first, 'included')) return true;
  return text.toks[first - 1]?.lower === 'and' && senseBefore(text, first - 1, 'counted') !== null;
}

/** `the two sides`; but in `nine of the ten seats` the whole is counted too. */
function isDefinite(text: Text, first: number): boolean {
  const { toks, lexicon } = text;
  if (!isCueBefore(text, first, 'definite')) return false;
  const part = toks[first - 3];
  const whole =
    toks[first - 2]?.lower === 'of' && (part?.kind === 'figure' || lexicon.numbers.sense(part?.lower ?? ''));
  return !whole;
}

const isLineStart = ({ toks }: Text, i: number): boolean => i === 0 || toks[i]?.gap === 'line';

/** `12 dead` has no noun; an unknown word between count and participle is none either. */
function harmNoun(counted: Counted | null, harm: Harm | null): Counted | null {
  return harm?.next != null && counted?.known === false ? null : counted;
}

/** No noun after the number: a toll, a crew of so many, thousands who marched. */
function settleBare(text: Text, count: Count): Kinded | null {
  const toll = readToll(text, count);
  if (toll !== null) return { count, counted: null, harm: toll, next: count.next };
  const numbered = readNumberOf(text, count);
  if (numbered !== null)
    return { count: { ...count, rule: 'quantities/number-of' }, ...numbered, next: count.next };
  const held = readHolder(text, count);
  const counted = held ?? readStrong(text, count) ?? readCrowd(text, count);
  const harm = held?.person === true ? harmOfHolder(text, count) : null;
  return counted === null ? null : { count, counted, harm, next: count.next };
}

/** `killed a family of five`, `a family of five was killed`: what befell the whole befell each. */
function harmOfHolder(text: Text, count: Count): Harm | null {
  const holder = senseBefore(text, count.first - 1, 'holder');
  if (holder === null || !isCue(text, holder.first - 1, 'one-whole')) return null;
  const whole = { ...count, first: holder.first - 1 };
  return harmBefore(text, whole, null) ?? harmAfter(text, count.next, false);
}

/** `a crew of 22`. */
function readHolder(text: Text, { first, next }: Count): Counted | null {
  const holder = text.toks[first - 1]?.lower === 'of' ? senseBefore(text, first - 1, 'holder') : null;
  if (holder === null || (text.toks[next]?.gap === 'none' && text.toks[next]?.kind !== 'mark')) return null;
  const { kind, unit } = holder.row;
  return { unit, kind, person: unit === 'person', next, after: next, known: true };
}

/** `a 600-strong battalion`. */
function readStrong(text: Text, { next }: Count): Counted | null {
  if (text.toks[next]?.lower !== '-' || text.toks[next + 1]?.lower !== 'strong') return null;
  const holder = sense(text, next + 2, 'holder');
  if (holder === null) return null;
  const { kind, unit } = holder.row;
  return { unit, kind, person: unit === 'person', next, after: holder.next, known: true };
}

/** `Thousands marched`: nobody but people is counted by such words alone. */
function readCrowd(text: Text, { next, rule }: Count): Counted | null {
  const last = text.toks[next - 1];
  const verb = text.toks[next];
  if (!rule.startsWith('quantities/vague') || last === undefined || verb?.gap !== 'space') return null;
  if (sense(text, next - 1, 'vague') === null || !last.lower.endsWith('s')) return null;
  if (!/^(?:VERB|AUX)$/.test(text.posAt(verb.start)) || verb.lower.endsWith('ing')) return null;
  return { unit: 'person', kind: 'other', person: true, next, after: next, known: true };
}
