import { clauseOf, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { ClauseArgument } from '../../core/layers/clause.ts';
import type { Sentence } from '../../core/layers/segments.ts';
import { contains, type Span } from '../../core/span.ts';
import { carriers } from './carriers.ts';
import type { Draft, Role } from './draft.ts';
import { isKindOfPlace, isNamed, isPartOfName, PLACES, placeAt } from './place-at.ts';
import type { Scene } from './scene.ts';
import { isTown } from './somebody.ts';

/** Events on the ground: what is struck there is where it happens. */
export const ON_THE_GROUND = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE', 'RETREAT']);

export function isParty(role: Role): boolean {
  return role.role === 'actor' || role.role === 'recipient';
}

/** A place named inside the phrase of who was struck: `a police station in Quetta`; or of what struck: `by a drone near Tine`. */
export function placeWithin(scene: Scene, draft: Draft, taken: ReadonlySet<number | null>): Role | null {
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
      placeOfGround(scene, draft, named) ??
      besideStruck(scene, draft, taken))
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

/** `shelled a school sheltering families in Nuseirat`: where what was struck does what is told of it. */
function besideStruck(scene: Scene, { roles }: Draft, taken: ReadonlySet<number | null>): number | null {
  const places = roles.flatMap(({ role, from }) => {
    if (role !== 'recipient' || from === null) return [];
    const told = (scene.kids[from.head] ?? []).filter(
      (kid) => kid > from.head && tokenAt(scene, kid).dep === 'acl' && tokenAt(scene, kid).tag === 'VBG',
    );
    return told.flatMap((kid) => placesOfClause(scene, scene.clauseAt[kid] ?? -1));
  });
  return places.find((mention) => !taken.has(mention)) ?? null;
}

function placesOfClause(scene: Scene, clause: number): readonly number[] {
  if (clause < 0) return [];
  return clauseOf(scene, clause).args.flatMap(({ slot, preposition, head }) =>
    slot === 'oblique' && /^(?:in|at|near|outside)$/.test(preposition ?? '')
      ? (placeAt(scene, head) ?? [])
      : [],
  );
}

const GROUND = /^(?:in|at|into|onto|on|near|outside|inside|across|along)$/;

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

export function placeRole(scene: Scene, mention: number): Role {
  const { start, end } = mentionOf(scene, mention);
  return { role: 'location', start, end, mention, date: null, quantity: null, from: null };
}

/** `by Saudi-led jets`: who leads or backs is no place. */
function isHyphened(scene: Scene, mention: number): boolean {
  const { end } = mentionOf(scene, mention);
  return /^[-‐]\p{L}/u.test(scene.doc.cleaned.view.text.slice(end, end + 3));
}
