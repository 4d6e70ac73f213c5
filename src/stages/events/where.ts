import { clauseOf, mentionOf } from '../../core/doc-index.ts';
import type { ClauseArgument } from '../../core/layers/clause.ts';
import type { EventType } from '../../core/vocabulary.ts';
import { carriers } from './carriers.ts';
import type { Draft, Role } from './draft.ts';
import { listedPlaces } from './listed-places.ts';
import { isNamed, PLACES, partPlace, placeAt, placeBeforeDay } from './place-at.ts';
import { isParty, ON_THE_GROUND, placeRole, placeWithin } from './place-within.ts';
import type { Scene } from './scene.ts';
import { isTown } from './somebody.ts';
import { townBefore } from './town-before.ts';
import { areDaysApart } from './when.ts';

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
const WHERE = new Set([
  ...SHARED,
  'above',
  'from',
  'out of',
  'into',
  'onto',
  'through',
  'between',
  'behind',
  'by',
  'towards',
  'toward',
  'to',
  'north of',
  'south of',
  'east of',
  'west of',
  'next to',
  'beside',
  'beyond',
  'against',
]);

/** A visit takes place where the host is, when the host is a town. */
const VISIT = 'visit';

/** Where it happened, with the places that stand in a list with it. */
export function placesOf(scene: Scene, draft: Draft): readonly Role[] {
  const told = placesTold(scene, draft);
  const found = told.filter((role, i) => i === 0 || !isAlternative(scene, role));
  const known = new Set(found.map(({ mention }) => mention));
  const parties = new Set(draft.roles.filter(isParty).map((role) => role.mention));
  const others = found.flatMap(({ mention }) => listedPlaces(scene, mention));
  return [
    ...found,
    ...[...new Set(others)]
      .filter((mention) => !known.has(mention) && !parties.has(mention))
      .map((mention) => placeRole(scene, mention)),
  ];
}

/** `in Taiz or Marib`: of two one, not both. */
function isAlternative(scene: Scene, { start }: Role): boolean {
  return / or (?:the |in )?$/.test(scene.doc.cleaned.view.text.slice(Math.max(0, start - 8), start));
}

/** The town that was struck, else the place of the clause, else a place inside its phrases. */
function placesTold(scene: Scene, draft: Draft): readonly Role[] {
  const ground = ON_THE_GROUND.has(draft.type);
  const struck = ground || draft.mode === VISIT ? placesStruck(scene, draft) : [];
  if (ground && struck.some((role) => isTown(scene, role.mention as number))) return struck;
  const taken = new Set(draft.roles.filter(isParty).map((role) => role.mention));
  const named = placesNamed(scene, draft, taken);
  if (named.length > 0) return named;
  if (!ground && draft.type !== 'CONSULT') return struck;
  const within = placeWithin(scene, draft, taken);
  return within === null ? struck : [within];
}

/** The places of the clause, else of those that carry it; where an attack's people are from comes last. */
function placesNamed(scene: Scene, draft: Draft, taken: ReadonlySet<number | null>): readonly Role[] {
  const above = carriers(scene, draft.clause);
  // `marched in Sirte and demanded that he resign`: words carry farther than the ground they are said on
  const own = WORDS.has(draft.type)
    ? above.filter((index) => !isBesideDeed(scene, draft.clause, index))
    : above;
  const holders = [...own, ...lightNouns(scene, draft.clause)].filter(
    (index) => !areDaysApart(scene, draft.clause, index),
  );
  // `In Bihar, students stopped trains and beat passengers from Assam`
  for (const allows of draft.type === 'ASSAULT' ? [isNoOrigin, isAny] : [isAny])
    for (const index of holders) {
      const found = clauseOf(scene, index).args.flatMap((arg) =>
        allows(arg) && isShared(scene, draft, index, arg) ? (placeMention(scene, arg, taken) ?? []) : [],
      );
      if (found.length > 0) return withTown(scene, draft, [...new Set(found)], taken);
    }
  return [];
}

/** Events of words. */
const WORDS: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'THREATEN',
  'REQUEST',
  'REJECT',
  'SUPPORT',
  'CONCEDE',
  'AGREE',
]);

/** Another verb that `and` joins a clause to. */
function isBesideDeed(scene: Scene, clause: number, other: number): boolean {
  return other !== clause && clauseOf(scene, clause).link === 'conj';
}

const isAny = (): boolean => true;

const isNoOrigin = ({ preposition }: ClauseArgument): boolean => preposition !== 'from';

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

/** `in Kaya in the north of Burkina Faso`: the country around a place is no second place. */
function mostPrecise(scene: Scene, mentions: readonly number[]): readonly Role[] {
  const narrowed = mentions.map((m) => townBefore(scene, m) ?? m);
  const towns = narrowed.filter((m) => isTown(scene, m) || mentionOf(scene, m).type === 'FAC');
  return [...new Set(towns.length > 0 ? towns : mentions)].map((mention) => placeRole(scene, mention));
}

function placeMention(scene: Scene, arg: ClauseArgument, taken: ReadonlySet<number | null>): number | null {
  if (arg.slot !== 'oblique' && !(arg.slot === 'modifier' && arg.preposition === null)) return null;
  if (arg.slot === 'oblique' && !WHERE.has(arg.preposition ?? '')) return null;
  const found =
    placeAt(scene, arg.head) ??
    (arg.slot === 'oblique' ? (partPlace(scene, arg.head) ?? placeBeforeDay(scene, arg.head)) : null);
  if (found === null || taken.has(found)) return null;
  // `laid by Cambodia`: beside a river or a gate, but by a state
  return arg.preposition === 'by' && mentionOf(scene, found).type === 'GPE' ? null : found;
}

function placesStruck(scene: Scene, draft: Draft): readonly Role[] {
  return draft.roles.flatMap(({ role, mention }) => {
    if (role !== 'recipient' || mention === null) return [];
    const one = mentionOf(scene, mention);
    // `captured Kherson and left it`: of pronouns only those that take up a town
    const named = isNamed(one) || (one.form === 'pronoun' && isTown(scene, mention));
    return PLACES.has(one.type) && named ? [placeRole(scene, mention)] : [];
  });
}
