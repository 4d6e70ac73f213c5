import {
  type Draft,
  type DraftArgument,
  doersOf,
  give,
  inSlot,
  type Scene,
  surfaceSubjects,
} from './draft.ts';
import { formOf, rowOf } from './factuality/operators.ts';
import { lemmaOf } from './find.ts';
import { phraseSpan, prepositionOf } from './phrase.ts';
import { depOf, firstConjunct, kid, type Tree, token } from './tree.ts';

/** Fills the subjects and objects that grammar leaves unsaid: conjuncts, relative clauses, participles, infinitives. */
export function fillGaps(scene: Scene, drafts: readonly Draft[]): void {
  const done = new Set<Draft>();
  const fill = (draft: Draft): void => {
    if (done.has(draft) || draft.kind === 'noun') return;
    done.add(draft);
    const above = governor(scene, draft);
    if (above !== null) fill(above);
    fillOne(scene, draft, above);
  };
  for (const draft of drafts) fill(draft);
}

function fillOne(scene: Scene, draft: Draft, above: Draft | null): void {
  const dep = depOf(scene.tree, draft.predicate);
  const first = dep === 'conj' ? above : null;
  if (first !== null) shareVoice(scene.tree, draft, first);
  if (surfaceSubjects(draft).length === 0) fillSubject(scene, draft, above);
  else if (dep === 'acl:relcl') fillRelativeObject(scene, draft);
  if (first !== null) shareComplements(scene, first, draft);
}

/** The nearest clause above in the tree, whatever the links say. */
export function governor({ tree, clauseAt, drafts }: Scene, draft: Draft): Draft | null {
  let at = token(tree, draft.predicate).head;
  while (at >= 0 && clauseAt[at] === -1) at = token(tree, at).head;
  return at < 0 ? null : (drafts[clauseAt[at] as number] ?? null);
}

/** A bare participle after a conjunction goes on in the voice of the verb before: `has attacked and withdrawn`. */
function shareVoice(tree: Tree, draft: Draft, above: Draft): void {
  const { tag } = token(tree, draft.predicate);
  const bare = kid(tree, draft.predicate, 'aux', 'aux:pass', 'nsubj', 'nsubj:pass', 'cop') < 0;
  if (!bare || draft.kind !== 'verb' || above.kind !== 'verb') return;
  if (tag === 'VBN' && above.group.perfect && !above.group.passive)
    draft.group = { ...draft.group, passive: false, tense: 'past', perfect: true, finite: true };
  else if ((tag === 'VBN' || tag === 'VBD') && above.group.passive && kid(tree, draft.predicate, 'obj') < 0)
    draft.group = { ...draft.group, passive: true, tense: above.group.tense, finite: above.group.finite };
  else if (goesOn(tag, draft, above))
    draft.group = {
      ...draft.group,
      tense: above.group.tense,
      modal: above.group.modal,
      progressive: above.group.progressive,
      finite: above.group.finite,
      infinitive: above.group.infinitive,
      negation: draft.group.negation >= 0 || isBut(tree, draft) ? draft.group.negation : above.group.negation,
    };
}

/** `will attack and withdraw`, but `left to fight or …`: an infinitive beside what is none begins anew. */
function goesOn(tag: string, { group }: Draft, above: Draft): boolean {
  if (tag === 'VB') return !group.infinitive || above.group.infinitive;
  return (tag === 'VBG' && above.group.progressive) || (tag === 'VBP' && above.group.modal >= 0);
}

/** `did not attack but withdrew` */
function isBut(tree: Tree, draft: Draft): boolean {
  return (tree.kids[draft.predicate] ?? []).some((child) => tree.words[child] === 'but');
}

function fillSubject(scene: Scene, draft: Draft, above: Draft | null): void {
  const slot = draft.group.passive ? 'object' : 'subject';
  give(draft, subjectsFor(scene, draft, above), slot);
}

function subjectsFor(scene: Scene, draft: Draft, above: Draft | null): readonly DraftArgument[] {
  const { tree } = scene;
  const { dep, head } = token(tree, draft.predicate);
  if (dep === 'acl:relcl' || (dep === 'acl' && isParticiple(tree, draft)))
    return head < 0 ? [] : [argumentAt(scene, head)];
  if (above === null) return [];
  if (dep === 'conj') return surfaceSubjects(above);
  if (dep === 'acl') return aclSubjects(scene, draft, { noun: head, above });
  if (draft.group.finite && dep !== 'xcomp') return [];
  return /^(xcomp|ccomp|advcl|obl)$/.test(dep) ? controllers(scene, draft, above) : [];
}

interface Hung {
  readonly noun: number;
  readonly above: Draft;
}

function aclSubjects(scene: Scene, draft: Draft, { noun, above }: Hung): readonly DraftArgument[] {
  if (isControlled(scene, draft, { noun, above })) return [argumentAt(scene, noun)];
  if (above.kind === 'noun' && above.predicate === noun) return ownersOf(scene, above);
  return ownersOfNoun(scene, noun, above);
}

function isParticiple(tree: Tree, draft: Draft): boolean {
  const { tag } = token(tree, draft.predicate);
  return !draft.group.infinitive && kid(tree, draft.predicate, 'mark') < 0 && /^VB[GND]$/.test(tag);
}

function argumentAt({ tree }: Scene, head: number): DraftArgument {
  return { slot: 'subject', preposition: null, head, span: phraseSpan(tree, head) };
}

/** `accused the rebels of looting`, `told the crowd to leave`: the tree hangs the content on the one who does it. */
function isControlled(scene: Scene, draft: Draft, { noun, above }: Hung): boolean {
  if (!above.args.some((arg) => arg.head === noun && (arg.slot === 'object' || arg.slot === 'indirect')))
    return false;
  if (rowOf(scene, noun, formOf(scene.tree, draft)) !== null) return false;
  return rowOf(scene, above.predicate, formOf(scene.tree, draft))?.control === 'object';
}

/** `Moscow's decision to withdraw`: whose decision it is. */
function ownersOf(scene: Scene, noun: Draft): readonly DraftArgument[] {
  const doers = doersOf(noun);
  if (doers.length > 0) return doers;
  const carrier = governor(scene, noun);
  return carrier !== null && carriesAsObject(carrier, noun.predicate) ? doersOf(carrier) : [];
}

function ownersOfNoun(scene: Scene, noun: number, above: Draft): readonly DraftArgument[] {
  const owner = kid(scene.tree, noun, 'nmod:poss');
  if (owner >= 0) return [argumentAt(scene, owner)];
  return carriesAsObject(above, noun) ? doersOf(above) : [];
}

/** `has a plan to attack`, `made an effort to flee`: the noun is the verb's object, its owner the verb's doer. */
function carriesAsObject(verb: Draft, noun: number): boolean {
  return verb.kind === 'verb' && verb.args.some((arg) => arg.head === noun && arg.slot === 'object');
}

const OBJECT_MARKS = /^(of|from|for|with|into|over|to)$/;

/** Who does an infinitive, a participle or a gerund, by the verb above it. */
function controllers(scene: Scene, draft: Draft, above: Draft): readonly DraftArgument[] {
  const { tree } = scene;
  const meant = forWhom(scene, draft);
  if (meant !== null) return [meant];
  const row = rowOf(scene, above.predicate, formOf(tree, draft));
  const complement = depOf(tree, draft.predicate) !== 'advcl';
  const bound = complement || (draft.mark !== null && OBJECT_MARKS.test(draft.mark));
  if (row?.control !== undefined && row.control !== 'subject' && row.control !== 'object')
    return above.args.filter((arg) => arg.preposition === row.control);
  if (bound && row?.control === 'object') return objectsOf(above) ?? surfaceSubjects(above);
  if (row?.control === 'subject') return surfaceSubjects(above);
  return complement ? (actingObjects(scene, above) ?? surfaceSubjects(above)) : surfaceSubjects(above);
}

/** `easier for rebels to attack`: what `for` introduces right before an infinitive does it. */
function forWhom({ tree }: Scene, draft: Draft): DraftArgument | null {
  if (!draft.group.infinitive) return null;
  const to = kid(tree, draft.predicate, 'mark');
  const { head } = token(tree, draft.predicate);
  const before = (tree.kids[head] ?? []).filter((child) => child < draft.predicate).at(-1);
  if (to < 0 || before === undefined || !/^(obl|nmod)$/.test(depOf(tree, before))) return null;
  if (tree.right[before] !== to - 1 || prepositionOf(tree, before) !== 'for') return null;
  return { slot: 'subject', preposition: null, head: before, span: phraseSpan(tree, before) };
}

function actingObjects(scene: Scene, above: Draft): readonly DraftArgument[] | null {
  const objects = objectsOf(above)?.filter((arg) => !isIdea(scene, arg)) ?? [];
  return objects.length > 0 ? objects : null;
}

/** `signed an accord to supply wheat`: a noun of doing or of intent does nothing itself. */
function isIdea(scene: Scene, { head }: DraftArgument): boolean {
  return scene.clauseAt[head] !== -1 || scene.lexicon.predicates.has(`noun ${lemmaOf(scene.tree, head)}`);
}

function objectsOf(draft: Draft): readonly DraftArgument[] | null {
  const indirect = inSlot(draft, 'indirect');
  if (indirect.length > 0) return indirect;
  const objects = inSlot(draft, 'object');
  return objects.length > 0 ? objects : null;
}

/** `the town they captured`: without a pronoun the noun before is the object that is missing. */
function fillRelativeObject(scene: Scene, draft: Draft): void {
  const { head } = token(scene.tree, draft.predicate);
  const full = draft.group.passive || draft.kind !== 'verb' || inSlot(draft, 'object').length > 0;
  if (full || head < 0 || draft.args.some((arg) => arg.head === head)) return;
  if (kid(scene.tree, draft.predicate, 'ccomp', 'xcomp') >= 0 || draft.mark !== null) return;
  if (draft.args.some((arg) => arg.slot === 'subject' && arg.head === head)) return;
  give(draft, [argumentAt(scene, head)], 'object');
}

/** `attacked and destroyed the base`: what stands behind both belongs to both when nothing stands between them. */
function shareComplements({ tree }: Scene, first: Draft, second: Draft): void {
  if (first.kind !== 'verb' || second.kind !== 'verb') return;
  const after = (draft: Draft) =>
    draft.args.filter((arg) => arg.head > second.predicate && isOwn(tree, draft, arg));
  const adjacent = nothingBetween(tree, first.predicate, second.predicate);
  if (inSlot(second, 'object').length === 0) share(second, after(first), ['object']);
  if (!adjacent) return;
  if (inSlot(first, 'object').length === 0 && !first.group.passive) share(first, after(second), ['object']);
  share(first, after(second), ['oblique', 'agent']);
  share(second, after(first), ['oblique', 'agent']);
}

function isOwn(tree: Tree, draft: Draft, arg: DraftArgument): boolean {
  return token(tree, firstConjunct(tree, arg.head)).head === draft.predicate;
}

function nothingBetween(tree: Tree, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if (!['CCONJ', 'ADV', 'PUNCT', 'PART'].includes(token(tree, i).pos)) return false;
  return true;
}

function share(draft: Draft, args: readonly DraftArgument[], slots: readonly DraftArgument['slot'][]): void {
  for (const arg of args) if (slots.includes(arg.slot)) give(draft, [arg], arg.slot, arg.preposition);
}
