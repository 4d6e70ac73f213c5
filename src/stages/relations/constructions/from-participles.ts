import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../../core/doc-index.ts';
import type { Factuality } from '../../../core/layers/factuality.ts';
import type { EntityType } from '../../../core/vocabulary.ts';
import type { RelationRow } from '../../../packs/relations.schema.ts';
import { unlessOf } from '../antecedent.ts';
import { beBefore } from '../be-word.ts';
import { type Draft, STATED } from '../draft.ts';
import { ended } from '../ended.ts';
import type { Entry } from '../lexicon.ts';
import { namedAfter } from '../named-after.ts';
import { hostOf } from '../parties.ts';
import { endsName, referentAt, textAt } from '../referent.ts';
import { argumentAt, datesOf, type Scene } from '../scene.ts';
import { isFormer } from '../standing.ts';
import { state } from '../state.ts';
import { subjectEnding } from '../subject-ending.ts';
import { wholeName } from '../whole-name.ts';

/**
 * What is said by a participle or a predicate, read from the order of words: `X, backed by Y,`; `X, which was founded
 * in 1995`; `an armed group allied to Y`. Finds what a wrong tree hides.
 */
export function fromParticiples(scene: Scene): Draft[] {
  return scene.tokens.flatMap((token, i) => {
    const word = token.text.toLowerCase();
    const predicates = scene.lexicon.copulas.get(word) ?? [];
    const passives = /^VB[ND]$/.test(token.tag) ? (scene.lexicon.verbs.get(lemmaAt(scene, i)) ?? []) : [];
    return [
      ...predicates.flatMap((entry) => predicate(scene, i, entry)),
      ...passives.flatMap((entry) => passive(scene, i, entry)),
    ];
  });
}

/** `based in Doha`, `allied to the M23`: the words and the preposition of the row. */
function predicate(scene: Scene, word: number, { row, before }: Entry): Draft[] {
  if (!row.object.includes(lemmaAt(scene, word + 1))) return [];
  const first = startOf(scene, word, before);
  const objects = first === null ? [] : (namedAfter(scene, word + 2, row.to)?.mentions ?? []);
  const held = first === null || objects.length === 0 ? null : patientOf(scene, first, row.from);
  if (held === null) return [];
  return objects.flatMap((object) => stated(scene, row, held, { subject: held.mention, object }));
}

/** Where the words of a predicate begin: `in` of `in control`; null when they are not there. */
function startOf(scene: Scene, word: number, before: readonly string[]): number | null {
  const first = word - before.length;
  return before.every((one, k) => textAt(scene, first + k).toLowerCase() === one) ? first : null;
}

/** `led by X`, `founded in 1995`, `split`-like verbs have none. */
function passive(scene: Scene, verb: number, { row, before }: Entry): Draft[] {
  if (before.length > 0 || row.type === 'has_strength') return [];
  if (row.type === 'founded_on') return founded(scene, verb, row);
  const swapped = row.subject[0] === 'object';
  const by = byAfter(scene, verb);
  if (by === null || swapped !== row.object.includes('subject')) return [];
  const agents = namedAfter(scene, by + 1, swapped ? row.to : row.from)?.mentions ?? [];
  const types = swapped ? row.from : row.to;
  const held = agents.length === 0 ? null : (patientOf(scene, verb, types) ?? ledOver(scene, verb, row));
  if (held === null || (!swapped && !row.object.includes('object'))) return [];
  const change =
    row.type === 'replaced_by'
      ? { ...held, factuality: { ...held.factuality, status: 'occurred' as const } }
      : held;
  return agents.flatMap((agent) =>
    swapped
      ? stated(scene, row, change, { subject: held.mention, object: agent })
      : stated(scene, row, change, { subject: agent, object: held.mention }),
  );
}

/** `by`, right behind the participle or behind a date: `founded in May 1976 by X`. */
function byAfter(scene: Scene, verb: number): number | null {
  if (textAt(scene, verb + 1) === 'by') return verb + 1;
  if (!/^(in|on)$/.test(textAt(scene, verb + 1))) return null;
  const { sentence } = tokenAt(scene, verb);
  for (const { start, end } of datesOf(scene, sentence)) {
    if (start !== scene.tokens[verb + 2]?.start) continue;
    const next = scene.tokens.findIndex((token, i) => i > verb && token.start >= end);
    return next > 0 && textAt(scene, next) === 'by' ? next : null;
  }
  return null;
}

const LONGEST_WAY = 40;

function founded(scene: Scene, verb: number, row: RelationRow): Draft[] {
  const { end, sentence } = tokenAt(scene, verb);
  const timex = datesOf(scene, sentence).find(
    ({ type, start }) =>
      type === 'DATE' &&
      start > end &&
      start - end < LONGEST_WAY &&
      /^(?: by [^,.;]{3,30})? (?:in|on|around|early in|late in) $/.test(scene.text.slice(end, start)),
  );
  const held = timex === undefined ? null : patientOf(scene, verb, row.from);
  if (!timex || held === null || held.factuality.polarity === 'negative') return [];
  const happened = { ...held, factuality: { ...held.factuality, status: 'occurred' as const } };
  return stated(scene, row, happened, { subject: held.mention, object: null, value: timex.value });
}

interface Patient {
  readonly mention: number;
  readonly factuality: Factuality;
  readonly token: number;
}

/** Who or what a participle is said of: before `is`, before a comma, or right before it. */
function patientOf(scene: Scene, word: number, types: readonly EntityType[]): Patient | null {
  const be = beBefore(scene, word - 1);
  if (be !== null) {
    const mention = ofBe(scene, be.before, types);
    return mention === null ? null : { mention, factuality: be.factuality, token: word };
  }
  let at = word - 1;
  while (at > 0 && tokenAt(scene, at).pos === 'ADV') at--;
  const isFirst = at < 0 || tokenAt(scene, at).sentence !== tokenAt(scene, word).sentence;
  const mention = isFirst ? frontedOf(scene, word, types) : beside(scene, at, types);
  if (mention === null) return null;
  return { mention, factuality: isFormer(scene, word) ? ended(STATED) : STATED, token: word };
}

/** How long the participle that opens a sentence may go on. */
const LONGEST_FRONT = 14;

/** `Founded in 2002, X has …`: what a participle that opens a sentence is said of stands behind its comma. */
function frontedOf(scene: Scene, word: number, types: readonly EntityType[]): number | null {
  const { sentence } = tokenAt(scene, word);
  for (let at = word + 1; at < word + LONGEST_FRONT && at + 2 < scene.tokens.length; at++) {
    if (tokenAt(scene, at).sentence !== sentence || /^VB[DPZ]$/.test(tokenAt(scene, at).tag)) return null;
    if (textAt(scene, at) === ',') return topicAt(scene, at + 1, types);
  }
  return null;
}

/** A name, or `the group` that takes one up. */
function topicAt(scene: Scene, first: number, types: readonly EntityType[]): number | null {
  const isDefinite = /^the$/i.test(textAt(scene, first));
  const noun = isDefinite ? first + 1 : first;
  const mention = argumentAt(scene, noun, types);
  if (mention !== null) return goesOn(scene, mention) ? mention : null;
  return isDefinite ? referentAt(scene, noun, types) : null;
}

/** A name that a list does not go on with. */
function goesOn(scene: Scene, mention: number): boolean {
  const { start, end } = mentionOf(scene, mention);
  const { first = 0 } = scene.doc.segments.sentences[mentionOf(scene, mention).sentence] ?? {};
  return start > tokenAt(scene, first).start && !/^(?:,| and\b| or\b)/.test(scene.text.slice(end, end + 4));
}

/** `an alliance of five movements headed by X`: one heads the alliance, not its parts. */
function ledOver(scene: Scene, word: number, { type, to }: RelationRow): Patient | null {
  const parts = word - 1;
  if (type !== 'head_of' || parts < 2 || tokenAt(scene, parts).tag !== 'NNS') return null;
  let at = parts - 1;
  while (at > 0 && /^(NUM|ADJ|DET|NOUN)$/.test(tokenAt(scene, at).pos)) at--;
  const noun = at - 1;
  if (textAt(scene, at) !== 'of' || noun < 0 || !scene.lexicon.described.has(lemmaAt(scene, noun)))
    return null;
  const mention = referentAt(scene, noun, to);
  return mention === null ? null : { mention, factuality: STATED, token: word };
}

function ofBe(scene: Scene, before: number, types: readonly EntityType[]): number | null {
  if (!/^(who|which|that)$/i.test(textAt(scene, before))) return subjectEnding(scene, before, types);
  return beside(scene, before - 1, types);
}

/** `X, led by`; `an alliance led by`; `a faction of X led by`: names take no restrictive description of their own. */
function beside(scene: Scene, at: number, types: readonly EntityType[]): number | null {
  if (at <= 0) return null;
  const last = textAt(scene, at) === ',' ? at - 1 : at;
  if (!endsName(scene, last)) return referentAt(scene, last, types);
  if (last < at) return wholeName(scene, last, types);
  const mention = argumentAt(scene, last, types);
  return mention === null ? null : unlessOf(scene, mention, types);
}

/** A fact stands as its clause does where somebody is quoted or it is only thought of. */
function stated(
  scene: Scene,
  row: RelationRow,
  { token, factuality }: Patient,
  pair: { readonly subject: number; readonly object: number | null; readonly value?: string },
): Draft[] {
  const host = hostOf(scene, token);
  const said = host < 0 ? STATED : clauseOf(scene, host).factuality;
  // `X, based in Y, is alleged to have …`: only the rest is alleged
  const aside = said.sourceKind === 'unattributed_passive' && textAt(scene, token - 1) === ',';
  const plain = aside || (said.sourceKind === 'author' && said.certainty === 'certain');
  const { sourceKind, source, certainty, cue } = said;
  const held = plain ? factuality : { ...factuality, sourceKind, source, certainty, cue };
  const draft = state(scene, row, { ...pair, construction: 'verbal', factuality: held });
  return draft ? [draft] : [];
}
