import type { Certainty, Status } from '../../core/vocabulary.ts';
import type { Cue } from '../../packs/cues.schema.ts';
import type { Draft, Scene } from './draft.ts';
import { inSlot } from './draft.ts';
import { cueOf } from './lexicon.ts';
import { depOf, firstConjunct, kid, kidsOf, type Tree, token } from './tree.ts';

/** What a clause says about itself, apart from what stands above it. Cues are the words that show it. */
export interface Local {
  readonly negation: string | null;
  readonly status: Status | null;
  readonly statusCue: string | null;
  readonly certainty: Certainty;
  readonly source: { readonly kind: 'claim' | 'report' | 'belief'; readonly cue: string } | null;
}

const CERTAINTIES: readonly Certainty[] = ['certain', 'probable', 'possible', 'underspecified'];

export function weaker(a: Certainty, b: Certainty): Certainty {
  return CERTAINTIES.indexOf(a) > CERTAINTIES.indexOf(b) ? a : b;
}

interface Hit {
  readonly cue: Cue;
  readonly word: string;
}

/** Reads negation, modality, hedges and conditions off the words that belong to the clause. */
export function readLocal(scene: Scene, draft: Draft): Local {
  const hits = draft.kind === 'noun' ? nounHits(scene, draft) : verbHits(scene, draft);
  const past = isPast(scene, draft);
  const valid = hits.filter(({ cue }) => !(cue.unlessPast && past));
  const negative = valid.find(({ cue }) => cue.polarity === 'negative');
  const able = isPastAbility(scene.tree, draft);
  const status = valid.find(({ cue }) => cue.status !== undefined && !(able && cue.as === 'modal'));
  const source = valid.find(({ cue }) => cue.source !== undefined);
  let certainty: Certainty = 'certain';
  for (const { cue } of valid)
    if (cue.certainty !== undefined && !(able && cue.as === 'modal'))
      certainty = weaker(certainty, cue.certainty);
  return {
    negation: negative?.word ?? null,
    status: status?.cue.status ?? null,
    statusCue: status?.word ?? null,
    certainty,
    source: source?.cue.source ? { kind: source.cue.source, cue: source.word } : null,
  };
}

/** Told as past; a noun by the verb it stands under, unless that reaches into the present (`have been aiming for`). */
function isPast({ drafts }: Scene, draft: Draft): boolean {
  if (draft.kind !== 'noun') return draft.group.tense === 'past';
  const group = draft.parent === null ? undefined : drafts[draft.parent]?.group;
  return group?.tense === 'past' && !group.perfect;
}

/** `could not agree`: the past of not being able, no possibility. */
function isPastAbility(tree: Tree, { group }: Draft): boolean {
  return (
    group.modal >= 0 &&
    group.negation >= 0 &&
    !group.perfect &&
    /^could$/.test(tree.words[group.modal] as string)
  );
}

function verbHits(scene: Scene, draft: Draft): readonly Hit[] {
  const { tree, lexicon } = scene;
  const { group, predicate } = draft;
  const hits: (Hit | null)[] = [];
  if (group.negation >= 0) hits.push(hit(scene, 'negation', group.negation));
  hits.push(negativeArgument(scene, draft));
  if (draft.mark !== null) {
    const cue = cueOf(lexicon, 'mark', isWereTo(scene, draft) ? draft.mark.slice(0, -3) : draft.mark);
    if (cue) hits.push({ cue, word: draft.mark });
  }
  if (group.modal >= 0) hits.push(hit(scene, 'modal', group.modal));
  for (const child of adverbs(tree, predicate)) {
    hits.push(hit(scene, 'adverb', child));
    if (tree.words[child] === 'longer' && tree.words[child - 1] === 'no')
      hits.push(hit(scene, 'determiner', child - 1));
  }
  return hits.filter((one) => one !== null);
}

/** `if rebels were to attack`, never `if reports are to be believed`. */
export function isWereTo({ tree }: Scene, { mark, predicate }: Draft): boolean {
  if (mark !== 'if to' && mark !== 'unless to') return false;
  return kidsOf(tree, predicate).some((child) => /^(were|was)$/.test(tree.words[child] as string));
}

/** Adverbs of a verb, and those before a conjoined verb that has no subject of its own. */
function adverbs(tree: Tree, predicate: number): readonly number[] {
  const own = kidsOf(tree, predicate).filter((child) =>
    /^(advmod|discourse|parataxis|dep)$/.test(depOf(tree, child)),
  );
  if (depOf(tree, predicate) !== 'conj' || kid(tree, predicate, 'nsubj', 'nsubj:pass') >= 0) return own;
  const { head } = token(tree, predicate);
  return [...own, ...kidsOf(tree, head).filter((child) => child < head && depOf(tree, child) === 'advmod')];
}

function hit({ tree, lexicon }: Scene, as: Cue['as'], index: number): Hit | null {
  const word = tree.words[index] as string;
  const cue = cueOf(lexicon, as, word);
  return cue === null ? null : { cue, word };
}

/** `no soldier was hurt`, `nobody claimed`, `found no evidence`, `neither side agreed` */
function negativeArgument(scene: Scene, draft: Draft): Hit | null {
  const own = [...inSlot(draft, 'subject'), ...inSlot(draft, 'object'), ...inSlot(draft, 'modifier')];
  for (const { head } of own) {
    if (!isBelow(scene.tree, head, draft.predicate)) continue;
    const found = negativeDeterminer(scene, head);
    if (found !== null) return found;
  }
  return draft.kind === 'copula' ? negativeDeterminer(scene, draft.predicate) : null;
}

function isBelow(tree: Tree, index: number, above: number): boolean {
  return token(tree, index).head === above || depOf(tree, index) === 'conj';
}

function negativeDeterminer(scene: Scene, head: number): Hit | null {
  const { tree } = scene;
  const first = firstConjunct(tree, head);
  if (first !== head && kid(tree, head, 'det') < 0) return negativeDeterminer(scene, first);
  const itself = hit(scene, 'determiner', head);
  if (itself?.cue.polarity === 'negative') return itself;
  for (const child of kidsOf(tree, head)) {
    if (!/^(det|cc:preconj|advmod|nummod)$/.test(depOf(tree, child))) continue;
    const found = hit(scene, 'determiner', child) ?? notOne(scene, head, child);
    if (found !== null && found.cue.polarity === 'negative') return found;
  }
  return null;
}

/** `Not one of the villages`, `not a single soldier` */
function notOne(scene: Scene, head: number, child: number): Hit | null {
  const { words } = scene.tree;
  const single = words[head] === 'one' || kidsOf(scene.tree, head).some((kid) => words[kid] === 'single');
  return single && child < head ? hit(scene, 'negation', child) : null;
}

function nounHits(scene: Scene, draft: Draft): readonly Hit[] {
  const { tree } = scene;
  const hits: (Hit | null)[] = [negativeDeterminer(scene, draft.predicate)];
  for (const child of kidsOf(tree, draft.predicate)) {
    const dep = depOf(tree, child);
    if (dep === 'amod' || dep === 'det' || dep === 'compound') hits.push(hit(scene, 'adjective', child));
    if (dep === 'advmod') hits.push(hit(scene, 'adverb', child));
  }
  return hits.filter((one) => one !== null);
}

/** `should rebels attack, …`, `had he known`: an auxiliary before the subject makes a condition. */
export function isInverted(tree: Tree, draft: Draft): boolean {
  if (depOf(tree, draft.predicate) !== 'advcl') return false;
  const first = tree.words[tree.left[draft.predicate] as number] as string;
  if (first !== 'should' && first !== 'had' && first !== 'were') return false;
  const subject = kid(tree, draft.predicate, 'nsubj', 'nsubj:pass');
  return subject > (tree.left[draft.predicate] as number);
}
