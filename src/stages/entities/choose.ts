import type { Candidate } from './reading.ts';

/** A chosen mention and what stands inside it. */
export interface Chosen extends Candidate {
  readonly inside: readonly Candidate[];
}

/**
 * One reading for each stretch of text: the candidate with most support wins, length counts because a longer
 * name was more unlikely to match by chance. State bodies keep the country's name inside them as a nested mention.
 */
export function choose(candidates: readonly Candidate[]): Chosen[] {
  const merged = mergeEqual(candidates);
  const held = heldWithin(merged);
  const rank = (one: Candidate): number => weight(one) * (held.has(one) ? HELD : 1);
  const ranked = [...merged].sort((a, b) => rank(b) - rank(a) || a.start - b.start || a.end - b.end);
  const taken: Candidate[] = [];
  const byWord = new Map<number, Candidate>();
  for (const one of ranked) {
    if (one.score < 0.45 || !isFree(byWord, one)) continue;
    for (let i = one.from; i < one.to; i++) byWord.set(i, one);
    taken.push(one);
  }
  taken.sort((a, b) => a.start - b.start);
  const nested = ranked.filter((one) => one.aliases.length > 0 && one.score >= 0.9);
  const byStart = new Map<number, Candidate[]>();
  for (const one of nested) byStart.set(one.from, [...(byStart.get(one.from) ?? []), one]);
  return taken.map((one) => ({ ...one, inside: insideOf(one, byStart) }));
}

/** From this score on the tagger's longer name is more likely right than not: then the word inside it is no name of its own. */
const LIKELY = 0.5;
const HELD = 0.3;
const PARTS = new Set(['NORP', 'GPE', 'LOC']);

/**
 * Single words of the packs that stand within a likely longer name: `American` in `American Legion`, `Canada` in `Air
 * Canada`; and people whom something is called after: `Al Assad` in `Al Assad University Hospital`.
 */
function heldWithin(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const longer = new Map<number, Candidate>();
  const called = calledAfter(candidates);
  for (const one of candidates) {
    if (one.to - one.from < 2 || !(isLikely(one) || isBuilt(one))) continue;
    for (let i = one.from; i < one.to; i++) if (!isBuilt(one) || !longer.has(i)) longer.set(i, one);
  }
  return new Set(
    candidates.filter((one) => {
      const around = longer.get(one.from);
      if (one.aliases.length === 0) return false;
      if (one.type === 'PER' && one.to < (called.get(one.from)?.to ?? 0)) return true;
      if (around === undefined) return false;
      return one.to - one.from === 1 && PARTS.has(one.type) ? true : isSurnameOf(one, around);
    }),
  );
}

function isLikely(one: Candidate): boolean {
  return SEEN.has(one.rule) && one.score >= LIKELY;
}

const SEEN = new Set(['entities/name-tagger', 'entities/described']);

/** What a head word names is a thing of its own: `Herat Airport`, `Mosul Dam`, `Anbar Desert`, `Doha Agreement`. */
function isBuilt(one: Candidate): boolean {
  return one.rule.startsWith('entities/head-') && THINGS.has(one.type);
}

const THINGS = new Set(['FAC', 'LOC', 'GPE', 'ORG', 'LAW', 'EVENT']);

/** What is called after people: hospitals, roads, universities, foundations; not governments. */
const HONOURS = new Set(['site', 'road', 'education', 'ngo', 'think_tank']);

/** Names that a head word ends, by each of their words. */
function calledAfter(candidates: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const called = new Map<number, Candidate>();
  for (const one of candidates) {
    if (!one.rule.startsWith('entities/head-') || !HONOURS.has(one.subtype ?? '')) continue;
    for (let i = one.from; i < one.to; i++) called.set(i, one);
  }
  return called;
}

/** `al-Rashid` in `Salim al-Rashid`: the packs know a bearer of the surname, and the text names another one. */
function isSurnameOf(one: Candidate, person: Candidate): boolean {
  return one.type === 'PER' && person.type === 'PER' && one.from > person.from && one.to === person.to;
}

function weight(one: Candidate): number {
  return one.score * (1 + 0.2 * Math.min(5, one.to - one.from - 1));
}

function isFree(byWord: ReadonlyMap<number, Candidate>, one: Candidate): boolean {
  for (let i = one.from; i < one.to; i++) if (byWord.has(i)) return false;
  return true;
}

function insideOf(one: Candidate, byStart: ReadonlyMap<number, readonly Candidate[]>): Candidate[] {
  if (one.form !== 'nominal') return [];
  for (let i = one.from; i < one.to; i++)
    for (const inner of byStart.get(i) ?? [])
      if (inner.to <= one.to && inner.to - inner.from < one.to - one.from) return [inner];
  return [];
}

/** The same words proposed twice: identities join, agreement of independent proposers raises the score. */
function mergeEqual(candidates: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const key = `${one.from}:${one.to}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) =>
    group.length === 1 ? (group[0] as Candidate) : mergeGroup(group),
  );
}

/** The last word of a name tells its type. Packs know what they list, save that a country's name alone may be a person's: `Jordan`, `Chad`. */
function trust(one: Candidate): number {
  const [alias] = one.aliases;
  if (one.type === 'TITLE') return TITLED;
  if (one.made !== null) return MADE;
  if (alias === undefined) return one.rule.startsWith('entities/head-') ? 2 : 1;
  return one.to - one.from === 1 && alias.known.type === 'GPE' ? 1 : 1.5;
}

/** A state body that the packs make from its country outweighs a head word. */
const MADE = 2;
/** A title before a name is not what its letters stand for elsewhere: `SSP Rao`. */
const TITLED = 3;

function mergeGroup(group: readonly Candidate[]): Candidate {
  const totals = new Map<string, number>();
  for (const one of group) totals.set(one.type, (totals.get(one.type) ?? 0) + one.score * trust(one));
  const type = [...totals].sort((a, b) => b[1] - a[1])[0]?.[0];
  const agreeing = group.filter((one) => one.type === type).sort((a, b) => b.score - a.score);
  const best =
    agreeing.find((one) => one.aliases.length > 0) ?? agreeing.find((one) => one.made) ?? agreeing[0];
  const missed = agreeing.reduce((left, one) => left * (1 - Math.min(one.score, 0.99)), 1);
  return { ...(best as Candidate), score: Math.min(0.99, Math.max(1 - missed, agreeing[0]?.score ?? 0)) };
}
