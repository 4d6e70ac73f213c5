import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { ClauseArgument } from '../../core/layers/clause.ts';
import type { EventType } from '../../core/vocabulary.ts';
import type { Draft, Role } from './draft.ts';
import { isTarget } from './means.ts';
import type { Scene } from './scene.ts';
import { isSomebodyHead, isTown } from './somebody.ts';
import { isOf } from './words.ts';

/** The same words never fill one role twice, and nobody acts on himself. */
export function tidyRoles(scene: Scene, draft: Draft): readonly Role[] {
  const seen = new Set<string>();
  const doers = draft.roles.filter((role) => role.role === 'actor');
  const actors = new Set(doers.map((role) => role.mention));
  const things = new Set(doers.map((role) => entityOf(scene, role)));
  return draft.roles.filter((role) => {
    const key = `${role.role}:${role.start}:${role.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    if (isThing(scene, draft, role)) return false;
    if (role.role !== 'recipient' || role.mutual) return true;
    if (role.mention !== null && actors.has(role.mention)) return false;
    return !things.has(entityOf(scene, role) ?? NOTHING) && isStruck(scene, draft, role);
  });
}

/** What is offered, asked for or talked about, and a deed that stands as the doer of another, are no parties. */
function isThing(scene: Scene, draft: Draft, { role, mention, from }: Role): boolean {
  if (mention !== null || from === null) return false;
  if (isOf(scene.words, 'nobody', lemmaAt(scene, from.head))) return true;
  if (
    role === 'recipient' &&
    (isComplement(scene, draft, from) || isOf(scene.words, 'restriction', lemmaAt(scene, from.head)))
  )
    return true;
  if (isSomebodyHead(scene, from.head)) return false;
  if (role === 'actor') return scene.clauseAt[from.head] !== -1 || isBesideNamed(draft, role);
  return role === 'recipient' && PERSONAL.has(draft.type);
}

/** `took them hostage`, `held the crew captive`: a bare singular beside whom it befalls says what he becomes. */
function isComplement(scene: Scene, { roles }: Draft, { head, slot }: ClauseArgument): boolean {
  if (slot !== 'object' || tokenAt(scene, head).tag !== 'NN' || (scene.kids[head] ?? []).length > 0)
    return false;
  return roles.some(({ role, from }) => role === 'recipient' && from?.slot === 'object' && from.head < head);
}

/** `returned by mail to the union by Jane Roe`: where somebody named acts, a thing does not act too. */
function isBesideNamed({ roles }: Draft, role: string): boolean {
  return roles.some((other) => other.role === role && other.mention !== null);
}

/** Done to people and bodies alone: only they are addressed, met or helped. */
const PERSONAL: ReadonlySet<EventType> = new Set([
  'AGREE',
  'REQUEST',
  'THREATEN',
  'CONSULT',
  'COOPERATE',
  'CONCEDE',
]);

/** Neither where it happens nor what somebody uses or sends; arms can be hit as well. */
function isStruck(scene: Scene, draft: Draft, role: Role): boolean {
  if (isOwnForce(scene, role) || isMereGround(scene, draft, role) || isMutePlace(scene, draft, role))
    return false;
  return role.from === null || !isMeans(scene, role) || isTarget(draft.frame.row, role.from);
}

const NOTHING = -1;

function entityOf(scene: Scene, { mention }: Role): number | null {
  return mention === null ? null : mentionOf(scene, mention).entity;
}

/** `offered to send troops`, `withdrew peacekeepers`: whom somebody moves are his own. */
function isOwnForce(scene: Scene, { mention, from }: Role): boolean {
  if (
    from === null ||
    from.slot !== 'object' ||
    (mention !== null && mentionOf(scene, mention).form === 'name')
  )
    return false;
  if (!isOf(scene.words, 'forces', lemmaAt(scene, from.head))) return false;
  const { head, dep } = tokenAt(scene, from.head);
  return dep === 'obj' && head >= 0 && isOf(scene.words, 'moving', lemmaAt(scene, head));
}

/** `promised to reopen the line to Orikhiv`, `demanded the Lachin corridor`: nobody asks a road anything, nor the town that it leads to. */
function isMutePlace(scene: Scene, { type }: Draft, { mention, mutual, from }: Role): boolean {
  if (mention === null || from === null || mutual || (type !== 'AGREE' && type !== 'REQUEST')) return false;
  if (!isTown(scene, mention)) return false;
  return isInfrastructure(scene, from.head) || isInfrastructure(scene, tokenAt(scene, from.head).head);
}

function isInfrastructure(scene: Scene, head: number): boolean {
  if (head < 0) return false;
  const lemma = lemmaAt(scene, head);
  return isOf(scene.words, 'infrastructure', lemma) || isOf(scene.words, 'place', lemma);
}

const FROM_WHERE = new Set(['from', 'near', 'in']);

/** `withdrew from Kherson`, `an ambush near Mopti`, `the raid at Gao`: a town behind such a preposition is where it happens. */
function isMereGround(scene: Scene, { type, clause }: Draft, { mention, from }: Role): boolean {
  if (mention === null || from === null || type === 'CONSULT' || !isTown(scene, mention)) return false;
  if (from.preposition === 'at') return clauseOf(scene, clause).kind === 'noun';
  return FROM_WHERE.has(from.preposition ?? '');
}

function isMeans(scene: Scene, role: Role): boolean {
  return (
    role.mention === null &&
    role.from !== null &&
    isOf(scene.words, 'weaponry', lemmaAt(scene, role.from.head))
  );
}
