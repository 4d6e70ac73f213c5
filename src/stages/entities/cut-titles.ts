import type { Candidate } from './reading.ts';

/** A person's name begins after the title that a rule found: `Secretary of | State Tony Blinken` is no name. */
export function cutTitles(candidates: readonly Candidate[]): Candidate[] {
  const people = new Map<number, Candidate>();
  for (const one of candidates) if (one.rule.startsWith('entities/titled-')) people.set(one.to, one);
  return candidates.filter((one) => {
    if (one.type !== 'PER' || one.rule !== 'entities/name-tagger') return true;
    const titled = people.get(one.to);
    return titled === undefined || titled.from <= one.from || titled.rule === 'entities/titled-honorific';
  });
}
