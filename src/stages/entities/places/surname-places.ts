import type { Candidate, Reading } from '../reading.ts';

/** From this score on a full name is a person's. */
const SURE = 0.8;
const PLACED = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'into',
  'outside',
  'around',
  'across',
  'of',
  'for',
  'the',
]);

/** `Valerie Sidney … Sidney said`: a surname that is a town's name too is the person's, unless a place's words stand before it. */
export function dropSurnamePlaces(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const surnames = new Map<string, number>();
  for (const one of candidates) {
    if (one.type !== 'PER' || one.score < SURE || !namesInFull(one)) continue;
    const key = reading.words[one.to - 1]?.key ?? '';
    if (!surnames.has(key)) surnames.set(key, one.from);
  }
  if (surnames.size === 0) return [...candidates];
  return candidates.filter((one) => {
    if (one.to - one.from > 1 || !isTown(one)) return true;
    const named = surnames.get(reading.words[one.from]?.key ?? '');
    return named === undefined || named > one.from || PLACED.has(reading.words[one.from - 1]?.key ?? '');
  });
}

/** `Ada Obi`, or `General Obi`: a rank stands before a person's name. */
function namesInFull({ from, to, rule }: Candidate): boolean {
  return to - from > 1 || rule.startsWith('entities/titled-');
}

/** Called a town by a pack, or by the name model alone. */
function isTown({ type, aliases: [alias] }: Candidate): boolean {
  if (alias === undefined) return type === 'GPE' || type === 'LOC';
  return alias.known.type === 'GPE' && alias.kind === 'name';
}
