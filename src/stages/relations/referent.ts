import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { isAnybody } from './anybody.ts';
import { argumentAt, type Scene } from './scene.ts';
import { phraseStart } from './standing.ts';
import { wholeName } from './whole-name.ts';

/** A description of a description of a name; deeper chains are slips of the tree. */
const DEEPEST = 3;

/**
 * The name that a noun phrase stands for: `North Kivu province`; `Jaysh al-Fath, an alliance` that …; `the ELN is a
 * group` that …. Null when no name of a fitting type is tied to it by grammar.
 */
export function referentAt(
  scene: Scene,
  token: number,
  types: readonly EntityType[],
  depth = DEEPEST,
): number | null {
  const own = argumentAt(scene, token, types);
  const vague = own !== null && isAnybody(scene, own);
  if ((own !== null && !vague) || depth === 0) return own;
  const other = !vague && (scene.mentionsAt[token] ?? []).some((m) => !isDescription(scene, m));
  if (other || !/^(NOUN|ADJ|PROPN)$/.test(tokenAt(scene, token).pos)) return null;
  return (
    nameOfKind(scene, token, types) ??
    describedBefore(scene, token, types, depth) ??
    describedByBe(scene, token, types, depth) ??
    namedBehindFront(scene, token, types) ??
    topicOf(scene, token, types) ??
    own
  );
}

/** `X, a former rebel who`: words for anybody, which say what somebody is. */
function isDescription(scene: Scene, mention: number): boolean {
  return mentionOf(scene, mention).form === 'nominal' && isAnybody(scene, mention);
}

/** How far behind the noun a description that opens a sentence may go on. */
const LONGEST_OPENING = 16;

/** `A protégé of the president, Arce was …`: a description that opens a sentence is of the name behind its comma. */
function namedBehindFront(scene: Scene, token: number, types: readonly EntityType[]): number | null {
  const { sentence } = tokenAt(scene, token);
  const from = scene.doc.segments.sentences[sentence]?.first ?? 0;
  if (!/^(an?|once|formerly)$/i.test(textAt(scene, from)) || token - from > LONGEST_LEAD) return null;
  for (let at = token + 1; at < token + LONGEST_OPENING && at + 1 < scene.tokens.length; at++) {
    if (tokenAt(scene, at).sentence !== sentence || /^VB[DPZ]$/.test(tokenAt(scene, at).tag)) return null;
    if (textAt(scene, at) !== ',') continue;
    const name = argumentAt(scene, at + 1, types);
    return name !== null && mentionOf(scene, name).form !== 'nominal' ? name : null;
  }
  return null;
}

/** Words before the noun of a description: `a former senior official`. */
const LONGEST_LEAD = 4;

/** `The group is led by …` at the head of a sentence goes on with what the sentence before begins with. */
function topicOf(scene: Scene, token: number, types: readonly EntityType[]): number | null {
  const { sentence } = tokenAt(scene, token);
  const from = scene.doc.segments.sentences[sentence]?.first ?? 0;
  if (!scene.lexicon.kinds.has(lemmaAt(scene, token)) || !opensClause(scene, from, token)) return null;
  const before = scene.doc.segments.sentences[sentence - 1];
  if (!before) return null;
  const first = /^the$/i.test(textAt(scene, before.first)) ? before.first + 1 : before.first;
  const topic = argumentAt(scene, first, types);
  return topic !== null && mentionOf(scene, topic).form !== 'nominal' ? topic : null;
}

/** `The group`, or behind a phrase at the front that names nobody: `Founded in 2017, the group`. */
function opensClause(scene: Scene, from: number, token: number): boolean {
  if (token - from <= 2 && /^the$/i.test(textAt(scene, from))) return true;
  if (textAt(scene, token - 1) !== 'the' || textAt(scene, token - 2) !== ',') return false;
  for (let i = from; i < token - 2; i++) if ((scene.mentionsAt[i] ?? []).length > 0) return false;
  return true;
}

/** `North Kivu province`, `the Renewal party`: the name right before a word that says what kind of thing it is. */
export function nameOfKind(scene: Scene, token: number, types: readonly EntityType[]): number | null {
  if (token === 0 || !scene.lexicon.kinds.has(lemmaAt(scene, token))) return null;
  const name = argumentAt(scene, token - 1, types);
  if (name === null || mentionOf(scene, name).form === 'pronoun') return null;
  // `the Amhara militia` is not Amhara
  const isPlace = /^(GPE|LOC|FAC)$/.test(mentionOf(scene, name).type);
  const isBody = (scene.mentionsAt[token] ?? []).some((m) => mentionOf(scene, m).type === 'ORG');
  return isPlace && isBody ? null : name;
}

/** The name that ends at a token, or what a description that ends there is of: `X, an armed group,`. */
export function referentEnding(scene: Scene, token: number, types: readonly EntityType[]): number | null {
  if (token < 0) return null;
  const aside = textAt(scene, token) === ')' ? bracketBefore(scene, token) : null;
  if (aside !== null) return referentEnding(scene, aside - 1, types);
  if (endsName(scene, token)) {
    const name = wholeName(scene, token, types);
    return name !== null && isFronted(scene, name) ? null : name;
  }
  return textAt(scene, token) === ',' ? null : referentAt(scene, token, types, 2);
}

/** What a bracket may hold beside a name: dates of birth and death, other names. */
const LONGEST_BRACKET = 30;

/** The bracket that a closing one closes: `X (born 4 May 1961 in Gulu) is`; null without. */
function bracketBefore(scene: Scene, closing: number): number | null {
  const { sentence } = tokenAt(scene, closing);
  for (let i = closing - 1; i > 0 && i > closing - LONGEST_BRACKET; i--) {
    if (tokenAt(scene, i).sentence !== sentence || textAt(scene, i) === ')') return null;
    if (textAt(scene, i) === '(') return i;
  }
  return null;
}

/** `X, a militia` that …: the name that ends right before the comma. */
function describedBefore(
  scene: Scene,
  token: number,
  types: readonly EntityType[],
  depth: number,
): number | null {
  const first = phraseStart(scene, token);
  if (!/^[,(–—-]$/.test(textAt(scene, first - 1)) || !opensPhrase(scene, first)) return null;
  if (tokenAt(scene, first - 1).sentence !== tokenAt(scene, token).sentence) return null;
  const last = first - 2;
  const before = textAt(scene, last) === ')' ? (bracketBefore(scene, last) ?? last) - 1 : last;
  const named = endsName(scene, before) ? argumentAt(scene, before, types) : null;
  const found = named ?? (before < 0 ? null : referentBefore(scene, before, types, depth - 1));
  return found === null || isFronted(scene, found) ? null : found;
}

function referentBefore(
  scene: Scene,
  token: number,
  types: readonly EntityType[],
  depth: number,
): number | null {
  return scene.lexicon.kinds.has(lemmaAt(scene, token)) ? referentAt(scene, token, types, depth) : null;
}

/** `the ELN is a group` that …: what is positively said to be it. */
function describedByBe(
  scene: Scene,
  token: number,
  types: readonly EntityType[],
  depth: number,
): number | null {
  const clause = scene.clauseAt[token] ?? -1;
  if (clause < 0) return null;
  const { kind, args, factuality } = clauseOf(scene, clause);
  if (kind !== 'copula' || factuality.polarity === 'negative' || factuality.status === 'hypothetical')
    return null;
  const subject = args.find((arg) => arg.slot === 'subject' && arg.head < token);
  return subject === undefined ? null : referentAt(scene, subject.head, types, depth - 1);
}

/** An article, a possessor or an adjective: a bare noun after a comma goes on with a list. */
function opensPhrase(scene: Scene, first: number): boolean {
  return /^(DET|ADJ|NUM)$/.test(tokenAt(scene, first).pos) || (scene.mentionsAt[first] ?? []).length > 0;
}

/** Of what the phrase at the front of a sentence may hold before its name. */
const LONGEST_FRONT = 40;

/** `According to the UN, a militia …`: the name at the front is no part of the clause. */
function isFronted(scene: Scene, mention: number): boolean {
  const { start, sentence } = mentionOf(scene, mention);
  const { first = 0, start: from = 0 } = scene.doc.segments.sentences[sentence] ?? {};
  const at = /^[“"]$/.test(textAt(scene, first)) ? first + 1 : first;
  const opening = textAt(scene, at).toLowerCase();
  const { fronting } = scene.lexicon;
  if (!fronting.has(opening) && !fronting.has(`${opening} ${textAt(scene, at + 1)}`)) return false;
  const words = scene.text.slice(from, start);
  return (
    words.length > opening.length && words.length <= LONGEST_FRONT + opening.length && !words.includes(',')
  );
}

export function endsName(scene: Scene, token: number): boolean {
  if (token < 0) return false;
  const { end } = tokenAt(scene, token);
  return (scene.mentionsAt[token] ?? []).some((m) => mentionOf(scene, m).end === end);
}

export function textAt(scene: Scene, token: number): string {
  return token < 0 || token >= scene.tokens.length ? '' : tokenAt(scene, token).text;
}
