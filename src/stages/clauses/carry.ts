import type { LightVerb } from '../../packs/light-verbs.schema.ts';
import {
  type Draft,
  type DraftArgument,
  doersOf,
  give,
  inSlot,
  type Scene,
  surfaceSubjects,
} from './draft.ts';
import { rowOf } from './factuality/operators.ts';
import { governor } from './gaps.ts';
import { firstConjunct, token } from './tree.ts';

/** The row by which a verb carries an event noun (`carried out an attack`); null when it does something to it. */
export function carrierRow(
  scene: Scene,
  noun: Draft,
): { readonly verb: Draft; readonly row: LightVerb } | null {
  if (noun.kind !== 'noun') return null;
  const first = scene.drafts[scene.clauseAt[firstConjunct(scene.tree, noun.predicate)] ?? -1] ?? noun;
  const verb = governor(scene, first);
  if (verb === null || verb.kind !== 'verb') return null;
  const stood = standIn(scene, noun);
  const arg = verb.args.find((one) => one.head === stood);
  if (arg === undefined) return null;
  const { light } = scene.lexicon;
  const rows =
    (verb.particle === null ? undefined : light.get(`${verb.lemma} ${verb.particle}`)) ??
    light.get(verb.lemma);
  const row = rows?.find((one) => stands(arg, one.noun));
  return row === undefined ? null : { verb, row };
}

/** `carried out a series of attacks`: the noun that counts stands where the event would. */
function standIn(scene: Scene, noun: Draft): number {
  const { head, dep } = token(scene.tree, firstConjunct(scene.tree, noun.predicate));
  if (dep !== 'nmod' || head < 0 || scene.clauseAt[head] !== -1) return noun.predicate;
  return rowOf(scene, head, 'noun')?.infer === 'same' ? head : noun.predicate;
}

function stands(arg: DraftArgument, place: string): boolean {
  if (place === 'object' || place === 'subject') return arg.slot === place;
  return arg.preposition === place;
}

/** Hands an event noun what its light verb holds: doer, target, place and time. */
export function fillNouns(scene: Scene, drafts: readonly Draft[]): void {
  for (const noun of drafts) {
    const carried = carrierRow(scene, noun);
    if (carried?.row.infer === 'planned' && carried.row.gives === 'subject')
      giveDoer(noun, carried.verb, 'subject');
    if (carried?.row.infer === 'planned') givePlaces(noun, carried.verb);
    if (carried === null || carried.row.infer !== 'same') continue;
    noun.link = 'light';
    noun.parent = carried.verb.index;
    if (carried.row.gives !== 'none') giveDoer(noun, carried.verb, carried.row.gives);
    if (carried.row.noun === 'in' && inSlot(noun, 'object').length === 0)
      give(noun, inSlot(carried.verb, 'object'), 'object');
    giveRest(scene, noun, carried.verb);
  }
}

/** `called for a ceasefire in Gaza`: what stands behind the noun says where that would be, wherever the tree hung it. */
function givePlaces(noun: Draft, verb: Draft): void {
  for (const arg of verb.args)
    if (arg.slot === 'oblique' && arg.preposition === 'in' && arg.head > noun.predicate)
      give(noun, [arg], 'oblique', arg.preposition);
}

function giveDoer(noun: Draft, verb: Draft, slot: 'subject' | 'object'): void {
  const doers = doersOf(verb);
  if (slot === 'object') {
    if (inSlot(noun, 'object').length === 0) give(noun, surfaceSubjects(verb), 'object');
    give(noun, inSlot(verb, 'agent'), 'agent', 'by');
    return;
  }
  if (doersOf(noun).length > 0) return;
  for (const arg of doers) give(noun, [arg], arg.slot, arg.preposition);
}

function giveRest(scene: Scene, noun: Draft, verb: Draft): void {
  const aimed = inSlot(noun, 'object').length > 0;
  for (const arg of verb.args) {
    if (arg.slot === 'indirect') give(noun, [arg], aimed ? 'indirect' : 'object');
    if (arg.slot !== 'oblique') continue;
    const timeless = scene.dateAt[arg.head] === -1;
    const target =
      !aimed && timeless && arg.preposition !== null && noun.noun?.targets.includes(arg.preposition) === true;
    give(noun, [arg], target ? 'object' : 'oblique', arg.preposition);
  }
}
