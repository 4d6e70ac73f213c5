import type { ClauseArgument, Mention, Sentence } from '../../core/doc.ts';
import { clauseOf, lemmaAt, mentionOf, prepositionOf, tokenAt } from '../../core/doc-index.ts';
import { contains, type Span } from '../../core/span.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { isTown } from './bind-roles.ts';
import { carriers } from './carriers.ts';
import type { Draft, Role } from './draft.ts';
import type { Scene } from './scene.ts';
import { isOf } from './words.ts';

/** Types of mentions that name a place. */
export const PLACES: ReadonlySet<EntityType> = new Set(['GPE', 'LOC', 'FAC']);
const WHERE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'across',
  'around',
  'along',
  'throughout',
  'within',
  'over',
  'above',
  'off',
  'on',
  'from',
  'into',
  'onto',
  'through',
  'between',
  'behind',
  'by',
  'close to',
  'towards',
  'toward',
  'to',
  'north of',
  'south of',
  'east of',
  'west of',
  'outside of',
  'next to',
  'beside',
  'beyond',
  'against',
]);
/** What the clause above has in common with the event below it: where both happen, not where somebody goes or speaks from. */
const SHARED = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'across',
  'around',
  'along',
  'throughout',
  'within',
  'on',
  'off',
  'over',
  'outside of',
  'close to',
]);
/** Events on the ground: what is struck there is where it happens. */
const ON_THE_GROUND = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE', 'RETREAT']);
/** A visit takes place where the host is, when the host is a town. */
const VISIT = 'visit';

/** Where it happened: the town that was struck, else the place of the clause, else a place inside its phrases. */
export function placesOf(scene: Scene, draft: Draft): readonly Role[] {
  const ground = ON_THE_GROUND.has(draft.type);
  const struck = ground || draft.mode === VISIT ? placesStruck(scene, draft) : [];
  if (ground && struck.some((role) => isTown(scene, role.mention as number))) return struck;
  const taken = new Set(draft.roles.filter(isParty).map((role) => role.mention));
  for (const index of [...carriers(scene, draft.clause), ...lightNouns(scene, draft.clause)]) {
    const found = clauseOf(scene, index).args.flatMap((arg) =>
      isShared(scene, draft, index, arg) ? (placeMention(scene, arg, taken) ?? []) : [],
    );
    if (found.length > 0) return withTown(scene, draft, [...new Set(found)], taken);
  }
  if (!ground && draft.type !== 'CONSULT') return struck;
  const within = placeWithin(scene, draft, taken);
  return within === null ? struck : [within];
}

/** `the attack drew condemnation from Algeria`: a noun that the verb above does not carry has only the scene in common with it. */
function isShared(scene: Scene, draft: Draft, index: number, arg: ClauseArgument): boolean {
  return (
    index === draft.clause ||
    clauseOf(scene, draft.clause).link !== 'noun' ||
    arg.slot !== 'oblique' ||
    SHARED.has(arg.preposition ?? '')
  );
}

/** `hit a clinic at Kaya in northern Burkina Faso`: the town inside the object, where the clause itself has the country alone. */
function withTown(
  scene: Scene,
  draft: Draft,
  found: readonly number[],
  taken: ReadonlySet<number | null>,
): readonly Role[] {
  const vague = found.every((m) => mentionOf(scene, m).type === 'GPE' && !isTown(scene, m));
  const within = vague && ON_THE_GROUND.has(draft.type) ? placeWithin(scene, draft, taken) : null;
  const town = within?.mention ?? null;
  return within !== null && town !== null && isTown(scene, town) ? [within] : mostPrecise(scene, found);
}

/** `signed a deal in Doha`: the noun that a verb only carries holds the place too. */
function lightNouns(scene: Scene, clause: number): readonly number[] {
  return (scene.childClauses[clause] ?? []).filter((child) => clauseOf(scene, child).link === 'light');
}

function isParty(role: Role): boolean {
  return role.role === 'actor' || role.role === 'recipient';
}

/** `in Kaya in the north of Burkina Faso`: the country around a place is no second place. */
function mostPrecise(scene: Scene, mentions: readonly number[]): readonly Role[] {
  const towns = mentions.filter((m) => isTown(scene, m) || mentionOf(scene, m).type === 'FAC');
  return (towns.length > 0 ? towns : mentions).map((mention) => placeRole(scene, mention));
}

function placeMention(scene: Scene, arg: ClauseArgument, taken: ReadonlySet<number | null>): number | null {
  if (arg.slot !== 'oblique' && !(arg.slot === 'modifier' && arg.preposition === null)) return null;
  if (arg.slot === 'oblique' && !WHERE.has(arg.preposition ?? '')) return null;
  const found =
    placeAt(scene, arg.head) ??
    (arg.slot === 'oblique' ? (partPlace(scene, arg.head) ?? placeBeforeDay(scene, arg.head)) : null);
  return found === null || taken.has(found) ? null : found;
}

function placeAt(scene: Scene, token: number): number | null {
  const found = (scene.mentionsAt[token] ?? []).find(
    (m) => PLACES.has(mentionOf(scene, m).type) && isNamed(mentionOf(scene, m)),
  );
  return found ?? null;
}

/** `in Kaya yesterday`: the parser may take the day for the head. */
function placeBeforeDay(scene: Scene, head: number): number | null {
  if (scene.timed[head] !== true) return null;
  const kids = (scene.kids[head] ?? []).filter((kid) => kid < head && tokenAt(scene, kid).dep === 'compound');
  return kids.flatMap((kid) => placeAt(scene, kid) ?? []).at(-1) ?? null;
}

const PART_OF = /^(of|above|near|outside|in|around)$/;

/** `on the northern edge of Taiz`, `in Diffa region`, `from the heights above Sotk`: a part of a place or its kind. */
function partPlace(scene: Scene, head: number): number | null {
  if (!isKindOfPlace(scene, head)) return null;
  for (const kid of scene.kids[head] ?? []) {
    const named = placeAt(scene, kid);
    if (named === null || isPartOfName(scene, named)) continue;
    const { dep } = tokenAt(scene, kid);
    const tied = kid > head ? PART_OF.test(prepositionOf(scene, kid) ?? '') : dep === 'compound';
    if (tied || (dep === 'nmod:poss' && isTown(scene, named))) return named;
  }
  return null;
}

/** A place named inside the phrase of who was struck: `a police station in Quetta`; or of what struck: `by a drone near Tine`. */
function placeWithin(scene: Scene, draft: Draft, taken: ReadonlySet<number | null>): Role | null {
  const parties = draft.roles.flatMap((role) =>
    isParty(role) && role.from !== null ? [role.from.span] : [],
  );
  const { sentence, args } = clauseOf(scene, draft.clause);
  const means = args.flatMap((arg) => (isMeans(scene, arg) ? [arg.span] : []));
  const named = (scene.mentionsIn[sentence] ?? []).filter((m) => {
    const one = mentionOf(scene, m);
    return PLACES.has(one.type) && isNamed(one) && !taken.has(m) && !isPartOfName(scene, m);
  });
  const placed = (m: number): boolean => isPlaced(scene, m);
  const found = ON_THE_GROUND.has(draft.type)
    ? (firstWithin(
        scene,
        parties,
        named,
        (m, phrase) => placed(m) || (mentionOf(scene, m).start === phrase.start && !isHyphened(scene, m)),
      ) ??
      firstWithin(scene, means, named, placed) ??
      firstWithin(scene, objectsAbove(scene, draft), named, placed) ??
      firstWithin(scene, behindObjects(scene, draft), named, (m) => isPlaced(scene, m, IN)) ??
      placeOfGround(scene, draft, named))
    : firstWithin(scene, behindObjects(scene, draft), named, (m) => isPlaced(scene, m, IN));
  return found === null ? null : placeRole(scene, found);
}

/** `sent troops into the buffer strip at Guerguerat`: where the ground lies that the clause only describes. */
function placeOfGround(scene: Scene, draft: Draft, mentions: readonly number[]): number | null {
  const heads = new Set(
    clauseOf(scene, draft.clause).args.flatMap(({ slot, preposition, head }) =>
      slot === 'oblique' && GROUND.test(preposition ?? '') && scene.clauseAt[head] === -1 ? [head] : [],
    ),
  );
  const hangs = (m: number): boolean =>
    [...heads].some((head) => (scene.kids[head] ?? []).some((kid) => placeAt(scene, kid) === m));
  return mentions.find((m) => hangs(m) && isPlaced(scene, m, IN)) ?? null;
}

const GROUND = /^(?:in|at|into|onto|on|near|outside|inside|across|along)$/;

/** `by Saudi-led jets`: who leads or backs is no place. */
function isHyphened(scene: Scene, mention: number): boolean {
  const { end } = mentionOf(scene, mention);
  return /^[-‐]\p{L}/u.test(scene.doc.cleaned.view.text.slice(end, end + 3));
}

/** `airstrikes damaged a clinic in Pauktaw`: what the event did, told by the verb over it, stands where it happened. */
function objectsAbove(scene: Scene, draft: Draft): readonly Span[] {
  const [own, above] = carriers(scene, draft.clause);
  if (above === undefined || clauseOf(scene, own as number).link !== 'noun') return [];
  return clauseOf(scene, above).args.flatMap((arg) => (arg.slot === 'object' ? [arg.span] : []));
}

/** `met his counterpart in Delhi`: behind the head of the object, where a clause could hold it as well. */
function behindObjects(scene: Scene, draft: Draft): readonly Span[] {
  return clauseOf(scene, draft.clause).args.flatMap(({ slot, head, span }) =>
    slot === 'object' ? [{ start: tokenAt(scene, head).end, end: span.end }] : [],
  );
}

/** The first of the mentions that lies in one of the phrases and suits it: a town before the country around it. */
function firstWithin(
  scene: Scene,
  phrases: readonly Span[],
  mentions: readonly number[],
  holds: (mention: number, phrase: Span) => boolean,
): number | null {
  const found = phrases.flatMap((phrase) =>
    mentions.filter((m) => contains(phrase, mentionOf(scene, m)) && holds(m, phrase)),
  );
  return found.find((m) => isTown(scene, m)) ?? found[0] ?? null;
}

/** `the army of Mali`: the country belongs to the name. */
function isPartOfName(scene: Scene, mention: number): boolean {
  const place = mentionOf(scene, mention);
  const beside = scene.mentionsIn[place.sentence] ?? [];
  return beside.some((m) => m !== mention && contains(mentionOf(scene, m), place));
}

/** Who or what did it, in a phrase that names nobody: `by a drone`, `with a car bomb`. */
function isMeans(scene: Scene, { slot, preposition, head }: ClauseArgument): boolean {
  const unnamed = (scene.mentionsAt[head] ?? []).length === 0 && scene.clauseAt[head] === -1;
  return (
    unnamed && (slot === 'agent' || (slot === 'oblique' && (preposition === 'by' || preposition === 'with')))
  );
}

const IN = /\b(in|at|near|outside)\s(the\s)?$/;
const AROUND = /\b(in|at|near|outside|inside|off|over|along|around)\s(the\s)?$/;
const OF = /\b(of|the)\s(the\s)?$/;

/** Behind a preposition of place, or behind `of` where it names a place or a part of one. */
function isPlaced(scene: Scene, mention: number, words = AROUND): boolean {
  const { start } = mentionOf(scene, mention);
  const before = scene.doc.cleaned.view.text.slice(Math.max(0, start - 14), start);
  if (words.test(before)) return true;
  return words === AROUND && OF.test(before) && isOfPlace(scene, mention);
}

/** `the port of Hodeidah`, never `the partners of Mali`. */
function isOfPlace(scene: Scene, mention: number): boolean {
  const { start, end, sentence } = mentionOf(scene, mention);
  const { first, last } = scene.doc.segments.sentences[sentence] as Sentence;
  for (let i = first; i < last; i++) {
    const { start: from, end: to, head } = tokenAt(scene, i);
    if (from < start || to > end || head < 0) continue;
    const above = tokenAt(scene, head);
    if (above.start >= start && above.end <= end) continue;
    // `the ports of Hodeidah yesterday`: a day is no head of a place
    return isKindOfPlace(scene, scene.timed[head] === true ? above.head : head);
  }
  return false;
}

function isKindOfPlace(scene: Scene, head: number): boolean {
  const lemma = lemmaAt(scene, head);
  return isOf(scene.words, 'place', lemma) || isOf(scene.words, 'part', lemma);
}

function placesStruck(scene: Scene, draft: Draft): readonly Role[] {
  return draft.roles.flatMap(({ role, mention }) => {
    if (role !== 'recipient' || mention === null) return [];
    const { type } = mentionOf(scene, mention);
    return PLACES.has(type) && isNamed(mentionOf(scene, mention)) ? [placeRole(scene, mention)] : [];
  });
}

/** Nations as adjectives and pronouns are no places on a map. */
function isNamed({ form }: Mention): boolean {
  return form !== 'adjective' && form !== 'pronoun';
}

function placeRole(scene: Scene, mention: number): Role {
  const { start, end } = mentionOf(scene, mention);
  return { role: 'location', start, end, mention, date: null, quantity: null, from: null };
}
