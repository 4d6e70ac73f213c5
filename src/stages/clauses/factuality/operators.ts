import type { Predicate } from '../../../packs/predicates.schema.ts';
import type { Draft, Scene } from '../draft.ts';
import { lemmaOf } from '../find.ts';
import type { Form } from '../lexicon.ts';
import { depOf, kid, type Tree, token } from '../tree.ts';

/** What a word says about its content, when the packs know it. */
export interface Operator {
  readonly row: Predicate;
  readonly token: number;
}

/** The shape in which a clause stands as somebody's content. */
export function formOf(tree: Tree, draft: Draft): Form {
  if (draft.kind === 'noun') return 'noun';
  if (draft.group.infinitive || isMandative(tree, draft)) return 'to';
  if (draft.group.finite || kid(tree, draft.predicate, 'nsubj', 'nsubj:pass') >= 0) return 'that';
  const { tag } = token(tree, draft.predicate);
  if (tag === 'VBG') return 'ing';
  return tag === 'VB' ? 'to' : 'that';
}

/** `insisted that the army release them`: a singular subject whose verb has no ending is told to do it. */
function isMandative(tree: Tree, { predicate, mark, group }: Draft): boolean {
  if (mark !== 'that' || group.modal >= 0 || !/^VBP?$/.test(token(tree, predicate).tag)) return false;
  const subject = kid(tree, predicate, 'nsubj');
  if (subject < 0 || !/^NNP?$/.test(token(tree, subject).tag) || kid(tree, predicate, 'aux') >= 0)
    return false;
  return (tree.kids[subject] ?? []).every((child) => depOf(tree, child) !== 'conj');
}

const POS = new Map([
  ['VERB', 'verb'],
  ['AUX', 'verb'],
  ['NOUN', 'noun'],
  ['PROPN', 'noun'],
  ['ADJ', 'adjective'],
]);

/** The row of a predicate for a content of this shape; null when the packs say nothing. */
export function rowOf({ tree, lexicon }: Scene, index: number, form: Form): Predicate | null {
  const pos = POS.get(token(tree, index).pos);
  const lemma = lemmaOf(tree, index);
  const rows =
    phrasalRows({ tree, lexicon }, index, lemma) ??
    lexicon.predicates.get(`${pos} ${lemma}`) ??
    lexicon.predicates.get(`verb ${lemma}`);
  if (pos === undefined || rows === undefined) return null;
  return rows.find((row) => row.forms.includes(form) && tiedRightly(tree, index, row)) ?? null;
}

/** `ruled out`: a verb with its particle is a verb of its own. */
function phrasalRows({ tree, lexicon }: Pick<Scene, 'tree' | 'lexicon'>, verb: number, lemma: string) {
  const particle = kid(tree, verb, 'compound:prt');
  return particle < 0 ? undefined : lexicon.predicates.get(`verb ${lemma} ${tree.words[particle]}`);
}

/** `call on X to`: a row whose control is a preposition holds only where the preposition stands. */
function tiedRightly(tree: Tree, index: number, row: Predicate): boolean {
  if (row.control === undefined || row.control === 'subject' || row.control === 'object') return true;
  return (tree.kids[index] ?? []).some((child) =>
    (tree.kids[child] ?? []).some((one) => tree.words[one] === row.control && depOf(tree, one) === 'case'),
  );
}

/** Relations by which a clause is the content of what stands above it. */
const CONTENT = new Set([
  'ccomp',
  'xcomp',
  'csubj',
  'csubj:pass',
  'csubj:outer',
  'obj',
  'iobj',
  'nsubj:pass',
]);
const MARKING = new Set(['mark', 'case', 'aux']);
const TO = new Set(['to']);
const FOR = new Set(['for']);
const THAT = new Set(['that', 'whether']);
const ASKING = new Set(['if', 'how', 'why']);
const PHRASES = new Set(['obl', 'nmod', 'obl:agent']);
const PHRASE_MARKS = new Set(['of', 'for', 'about', 'to', 'from', 'against', 'with']);
/** `talks on a ceasefire`: what a noun is about. */
const TOPIC_MARKS = new Set(['on', 'over', 'in', 'towards', 'toward']);
/** What may tie an -ing form or a noun to the verb or noun whose content it is. */
const OBJECT_MARKS = new Set([
  'of',
  'from',
  'for',
  'with',
  'into',
  'about',
  'to',
  'in',
  'on',
  'against',
  'that',
  'over',
]);

/** Whether `child`, directly below `head`, is content of it and not a circumstance. */
export function isContent(tree: Tree, child: number, head: number): boolean {
  const dep = depOf(tree, child);
  if (dep === 'ccomp' && hasOtherMark(tree, child)) return false;
  if (CONTENT.has(dep)) return true;
  // `an attack is likely`, never `the talks failed`
  if (dep === 'nsubj') return token(tree, head).pos === 'ADJ';
  if (dep === 'parataxis') return token(tree, head).pos !== 'ADJ' && kid(tree, head, 'ccomp') < 0;
  if (opensContent(tree, child, head)) return true;
  if (dep === 'acl') return token(tree, head).pos !== 'VERB' && isMarked(tree, child, OBJECT_MARKS);
  // `denied arming them`: an -ing form right behind the verb
  if (dep === 'advcl' && child === head + 1 && token(tree, child).tag === 'VBG') return true;
  if (dep === 'advcl' || dep === 'acl:relcl') return isMarked(tree, child, OBJECT_MARKS);
  return dep === 'compound' || isAbout(tree, child, head);
}

/** `the risk of an attack`, `talks on a ceasefire` */
function isAbout(tree: Tree, child: number, head: number): boolean {
  const dep = depOf(tree, child);
  if (dep === 'nmod' && isMarked(tree, child, TOPIC_MARKS)) return token(tree, head).pos === 'NOUN';
  return PHRASES.has(dep) && isMarked(tree, child, PHRASE_MARKS);
}

/** `because`, `before`: a clause of circumstance, whatever the tree calls it. */
function hasOtherMark(tree: Tree, child: number): boolean {
  const marks = (tree.kids[child] ?? []).filter((one) => depOf(tree, one) === 'mark');
  return (
    marks.length > 0 &&
    !isMarked(tree, child, OBJECT_MARKS) &&
    !isMarked(tree, child, THAT) &&
    !isMarked(tree, child, ASKING)
  );
}

/** `allegations that troops looted`: with a subject of its own it is no relative clause, whatever the tree says. */
function isThatClause(tree: Tree, child: number): boolean {
  return (
    /^(acl|advcl|acl:relcl|conj|dep)$/.test(depOf(tree, child)) &&
    isMarked(tree, child, THAT) &&
    kid(tree, child, 'nsubj', 'nsubj:pass') >= 0
  );
}

function opensContent(tree: Tree, child: number, head: number): boolean {
  return isThatClause(tree, child) || isHowClause(tree, child, head);
}

/** `described how gunmen shot him`: right behind the verb `how` opens what is told, whatever the tree calls it. */
function isHowClause(tree: Tree, child: number, head: number): boolean {
  if (!/^(advcl|ccomp|dep)$/.test(depOf(tree, child)) || tree.words[head + 1] !== 'how') return false;
  return kid(tree, child, 'nsubj', 'nsubj:pass') > head + 1;
}

/** Phrases and infinitives that look like content but stand beside this predicate. */
function isCircumstance(
  tree: Tree,
  { row, child, head }: { readonly row: Predicate; readonly child: number; readonly head: number },
): boolean {
  const dep = depOf(tree, child);
  if (dep === 'advcl' && isMarked(tree, child, TO)) {
    // `came to kill`, `used planes to destroy it`, but `urged them to leave`
    if (row.infer === 'same') return true;
    return kid(tree, head, 'obj', 'nsubj:pass') >= 0 && row.control !== 'object';
  }
  // `wanted for the bombing`: who is wanted is the object, the deed only says what for
  const wanted = row.control === 'subject' && row.pos === 'verb' && kid(tree, head, 'aux:pass') >= 0;
  if (wanted && dep === 'obl') return true;
  // `claimed responsibility for the attack` does not claim the attack
  const plain = row.source !== undefined && row.status === undefined && row.pos === 'verb';
  return plain && (dep === 'obl' || dep === 'obl:agent');
}

function isMarked(tree: Tree, child: number, words: ReadonlySet<string>): boolean {
  return (tree.kids[child] ?? []).some(
    (one) => MARKING.has(depOf(tree, one)) && words.has(tree.words[one] as string),
  );
}

/**
 * The operators between a clause and its parent, outermost first: the parent's predicate itself, and nouns or
 * adjectives on the way that are no clauses (`the risk of an attack`).
 */
export function operatorsAbove(scene: Scene, draft: Draft, parent: Draft | null): readonly Operator[] {
  const { tree } = scene;
  const form = formOf(tree, draft);
  const found: Operator[] = [];
  let at = topOfConjuncts(tree, draft.predicate);
  for (let steps = 0; steps < 20; steps++) {
    const head = token(tree, at).head;
    // a saying in parentheses stands above what it hangs on
    if (head < 0 || scene.drafts[scene.clauseAt[head] as number]?.parent === draft.index) break;
    const operator = operatorAt(scene, at, { head, form });
    if (operator !== null) found.unshift(operator);
    // an event in another noun's phrase (`the victims of the attack`) is not what the verb speaks of
    if (operator === null && form === 'noun') break;
    if (isInPassing(scene, at, head)) break;
    if (head === parent?.predicate || scene.clauseAt[head] !== -1) break;
    at = topOfConjuncts(tree, head);
  }
  return found;
}

/** `the firm, which left after the raid, is expected to return`: what is told of somebody in passing is no part of what is expected of it. */
function isInPassing({ tree, mentionAt, clauseAt }: Scene, clause: number, noun: number): boolean {
  if (depOf(tree, clause) !== 'acl:relcl' || clauseAt[noun] !== -1) return false;
  return mentionAt[noun] !== -1 || depOf(tree, noun) === 'nsubj:pass';
}

/** `Orders were given for an assault`: behind a passive verb `for` says what its subject is about. */
function givenNoun(tree: Tree, child: number, verb: number): number | null {
  if (depOf(tree, child) !== 'obl' || !isMarked(tree, child, FOR)) return null;
  const subject = kid(tree, verb, 'nsubj:pass');
  return subject >= 0 && token(tree, subject).pos === 'NOUN' ? subject : null;
}

/** `voiced pessimism over holding talks`: an -ing form right behind the object says what the object is about. */
function voicedNoun(scene: Scene, child: number, verb: number): number | null {
  const { tree } = scene;
  if (depOf(tree, child) !== 'advcl' || token(tree, child).tag !== 'VBG') return null;
  const mark = kid(tree, child, 'mark');
  const object = kid(tree, verb, 'obj');
  if (mark < 0 || object < 0 || object !== mark - 1 || !VOICED_MARKS.has(tree.words[mark] as string))
    return null;
  return token(tree, object).pos === 'NOUN' && rowOf(scene, object, 'ing') !== null ? object : null;
}

const VOICED_MARKS = new Set(['over', 'about', 'of', 'at']);

function operatorAt(
  scene: Scene,
  child: number,
  { head, form }: { readonly head: number; readonly form: Form },
): Operator | null {
  if (!isContent(scene.tree, child, head)) return null;
  const above = givenNoun(scene.tree, child, head) ?? voicedNoun(scene, child, head) ?? head;
  const row = rowOf(scene, above, form);
  if (row?.source === 'denial' && isKeptFrom(scene.tree, head)) return null;
  return row === null || isCircumstance(scene.tree, { row, child, head: above })
    ? null
    : { row, token: above };
}

/** `denied the group a haven`: with two objects to deny is to withhold. */
function isKeptFrom(tree: Tree, verb: number): boolean {
  return (tree.kids[verb] ?? []).filter((child) => /^i?obj$/.test(depOf(tree, child))).length > 1;
}

function topOfConjuncts(tree: Tree, index: number): number {
  let at = index;
  for (let steps = 0; steps < 50 && depOf(tree, at) === 'conj' && token(tree, at).head >= 0; steps++)
    at = token(tree, at).head;
  return at;
}
