import type { EntityType } from '../../core/vocabulary.ts';
import type { Candidate, Reading } from './reading.ts';

/**
 * One name, one type within a document: what the tagger says of a name in one sentence helps in another.
 * Names that a pack knows keep their type and vote with it.
 */
export function agreeTypes(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const one of candidates) {
    if (!votable(one)) continue;
    const key = keyOf(reading, one);
    const types = votes.get(key) ?? new Map<EntityType, number>();
    types.set(one.type, (types.get(one.type) ?? 0) + one.score);
    votes.set(key, types);
  }
  return candidates.map((one) => {
    if (one.rule !== 'entities/name-tagger') return one;
    const types = votes.get(keyOf(reading, one));
    if (types === undefined || types.size < 2) return one;
    const [best] = [...types].sort((a, b) => b[1] - a[1]);
    return best === undefined || best[0] === one.type || best[1] < 2 * (types.get(one.type) ?? 0)
      ? one
      : { ...one, type: best[0] };
  });
}

function votable(one: Candidate): boolean {
  return one.form !== 'nominal' && (one.rule === 'entities/name-tagger' || one.aliases.length > 0);
}

function keyOf(reading: Reading, one: Candidate): string {
  return reading.words
    .slice(one.from, one.to)
    .map((word) => word.key)
    .join(' ');
}
