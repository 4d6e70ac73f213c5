import type { ArgumentSlot } from '../../core/layers/clause.ts';
import type { Draft, Scene } from './draft.ts';
import { antecedentOf, conjuncts, isRelativePronoun, phraseSpan, prepositionOf } from './phrase.ts';
import { depOf, kidsOf, type Tree, token } from './tree.ts';

/** Reads the arguments that the tree gives a verb or a copula, in deep roles. */
export function readVerbArguments(scene: Scene, draft: Draft): void {
  const { tree } = scene;
  for (const child of kidsOf(tree, draft.predicate)) {
    if (scene.clauseAt[child] !== -1 && isClausal(tree, child)) continue;
    const slot = slotOf(scene, draft, child);
    if (slot === null) continue;
    addArgument(scene, draft, child, slot);
    if (slot === 'oblique' && scene.dateAt[child] !== -1) readBehindTime(scene, draft, child);
  }
  if (draft.kind === 'copula') readPredicateNoun(scene, draft);
}

/** `strikes on Sunday evening against the port`: no time has a target, so what hangs on it belongs to the verb. */
function readBehindTime(scene: Scene, draft: Draft, time: number): void {
  for (const child of kidsOf(scene.tree, time)) {
    if (child < time || depOf(scene.tree, child) !== 'nmod' || scene.dateAt[child] !== -1) continue;
    if (prepositionOf(scene.tree, child) !== null && prepositionOf(scene.tree, child) !== 'of')
      addArgument(scene, draft, child, 'oblique');
  }
}

function isClausal(tree: Tree, child: number): boolean {
  return /^(ccomp|xcomp|advcl|acl|csubj|parataxis|conj)/.test(depOf(tree, child));
}

function slotOf(scene: Scene, draft: Draft, child: number): ArgumentSlot | null {
  const { tree } = scene;
  switch (depOf(tree, child)) {
    case 'nsubj':
    case 'nsubj:outer':
      return subjectSlot(draft);
    case 'nsubj:pass':
      return hasObject(tree, draft.predicate) ? 'indirect' : 'object';
    case 'obj':
      return isTied(tree, child) ? 'oblique' : 'object';
    case 'iobj':
      return isSoleObject(scene, draft.predicate) ? 'object' : 'indirect';
    case 'obl:agent':
      return 'agent';
    case 'obl':
    case 'obl:unmarked':
    case 'obl:npmod':
    case 'obl:tmod':
    case 'nmod':
    case 'nmod:unmarked':
      return isOfPredicate(tree, draft, child) ? null : obliqueSlot(scene, draft, child);
    case 'xcomp':
      return scene.clauseAt[child] === -1 ? 'modifier' : 'object';
    case 'advmod':
      return isRelativePlace(tree, child) ? 'oblique' : null;
    default:
      return null;
  }
}

function subjectSlot({ group, kind }: Draft): ArgumentSlot {
  return group.passive && kind === 'verb' ? 'object' : 'subject';
}

/** What hangs on the predicate noun of a copula is read with it. */
function isOfPredicate(tree: Tree, draft: Draft, child: number): boolean {
  return draft.kind === 'copula' && depOf(tree, child).startsWith('nmod');
}

/** `clashed with rebels` with the rebels as object: what a preposition ties is none. */
function isTied(tree: Tree, child: number): boolean {
  return /^(with|against|into|from|to)$/.test(prepositionOf(tree, child) ?? '');
}

function hasObject(tree: Tree, predicate: number): boolean {
  return kidsOf(tree, predicate).some((child) => depOf(tree, child) === 'obj');
}

/** `gave $5 million to Niger`, `bankrolled Hamas`: nobody is given nothing; only what is said may go unsaid. */
function isSoleObject(scene: Scene, predicate: number): boolean {
  const { tree } = scene;
  if (hasObject(tree, predicate)) return false;
  return !kidsOf(tree, predicate).some((child) => /^(ccomp|xcomp|advcl|parataxis)/.test(depOf(tree, child)));
}

/** `killed at least 30 civilians`: a phrase right behind an active verb without preposition or date is its object. */
function isBareObject(
  { tree, dateAt }: Pick<Scene, 'tree' | 'dateAt'>,
  draft: Draft,
  child: number,
): boolean {
  const { pos } = token(tree, child);
  const unmarked = depOf(tree, child) === 'obl:unmarked';
  // `killed 12 in Mayba`: a number that is no date
  const name = unmarked && (pos === 'PROPN' || (pos === 'NUM' && child === draft.predicate + 1));
  if (!(name || depOf(tree, child) === 'obl') || child < draft.predicate || draft.kind !== 'verb')
    return false;
  if (draft.group.passive || dateAt[child] !== -1 || hasObject(tree, draft.predicate)) return false;
  return pos !== 'ADV' && prepositionOf(tree, child) === null;
}

/** `by` behind a passive names the doer, unless it names a time. */
function obliqueSlot({ tree, dateAt }: Scene, draft: Draft, child: number): ArgumentSlot {
  if (isBareObject({ tree, dateAt }, draft, child)) return 'object';
  const by = kidsOf(tree, child).some((one) => tree.words[one] === 'by' && depOf(tree, one) === 'case');
  return by && draft.group.passive && dateAt[child] === -1 ? 'agent' : 'oblique';
}

/** `the town where …` */
function isRelativePlace(tree: Tree, child: number): boolean {
  return tree.words[child] === 'where' && antecedentOf(tree, child) >= 0;
}

function addArgument(scene: Scene, draft: Draft, child: number, slot: ArgumentSlot): void {
  const { tree } = scene;
  if (isRelativePronoun(tree, child) || isRelativePlace(tree, child)) {
    const nearest = antecedentOf(tree, child);
    if (nearest < 0) return;
    const antecedent = tree.words[child] === 'who' ? personAbove(scene, nearest) : nearest;
    const [first] = conjuncts(tree, child);
    const preposition = tree.words[child] === 'where' ? 'in' : (first?.preposition ?? null);
    if (draft.args.some((arg) => arg.head === antecedent)) return;
    draft.args.push({ slot, preposition, head: antecedent, span: phraseSpan(tree, antecedent) });
    return;
  }
  for (const { head, preposition } of conjuncts(tree, child)) {
    if (scene.clauseAt[head] !== -1 && token(tree, head).pos === 'VERB' && slot === 'modifier') continue;
    draft.args.push({ slot, preposition, head, span: phraseSpan(tree, head) });
  }
}

const PLACE_OR_BODY = /^(GPE|LOC|FAC|ORG)$/;

/** `Jane Roe, the head of the University of Juba, who …`: a place or body is no `who` where its phrase names a person. */
function personAbove({ tree, mentionAt, mentionTypes }: Scene, from: number): number {
  const typeAt = (i: number): string => mentionTypes[mentionAt[i] ?? -1] ?? '';
  if (!PLACE_OR_BODY.test(typeAt(from)) || token(tree, from).pos !== 'PROPN') return from;
  let at = from;
  for (let steps = 0; steps < 5 && /^(nmod|appos|flat)/.test(depOf(tree, at)); steps++) {
    at = token(tree, at).head;
    if (at < 0) return from;
    if (typeAt(at) === 'PER') return at;
  }
  return from;
}

/** What belongs to the predicate noun of a copula: `is an ally of Moscow`, `is Iran's enemy`. */
function readPredicateNoun(scene: Scene, draft: Draft): void {
  const { tree } = scene;
  for (const child of kidsOf(tree, draft.predicate)) {
    const dep = depOf(tree, child);
    if (dep === 'nmod:poss') addArgument(scene, draft, child, 'possessor');
    else if (dep === 'nmod') addArgument(scene, draft, child, 'oblique');
    else if (dep === 'compound' || (dep === 'amod' && scene.mentionAt[child] !== -1))
      addArgument(scene, draft, child, 'modifier');
  }
}
