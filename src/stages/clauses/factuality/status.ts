import type { Status } from '../../../core/vocabulary.ts';
import type { Draft, Scene } from '../draft.ts';
import { isInverted, isWereTo, type Local } from '../local.ts';
import { depOf, firstConjunct, kidsOf, type Tree, token } from '../tree.ts';
import { isUnderCondition, isWithinInversion } from './counterfactual.ts';
import { rowOf } from './operators.ts';

/** Finds out whether a time expression lies after the day of publication. */
export type IsFuture = (date: number) => boolean;

/** The status that tense and words give a verb or copula; null when it has no tense of its own. */
export function ownStatus(scene: Scene, draft: Draft, local: Local, isFuture: IsFuture): Status | null {
  if (isInverted(scene.tree, draft) || isWithinInversion(scene, draft) || isAsked(scene, draft))
    return 'hypothetical';
  if (local.status === 'hypothetical' || isUnderCondition(scene, draft)) return 'hypothetical';
  if (hasCondition(scene, draft) && draft.group.tense !== 'past') return 'hypothetical';
  if (local.status !== null) return local.status;
  return byTense(scene, draft, isFuture);
}

const FARTHEST_MARK = 60;

/** `Did Russia strike Kyiv?`: the main clause of a question asserts nothing. */
export function isAsked({ tree }: Scene, { predicate }: Draft): boolean {
  const first = firstConjunct(tree, predicate);
  const { sentence, head, dep } = token(tree, first);
  if (head >= 0 && !(/^(acl|xcomp|ccomp)$/.test(dep) && opensInverted(tree, first))) return false;
  for (let i = predicate + 1; i < tree.words.length && i - predicate < FARTHEST_MARK; i++) {
    if (token(tree, i).sentence !== sentence) return false;
    const word = tree.words[i] as string;
    if (word === '?' || word === '?!') return true;
    if (word === '.' || word === '!' || word === ';') return false;
  }
  return false;
}

/** `Was the leader killed?`: where the helper comes first, what hangs on it is what is asked, however the parser hung it. */
function opensInverted({ tokens }: Tree, i: number): boolean {
  let first = i;
  while (first > 0 && tokens[first - 1]?.sentence === tokens[i]?.sentence) first--;
  return tokens[first]?.pos === 'AUX' && tokens[first]?.head === -1;
}

function byTense(scene: Scene, draft: Draft, isFuture: IsFuture): Status | null {
  const { group, predicate } = draft;
  if (group.tense === 'past') return 'occurred';
  if (group.tense === 'future') return 'planned';
  if (group.tense === 'present') return presentStatus(scene, draft, isFuture);
  // a modal that left no status is the past of not being able: `could not agree`
  if (group.modal >= 0) return 'occurred';
  const { dep, tag } = token(scene.tree, predicate);
  if (dep === 'conj' && isLonePurpose(scene, draft)) return 'hypothetical';
  if (dep === 'root' && group.infinitive) return 'planned';
  if (dep === 'root' && tag === 'VB' && draft.kind === 'verb') return 'hypothetical';
  return dep === 'root' ? 'occurred' : null;
}

/** `joined out of anger or to carry out raids`: an infinitive beside what is none is a purpose. */
function isLonePurpose({ tree, drafts, clauseAt }: Scene, { group, predicate }: Draft): boolean {
  if (!group.infinitive) return false;
  const first = drafts[clauseAt[firstConjunct(tree, predicate)] ?? -1];
  return first === undefined || first.group.tense !== 'none';
}

/** A headline's present tells what happened; a date ahead makes it a plan; unnamed many do it by habit. */
function presentStatus(scene: Scene, draft: Draft, isFuture: IsFuture): Status {
  const dates = draft.args.map((arg) => scene.dateAt[arg.head] as number).filter((date) => date !== -1);
  if (dates.some(isFuture)) return 'planned';
  if (scene.headings[draft.sentence] === true && !draft.group.progressive && draft.kind === 'verb')
    return 'occurred';
  if (draft.group.progressive || draft.kind === 'copula') return 'ongoing';
  if (draft.lemma === 'be' || dates.length > 0 || rowOf(scene, draft.predicate, 'that') !== null)
    return 'ongoing';
  return isHabit(scene, draft) ? 'generic' : 'ongoing';
}

/** `militants use tunnels`, `gangs kidnap doctors`: bare plurals without a name do it in general. */
function isHabit(scene: Scene, draft: Draft): boolean {
  const subjects = draft.args.filter((arg) => arg.slot === 'subject');
  if (subjects.length === 0 || isTelegraphic(scene, draft)) return false;
  if (subjects.every(({ head }) => isBare(scene, head) && scene.mentionAt[head] === -1)) return true;
  return draft.args.every(
    ({ slot, head }) => slot !== 'oblique' && isBare(scene, head) && isNobody(scene, head),
  );
}

/** `Jihadists ambush convoy`: one thing without its article is the style of headlines, which tell what happened. */
function isTelegraphic({ tree, mentionAt }: Scene, { args }: Draft): boolean {
  const object = args.find(({ slot }) => slot === 'object')?.head ?? -1;
  if (object < 0 || token(tree, object).tag !== 'NN' || mentionAt[object] !== -1) return false;
  return !kidsOf(tree, object).some((child) => /^(det|nmod:poss|nummod)$/.test(depOf(tree, child)));
}

function isBare({ tree, mentionAt }: Scene, head: number): boolean {
  if (token(tree, head).tag !== 'NNS') return false;
  return !kidsOf(tree, head).some(
    (child) => /^(det|nummod|nmod:poss|acl:relcl)$/.test(depOf(tree, child)) || mentionAt[child] !== -1,
  );
}

/** Gunmen and traders in general, though they are listed as people who act. */
function isNobody({ tree, mentionAt, lexicon }: Scene, head: number): boolean {
  return mentionAt[head] === -1 || lexicon.agents.has(tree.words[head] as string);
}

/** The main clause of a condition: `if attacked, it will strike back`. */
function hasCondition(scene: Scene, draft: Draft): boolean {
  return kidsOf(scene.tree, draft.predicate).some((child) => {
    const clause = scene.drafts[scene.clauseAt[child] ?? -1];
    return depOf(scene.tree, child) === 'advcl' && clause !== undefined && isCondition(scene, clause);
  });
}

function isCondition(scene: Scene, clause: Draft): boolean {
  return (
    clause.mark === 'if' ||
    clause.mark === 'unless' ||
    isWereTo(scene, clause) ||
    isInverted(scene.tree, clause)
  );
}
