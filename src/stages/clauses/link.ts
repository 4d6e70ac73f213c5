import type { Draft, Scene } from './draft.ts';
import { operatorsAbove, rowOf } from './factuality/operators.ts';
import { isPastDeed } from './past-deed.ts';
import { prepositionOf } from './phrase.ts';
import { depOf, firstConjunct, kid, kidsOf, type Tree, token } from './tree.ts';

/** Finds for every clause what it is part of or the content of. Sayings in parentheses come to stand above. */
export function linkClauses(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) linkByTree(scene, draft);
  for (const draft of drafts) if (isParenthesis(scene, draft)) putAbove(scene, draft);
  for (const draft of drafts) nameContent(scene, draft);
  for (const draft of drafts) standBeside(scene, draft);
}

function linkByTree(scene: Scene, draft: Draft): void {
  const { tree, clauseAt } = scene;
  let at = token(tree, draft.predicate).head;
  while (at >= 0 && clauseAt[at] === -1) at = token(tree, at).head;
  draft.parent = at < 0 ? null : (clauseAt[at] as number);
  if (draft.parent !== null) draft.link = draft.kind === 'noun' ? 'noun' : depOf(tree, draft.predicate);
  draft.mark = markOf(tree, draft);
}

function markOf(tree: Tree, draft: Draft): string | null {
  if (draft.kind === 'noun') return prepositionOf(tree, firstConjunct(tree, draft.predicate));
  const words: string[] = [];
  for (const child of kidsOf(tree, draft.predicate)) {
    if (depOf(tree, child) !== 'mark' || child > draft.predicate) continue;
    // `has yet to leave`: the adverb hangs on the verb above, but it belongs to the infinitive
    if (tree.words[child] === 'to' && tree.words[child - 1] === 'yet') words.push('yet');
    words.push(tree.words[child] as string);
    for (const fixed of kidsOf(tree, child)) words.push(tree.words[fixed] as string);
  }
  if (words.length === 0 && draft.group.infinitive) return 'to';
  return words.length === 0 ? null : words.join(' ');
}

/** `…, officials said`, `, Kyiv believes,`, `as the ministry reported`: a saying whose content is the clause around it. */
function isParenthesis(scene: Scene, draft: Draft): boolean {
  const { tree } = scene;
  if (draft.kind !== 'verb' || draft.parent === null) return false;
  const dep = depOf(tree, draft.predicate);
  if (dep !== 'parataxis' && !(dep === 'advcl' && draft.mark === 'as')) return false;
  if (kid(tree, draft.predicate, 'ccomp', 'xcomp', 'obj') >= 0) return false;
  if (kid(tree, draft.predicate, 'nsubj', 'nsubj:pass', 'obl:agent') < 0 && draft.mark !== 'as') return false;
  const row = rowOf(scene, draft.predicate, 'that');
  return row?.source !== undefined;
}

function putAbove(scene: Scene, saying: Draft): void {
  const content = scene.drafts[saying.parent ?? -1];
  if (content === undefined) return;
  const top = scene.drafts[scene.clauseAt[firstConjunct(scene.tree, content.predicate)] ?? -1] ?? content;
  if (top.parent === saying.index) return;
  saying.parent = top.parent;
  saying.link = top.link;
  top.parent = saying.index;
  top.link = 'ccomp';
}

/** Conjuncts have one parent. */
function standBeside({ tree, clauseAt, drafts }: Scene, draft: Draft): void {
  if (depOf(tree, draft.predicate) !== 'conj') return;
  const first = drafts[clauseAt[firstConjunct(tree, draft.predicate)] ?? -1];
  if (first === undefined || first === draft || first.parent === draft.index) return;
  if ((draft.kind === 'noun') !== (first.kind === 'noun')) return;
  draft.parent = first.parent ?? first.index;
  draft.link = first.parent === null ? 'conj' : first.link;
  draft.mark ??= first.mark;
}

const LOOSE = /^(advcl|obl|parataxis|acl|acl:relcl)$/;

/** `accused of shelling`, `said: the town fell`: contents that the tree ties more loosely get the links of contents. */
function nameContent(scene: Scene, draft: Draft): void {
  if (draft.parent === null || draft.kind === 'noun') return;
  const loose = LOOSE.test(draft.link ?? '');
  const parent = scene.drafts[draft.parent];
  if (!loose || parent === undefined || isPastDeed(scene, draft, parent)) return;
  const operators = operatorsAbove(scene, draft, parent);
  if (!operators.some((one) => one.row.infer !== 'same')) return;
  draft.link = draft.link === 'parataxis' || draft.mark === 'that' ? 'ccomp' : 'xcomp';
}
