import { clauseOf, lemmaAt, mentionOf, prepositionOf, tokenAt } from '../../core/doc-index.ts';
import type { ClauseArgument } from '../../core/layers/clause.ts';
import type { Quantity } from '../../core/layers/quantity.ts';
import { bindRoles, roleOf } from './bind-roles.ts';
import type { Draft, Role } from './draft.ts';
import { type Frame, type Frames, framesOf } from './frames.ts';
import { allows, argumentPasses, isDefinite, specificity } from './guards.ts';
import { modeOf, weaponRoles } from './means.ts';
import { PLACES } from './place-at.ts';
import type { Scene } from './scene.ts';
import { contentClauses, slotArguments } from './slots.ts';
import { isSomebody } from './somebody.ts';
import { standFor } from './stand-for.ts';
import { isOf } from './words.ts';

/** The event that a clause tells, if any: the frame that asks for most among those that fit. */
export function proposeEvent(scene: Scene, frames: Frames, clause: number): Draft | null {
  const { kind, lemma, predicate, factuality } = clauseOf(scene, clause);
  if (isAbbreviation(scene, predicate)) return null;
  const candidates = [...framesOf(frames, kind, lemma, tokenAt(scene, predicate).text)]
    .filter((frame) => allows(scene, clause, frame))
    .sort(byPreference);
  for (const frame of candidates) {
    const { type } = frame.row;
    if (type === 'NONE') return null;
    const roles = [
      ...actorsBehindMeans(scene, bindRoles(scene, clause, frame)),
      ...weaponRoles(scene, clause, frame.row),
    ];
    if (!hasNeeds(scene, clause, frame, roles)) continue;
    const token = tokenAt(scene, triggerOf(scene, clause, frame));
    const mode = frame.row.mode ?? modeOf(scene, clause, frame.row);
    return {
      clause,
      frame,
      type,
      mode,
      trigger: { start: token.start, end: token.end },
      roles,
      factuality,
      embeddedIn: null,
      mergedInto: null,
    };
  }
  return null;
}

/** `the AIDS society`: letters in capitals among words that are not do nothing. */
function isAbbreviation(scene: Scene, i: number): boolean {
  const { tokens } = scene.doc.segments;
  if (!CAPITALS.test(tokenAt(scene, i).text)) return false;
  return ![tokens[i - 1], tokens[i + 1]].some((beside) => CAPITALS.test(beside?.text ?? ''));
}

const CAPITALS = /^\p{Lu}{3,}$/u;

/** The predicate, or the noun that it only carries. */
function triggerOf(scene: Scene, clause: number, { row }: Frame): number {
  const { predicate } = clauseOf(scene, clause);
  if (row.named === null) return partOf(scene, clause) ?? predicate;
  if (row.named === 'content.aux') return auxiliaryOf(scene, clause) ?? predicate;
  const passes = row.when[row.named] ?? ['*'];
  const named = slotArguments(scene, clause, row.named).find((arg) => argumentPasses(scene, arg, passes));
  return named === undefined ? predicate : (restrictionIn(scene, named.head) ?? named.head);
}

/** `a state of emergency`: the restriction names it, not the state. */
function restrictionIn(scene: Scene, head: number): number | null {
  const inner = (scene.kids[head] ?? []).find(
    (kid) => prepositionOf(scene, kid) === 'of' && isOf(scene.words, 'restriction', lemmaAt(scene, kid)),
  );
  return inner ?? null;
}

/** `a new round of talks`: what there is a round of names the happening. */
function partOf(scene: Scene, clause: number): number | null {
  const { kind, predicate } = clauseOf(scene, clause);
  if (kind !== 'noun' || !isOf(scene.words, 'partitive', lemmaAt(scene, predicate))) return null;
  const part = (scene.childClauses[clause] ?? [])
    .map((child) => clauseOf(scene, child))
    .find((child) => child.kind === 'noun' && child.mark === 'of');
  return part?.predicate ?? null;
}

/** `said that Qatar must release them`: the words that make a saying a demand or a refusal. */
function auxiliaryOf(scene: Scene, clause: number): number | null {
  const helpers = contentClauses(scene, clause)
    .flatMap((content) => scene.kids[clauseOf(scene, content).predicate] ?? [])
    .filter((kid) => tokenAt(scene, kid).tag === 'MD');
  return helpers[0] ?? null;
}

function byPreference(a: Frame, b: Frame): number {
  return specificity(b) - specificity(a) || rank(a) - rank(b) || a.order - b.order;
}

function rank({ row }: Frame): number {
  return row.type === 'NONE' ? 0 : 1;
}

/** In a heading only names count: its words of battle are often figures of speech. */
function hasNeeds(scene: Scene, clause: number, { row }: Frame, roles: readonly Role[]): boolean {
  const sentence = scene.doc.segments.sentences[clauseOf(scene, clause).sentence];
  const heading = sentence?.kind === 'heading';
  return row.needs.some((need) => {
    if (need === 'location') return hasPlace(scene, clause);
    if (need === 'date') return hasDate(scene, clause);
    if (need === 'killed') return hasHarm(scene, clause);
    if (need === 'nobody') return true;
    if (need === 'known') return isDefinite(scene, clauseOf(scene, clause).predicate);
    if (need === 'carrier') return clauseOf(scene, clause).link === 'light';
    if (need === 'weapon') return roles.some((role) => role.role === 'weapon');
    return roles.some(
      (role) => role.role === need && (heading ? role.mention !== null : isSomebody(scene, role)),
    );
  });
}

function hasPlace(scene: Scene, clause: number): boolean {
  return [clause, ...toldOf(scene, clause)].some((one) => hasOwnPlace(scene, one));
}

/** `Explosions heard in Isfahan`: where what is told of the noun was, it was itself. */
function toldOf(scene: Scene, clause: number): readonly number[] {
  if (clauseOf(scene, clause).kind !== 'noun') return [];
  return (scene.childClauses[clause] ?? []).filter((child) => {
    const { link, kind, passive } = clauseOf(scene, child);
    return link === 'acl' && kind === 'verb' && passive;
  });
}

function hasOwnPlace(scene: Scene, clause: number): boolean {
  return clauseOf(scene, clause).args.some(
    (arg) =>
      [arg.head, ...wholeOf(scene, arg.head)].some((head) =>
        (scene.mentionsAt[head] ?? []).some((m) => PLACES.has(mentionOf(scene, m).type)),
      ) || isNamedGround(scene, arg),
  );
}

/** `in the frontier town of Tine`: a town that has a name, though nobody knows it. */
function isNamedGround(scene: Scene, { head, slot, preposition }: ClauseArgument): boolean {
  if (slot !== 'oblique' || preposition === null || !isOf(scene.words, 'ground', lemmaAt(scene, head)))
    return false;
  return wholeOf(scene, head).some((kid) => tokenAt(scene, kid).pos === 'PROPN');
}

/** `on the northern edge of Taiz`, `in Diffa region`: the name behind or before the kind of place. */
function wholeOf(scene: Scene, head: number): readonly number[] {
  return (scene.kids[head] ?? []).filter(
    (kid) => tokenAt(scene, kid).dep === 'compound' || prepositionOf(scene, kid) === 'of',
  );
}

function hasDate(scene: Scene, clause: number): boolean {
  return clauseOf(scene, clause).args.some((arg) => scene.timed[arg.head] === true);
}

function hasHarm(scene: Scene, clause: number): boolean {
  const { parent, start, end, sentence } = clauseOf(scene, clause);
  const whole = parent === null ? { start, end } : clauseOf(scene, parent);
  const told = [clause, parent ?? clause]
    .flatMap((one) => scene.childClauses[one] ?? [])
    .map((child) => clauseOf(scene, child))
    .filter(({ link }) => link === 'acl:relcl');
  return (scene.quantitiesIn[sentence] ?? []).some((index) => {
    const one = scene.doc.quantities[index] as Quantity;
    const isHarm = one.kind === 'killed' || one.kind === 'injured' || one.kind === 'casualties';
    return isHarm && [whole, ...told].some((span) => span.start <= one.start && one.end <= span.end);
  });
}

/** A bomb or a blast does not act: it is the weapon, and whose it is acts. */
function actorsBehindMeans(scene: Scene, roles: readonly Role[]): Role[] {
  return roles.flatMap((role): Role[] => {
    if (role.role === 'weapon' && role.mention !== null) return ownersOfMeans(scene, role);
    if (role.role !== 'actor' || role.from === null || !isMeans(scene, role.from)) return [role];
    const weapon: Role = {
      ...role,
      role: 'weapon',
      start: role.from.span.start,
      end: role.from.span.end,
      mention: null,
    };
    if (role.mention !== null) return [role, weapon];
    return [weapon, ...shooters(scene, role.from)];
  });
}

/** `Russian missiles tore through the market`: the missiles are the weapon, those whose they are act. */
function ownersOfMeans(scene: Scene, role: Role): Role[] {
  const { from } = role;
  if (from === null || standFor(scene, from.head)?.closeness === 'head') return [role];
  const { start, end } = from.span;
  return [
    { ...role, role: 'actor' },
    { ...role, start, end, mention: null },
  ];
}

/** `rockets fired by Hezbollah hit the port`: who fired them struck with them. */
function shooters(scene: Scene, { head }: ClauseArgument): Role[] {
  return (scene.kids[head] ?? []).flatMap((kid) => {
    const clause = scene.clauseAt[kid] ?? -1;
    if (clause < 0 || tokenAt(scene, kid).dep !== 'acl') return [];
    return clauseOf(scene, clause)
      .args.filter((arg) => arg.slot === 'agent')
      .map((arg) => roleOf(scene, 'actor', arg));
  });
}

function isMeans(scene: Scene, arg: ClauseArgument): boolean {
  return isOf(scene.words, 'weaponry', lemmaAt(scene, arg.head));
}
