import type { Candidate, Reading } from './reading.ts';

/** From this score on the tagger's boundaries count against those of a rule. */
const LIKELY = 0.5;
const NAMES = new Set(['ORG', 'PER']);

/**
 * A run around a head word may hold two names: `Reform Party of Nauru and Island Alliance`, `Liberal Party of Nauru
 * Joan Doe`. Where the tagger ends a name before `and`, begins one after it, or sees a person inside, the run falls.
 */
export function yieldToTagger(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const starts = new Map<number, Candidate[]>();
  for (const one of candidates) {
    if (one.rule !== 'entities/name-tagger' || one.score < LIKELY || !NAMES.has(one.type)) continue;
    starts.set(one.from, [...(starts.get(one.from) ?? []), one]);
  }
  return candidates.filter((one) => !one.rule.startsWith('entities/head-') || !splits(reading, one, starts));
}

function splits(
  reading: Reading,
  run: Candidate,
  starts: ReadonlyMap<number, readonly Candidate[]>,
): boolean {
  for (let at = run.from; at < run.to; at++)
    if ((starts.get(at) ?? []).some((one) => parts(reading, run, one))) return true;
  return false;
}

/** Does this name of the tagger's, which begins inside the run, show that the run is no single name? */
function parts(reading: Reading, run: Candidate, one: Candidate): boolean {
  if (one.from === run.from && one.to >= run.to) return false;
  if (one.type === 'PER' && one.to - one.from > 1 && one.to <= run.to) return true;
  if (one.to < run.to && reading.words[one.to]?.key === 'and') return true;
  return one.from > run.from && followsAnd(reading, one.from);
}

function followsAnd(reading: Reading, at: number): boolean {
  const before = reading.words[at - 1]?.key;
  return before === 'and' || (before === 'the' && reading.words[at - 2]?.key === 'and');
}
