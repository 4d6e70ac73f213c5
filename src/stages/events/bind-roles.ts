import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { ClauseArgument } from '../../core/layers/clause.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { canAct } from './can-act.ts';
import { besideApposition, companions, listedBeside } from './companions.ts';
import type { Role } from './draft.ts';
import type { Frame } from './frames.ts';
import { otherBody } from './other-body.ts';
import type { Scene } from './scene.ts';
import { contentClauses, slotArguments } from './slots.ts';
import { isTown } from './somebody.ts';
import { type Standing, standFor } from './stand-for.ts';
import { ownerTakenUp, takenUp } from './taken-up.ts';
import { isOf } from './words.ts';

const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  actor: ['subject'],
  recipient: ['object', 'indirect'],
};

/** Events made of words: what is said, asked or promised is a role of theirs. */
const SPEAKING = new Set(['ACCUSE', 'THREATEN', 'REQUEST', 'REJECT', 'AGREE', 'SUPPORT', 'CONCEDE']);

const ACTING: ReadonlySet<EntityType> = new Set(['PER', 'ORG', 'GPE', 'NORP', 'FAC', 'LOC']);

/** Fills the roles of a frame from the slots of a clause. */
export function bindRoles(scene: Scene, clause: number, frame: Frame): Role[] {
  const { row } = frame;
  const slots = { ...DEFAULTS, ...row.roles };
  const taken = new Set<number>();
  const roles: Role[] = [];
  for (const [role, names] of Object.entries(slots)) {
    if (role === 'content') continue;
    for (const arg of filled(scene, clause, names, row.symmetric && role === 'actor')) {
      if (!isFree(taken, role, arg) || !mayFill(scene, frame, role, arg)) continue;
      taken.add(arg.head);
      const found = roleOf(scene, role, arg);
      roles.push(
        found,
        ...companions(scene, found, arg),
        ...besideApposition(scene, role, arg),
        ...listedBeside(scene, found, arg),
      );
    }
  }
  if (row.outcome) sufferers(scene, clause, roles);
  else if (!roles.some(({ role }) => role === 'actor')) roles.push(...doersBefore(scene, clause));
  const speaks = SPEAKING.has(row.type) || slots.content !== undefined;
  return speaks ? [...roles, ...contentRole(scene, clause, slots.content)] : roles;
}

/** `a rebel attack`, `a militia raid`: a word for those who fight before the deed that nobody else does. */
function doersBefore(scene: Scene, clause: number): readonly Role[] {
  const { kind, args } = clauseOf(scene, clause);
  if (kind !== 'noun') return [];
  return args
    .filter(({ slot, head }) => slot === 'modifier' && isOf(scene.words, 'armed', lemmaAt(scene, head)))
    .map((arg) => roleOf(scene, 'actor', arg));
}

/** Who acts can act; the fire of `opened fire` is a word of the trigger, no weapon. */
function mayFill(scene: Scene, { extra }: Frame, role: string, arg: ClauseArgument): boolean {
  if (role === 'weapon') return !extra.includes(lemmaAt(scene, arg.head));
  return role !== 'actor' || canAct(scene, arg);
}

/** Nobody fills two roles, but who mediates both acts and mediates. */
function isFree(taken: ReadonlySet<number>, role: string, { head }: ClauseArgument): boolean {
  return role === 'mediator' || !taken.has(head);
}

/** `two wounded`: who is killed or hurt with nobody after the verb is no doer. */
function sufferers(scene: Scene, clause: number, roles: Role[]): void {
  const { kind, args } = clauseOf(scene, clause);
  if (kind !== 'verb' || args.some((arg) => arg.slot === 'object')) return;
  roles.forEach((role, i) => {
    if (role.role === 'actor' && role.from?.slot === 'subject') roles[i] = { ...role, role: 'recipient' };
  });
}

/** The first slot that names somebody, else the first that is filled; of symmetric events all slots. */
function filled(
  scene: Scene,
  clause: number,
  slots: readonly string[],
  all: boolean,
): readonly ClauseArgument[] {
  const { predicate } = clauseOf(scene, clause);
  const found = slots.map((slot) =>
    slotArguments(scene, clause, slot, all ? 'near' : 'far').filter(({ head }) => head !== predicate),
  );
  if (all) return found.flat();
  const named = found.find((args) => args.some(({ head }) => standFor(scene, head) !== null));
  return named ?? found.find((args) => args.length > 0) ?? [];
}

export function roleOf(scene: Scene, role: string, arg: ClauseArgument): Role {
  const standing =
    otherBody(scene, arg.head) ??
    standFor(scene, arg.head) ??
    speakerFor(scene, arg.head) ??
    takenUp(scene, arg.head) ??
    ownerTakenUp(scene, arg.head);
  const mention =
    standing !== null &&
    ACTING.has(mentionOf(scene, standing.mention).type) &&
    !(role === 'recipient' && isSite(scene, arg, standing))
      ? standing.mention
      : null;
  const span = mention === null ? arg.span : mentionOf(scene, mention);
  return { role, start: span.start, end: span.end, mention, date: null, quantity: null, from: arg };
}

/** `"I gave the order," the general said`: who speaks of himself is the source; bodies and states say `we`. */
function speakerFor(scene: Scene, head: number): Standing | null {
  const word = lemmaAt(scene, head);
  if (word !== 'i' && word !== 'we') return null;
  const source = sourceAbove(scene, head);
  if (source === null && word === 'we' && scene.self !== null)
    return { mention: scene.self, closeness: 'head' };
  if (source === null) return null;
  const isPerson = mentionOf(scene, source).type === 'PER';
  return (word === 'i') === isPerson ? { mention: source, closeness: 'head' } : null;
}

/** The source of the nearest clause above a word. */
function sourceAbove(scene: Scene, head: number): number | null {
  let at = head;
  for (let steps = 0; steps < FARTHEST_CLAUSE && at >= 0; steps++) {
    const clause = scene.clauseAt[at] ?? -1;
    if (clause >= 0) return clauseOf(scene, clause).factuality.source;
    at = tokenAt(scene, at).head;
  }
  return null;
}

const FARTHEST_CLAUSE = 12;

/** `the Sittwe airport`, `the port of Hodeidah`: what is hit is the port; the town is where it stands. `the city of Goma` is Goma. */
function isSite(scene: Scene, { head }: ClauseArgument, { closeness, mention }: Standing): boolean {
  const lemma = lemmaAt(scene, head);
  if (closeness === 'head' || !isTown(scene, mention)) return false;
  return (
    isOf(scene.words, 'place', lemma) && (closeness === 'before' || !isOf(scene.words, 'settlement', lemma))
  );
}

function contentRole(scene: Scene, clause: number, slots: readonly string[] | undefined): Role[] {
  const [content] = contentClauses(scene, clause);
  if (content !== undefined) {
    const { start, end } = clauseOf(scene, content);
    return [{ role: 'content', start, end, mention: null, date: null, quantity: null, from: null }];
  }
  for (const slot of slots ?? []) {
    const [arg] = slotArguments(scene, clause, slot);
    if (arg)
      return [
        {
          role: 'content',
          start: arg.span.start,
          end: arg.span.end,
          mention: null,
          date: null,
          quantity: null,
          from: null,
        },
      ];
  }
  return [];
}
