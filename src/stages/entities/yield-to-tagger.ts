import type { Candidate, Reading } from './reading.ts';

/** From this score on the tagger's boundaries count against those of a rule. */
const LIKELY = 0.5;
const NAMES = new Set(['ORG', 'PER']);
const PLACES = new Set(['GPE', 'LOC']);
/** From this score on a name of the packs is what it seems. */
const KNOWN = 0.8;

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
  const bodies = new Map(candidates.filter(isKnownBody).map((one) => [one.from, one]));
  const known = new Map(candidates.filter(isKnownPlace).map((one) => [one.from, one]));
  return candidates.flatMap((one) => {
    if (one.rule === 'entities/name-tagger') return isTwoPlaces(reading, one, known) ? [] : [one];
    if (!one.rule.startsWith('entities/head-')) return [one];
    return splits(reading, one, starts) ? [] : [behindBody(reading, one, bodies.get(one.from))];
  });
}

function isKnownPlace({ type, aliases, score, form }: Candidate): boolean {
  return PLACES.has(type) && aliases.length > 0 && score > KNOWN && form === 'name';
}

/** `spoke in Muscat of Socotra`: the packs know the place before `of` and the one behind it. */
function isTwoPlaces(reading: Reading, one: Candidate, known: ReadonlyMap<number, Candidate>): boolean {
  const of = known.get(one.from)?.to ?? one.to;
  if (!PLACES.has(one.type) || reading.words[of]?.key !== 'of') return false;
  return of < one.to && known.get(of + 1)?.to === one.to;
}

function isKnownBody({ type, aliases, score }: Candidate): boolean {
  return type === 'ORG' && aliases.length > 0 && score > KNOWN;
}

/** `Badr and Interior Ministry officers`: what the packs know before `and` is a name of its own. */
function behindBody(reading: Reading, run: Candidate, body: Candidate | undefined): Candidate {
  if (body === undefined || body.to + 1 >= run.to || reading.words[body.to]?.key !== 'and') return run;
  const from = body.to + 1;
  return { ...run, from, start: reading.words[from]?.start ?? run.start };
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
  if (one.type === 'PER' && one.to - one.from > 1 && one.to <= run.to) return !isCalledAfter(run, one);
  if (one.to < run.to && reading.words[one.to]?.key === 'and') return true;
  return one.from > run.from && followsAnd(reading, one.from);
}

/** `Hôpital Bernard Mevs`, `Aéroport Toussaint Louverture`: what opens with its head bears a person's name to the end. */
function isCalledAfter(run: Candidate, one: Candidate): boolean {
  return run.rule.endsWith('-first') && run.type === 'FAC' && one.from > run.from && one.to === run.to;
}

function followsAnd(reading: Reading, at: number): boolean {
  const before = reading.words[at - 1]?.key;
  return before === 'and' || (before === 'the' && reading.words[at - 2]?.key === 'and');
}
