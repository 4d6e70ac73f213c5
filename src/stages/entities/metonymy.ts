import type { Token } from '../../core/layers/segments.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { METONYMY } from '../../packs/metonymy.schema.ts';
import type { Candidate, Reading } from './reading.ts';

/** Tells from the words around a capital's name whether its government acts there. */
export interface MetonymyRules {
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly located: ReadonlySet<string>;
  readonly addressed: ReadonlySet<string>;
  readonly partners: ReadonlySet<string>;
}

export function makeMetonymyRules(knowledge: Knowledge): MetonymyRules {
  const words = (kind: string): Set<string> =>
    new Set(knowledge.rows(METONYMY).flatMap(({ row }) => (row.kind === kind ? row.words : [])));
  return {
    verbs: words('verb'),
    nouns: words('noun'),
    located: words('in'),
    addressed: words('object'),
    partners: words('with'),
  };
}

/**
 * The rule by which a capital (or a seat such as the Kremlin) stands for its government; null when it means the
 * town. Doubt means the town: `Kabul fell`, `the road to Kabul`.
 */
export function metonymyRule(
  reading: Reading,
  one: Candidate,
  rules: MetonymyRules,
  capitals: ReadonlySet<number>,
): string | null {
  const before = wordBefore(reading, one.from);
  if (rules.located.has(before)) return null;
  if (isPossessive(reading, one))
    return ownsLikeState(reading, one, rules) ? 'entities/metonymy-possessor' : null;
  if (paired(reading, one, capitals)) return 'entities/metonymy-pair';
  if (rules.partners.has(before) && standsAlone(reading, one)) return 'entities/metonymy-partner';
  if (before === 'of' || before === 'from' || before === 'to') return null;
  if (rules.addressed.has(lemmaBefore(reading, one.from)) && standsAlone(reading, one))
    return 'entities/metonymy-object';
  return actsLikeState(reading, one, rules) ? 'entities/metonymy-subject' : null;
}

function wordBefore(reading: Reading, from: number): string {
  const same = reading.sentenceOf[from - 1] === reading.sentenceOf[from];
  const word = same ? reading.words[from - 1] : undefined;
  if (word?.key === 'the') return reading.words[from - 2]?.key ?? '';
  return word?.key ?? '';
}

function isPossessive(reading: Reading, one: Candidate): boolean {
  return /^['’][sS]?\s/.test(reading.text.slice(one.end, one.end + 3));
}

/** `Kabul's inaction`, `Moscow's repeated demands`: the noun within the next three words. */
function ownsLikeState(reading: Reading, one: Candidate, rules: MetonymyRules): boolean {
  for (let i = one.to; i < one.to + 3; i++) {
    if (reading.sentenceOf[i] !== reading.sentenceOf[one.from]) return false;
    const token = reading.tokens[reading.tokenOf[i] ?? -1];
    const key = reading.words[i]?.key ?? '';
    if (rules.nouns.has(key)) return true;
    if (token?.pos !== 'ADJ' && token?.pos !== 'ADV' && token?.pos !== 'VERB') return false;
  }
  return false;
}

/** `between Baku and Yerevan`, `Moscow and Kyiv blamed each other`: two capitals in one breath, no place word before. */
function paired(reading: Reading, one: Candidate, capitals: ReadonlySet<number>): boolean {
  const next = reading.words[one.to]?.key === 'and' && capitals.has(one.to + 1);
  const previous = reading.words[one.from - 1]?.key === 'and' && capitals.has(one.from - 2);
  if (!next && !previous) return false;
  const first = next ? one.from : one.from - 2;
  const before = wordBefore(reading, first);
  return before === 'between' || before === 'with' || before === 'against' || before === 'both';
}

/** No noun follows that the name would only modify: `by Kabul residents`. */
function standsAlone(reading: Reading, one: Candidate): boolean {
  const next = reading.tokens[reading.tokenOf[one.to] ?? -1];
  if (reading.sentenceOf[one.to] !== reading.sentenceOf[one.from] || next === undefined) return true;
  if (!plainGap(reading, one.to)) return !reading.text.startsWith('-', one.end);
  return next.pos !== 'NOUN' && next.pos !== 'PROPN';
}

const SKIP = new Set(['ADV', 'AUX', 'PART']);

/** The verb right after the name, over adverbs and auxiliaries, and not in the passive. */
function actsLikeState(reading: Reading, one: Candidate, rules: MetonymyRules): boolean {
  let passive = false;
  for (let i = one.to; i < one.to + 5; i++) {
    const token = reading.tokens[reading.tokenOf[i] ?? -1];
    const same = reading.sentenceOf[i] === reading.sentenceOf[one.from];
    if (token === undefined || !same || !plainGap(reading, i)) return false;
    const lemma = token.lemma.toLowerCase();
    if (!SKIP.has(token.pos)) return token.pos === 'VERB' && agentive(token, rules, passive);
    if (lemma === 'be') passive = true;
  }
  return false;
}

function agentive(token: Token, rules: MetonymyRules, passive: boolean): boolean {
  return rules.verbs.has(token.lemma.toLowerCase()) && (!passive || token.text.endsWith('ing'));
}

function lemmaBefore(reading: Reading, from: number): string {
  if (reading.sentenceOf[from - 1] !== reading.sentenceOf[from]) return '';
  return reading.tokens[reading.tokenOf[from - 1] ?? -1]?.lemma.toLowerCase() ?? '';
}

function plainGap(reading: Reading, at: number): boolean {
  const gap = reading.text.slice(reading.words[at - 1]?.end ?? 0, reading.words[at]?.start ?? 0);
  return /^\s{1,2}$/.test(gap);
}
