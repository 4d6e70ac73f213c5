import type { Draft, Scene } from '../draft.ts';
import { AUTHOR, type Fact, sourceOnly, tellerOf } from '../fact.ts';
import { isPastDeed } from '../past-deed.ts';
import { depOf, firstConjunct, kid, kidsOf, token } from '../tree.ts';
import { applyAll, sayingRow } from './apply-operators.ts';
import { type Operator, operatorsAbove } from './operators.ts';

export function clauseAbove(scene: Scene, draft: Draft, parent: Draft | null, outer: Fact): Fact {
  const isPast = parent !== null && isPastDeed(scene, draft, parent);
  const operators = parenthesis(scene, draft, parent) ?? (isPast ? [] : operatorsAbove(scene, draft, parent));
  if (operators.length > 0) return applyAll(scene, operators, { draft, parent, outer });
  const aside = outer.sourceKind === 'denial' && (isPast || isAside(scene, draft));
  const told = isPast || isPastRelative(scene, draft) ? tellerOf(outer) : null;
  const fact = aside ? AUTHOR : (told ?? sourceOnly(outer));
  if (draft.group.finite || parent === null) return fact;
  return dependent(scene, draft, fact, outer);
}

/** `denied drugging the priest, who was arrested`: what is only said of somebody in passing is not denied with the rest. */
function isAside({ tree }: Scene, { predicate }: Draft): boolean {
  if (token(tree, predicate).dep !== 'acl:relcl') return false;
  return kidsOf(tree, predicate).some((child) =>
    /^(?:who|whom|which|where)$/.test(tree.words[child] as string),
  );
}

function isPastRelative({ tree }: Scene, { predicate, group }: Draft): boolean {
  return token(tree, predicate).dep === 'acl:relcl' && group.tense === 'past';
}

/** `…, officials said`: the saying stands above in the links though below in the tree. */
function parenthesis(scene: Scene, draft: Draft, parent: Draft | null): readonly Operator[] | null {
  if (parent === null || draft.link !== 'ccomp') return null;
  const first = firstConjunct(scene.tree, draft.predicate);
  let at = parent.predicate;
  for (let steps = 0; steps < 30 && at >= 0; steps++) {
    if (at === first) return sayingRow(scene, parent);
    at = token(scene.tree, at).head;
  }
  return null;
}

/** Forms without a tense go with the clause around them; a purpose is only intended. */
function dependent(scene: Scene, draft: Draft, fact: Fact, outer: Fact): Fact {
  if (draft.group.infinitive)
    return { ...fact, status: 'hypothetical', statusCue: 'to', certainty: 'underspecified' };
  if (isReason(scene, draft)) return { ...fact, status: 'occurred' };
  const { dep } = token(scene.tree, draft.predicate);
  if (/^(csubj|nmod|obl|nsubj|obj)/.test(dep)) return { ...fact, status: 'generic' };
  if (dep === 'acl' || dep === 'acl:relcl') return { ...fact, ...attributive(scene, draft, outer) };
  return { ...fact, status: outer.status, statusCue: outer.statusCue, certainty: outer.certainty };
}

/** `to retaliate for Russia vetoing it`: for what somebody did, in words with a subject of their own. */
function isReason({ tree }: Scene, { predicate, mark }: Draft): boolean {
  return mark === 'for' && token(tree, predicate).tag === 'VBG' && kid(tree, predicate, 'nsubj') >= 0;
}

/** `groups threatening Chad`, `any operation targeting them`: of no group in particular it tells no single deed. */
function attributive(
  { tree, mentionAt, dateAt }: Scene,
  draft: Draft,
  outer: Fact,
): Pick<Fact, 'status' | 'statusCue'> {
  const { tag, head } = token(tree, draft.predicate);
  const noun = head < 0 ? undefined : token(tree, head);
  const deed: Pick<Fact, 'status' | 'statusCue'> = { status: 'occurred', statusCue: null };
  if (tag !== 'VBG' || noun === undefined || mentionAt[head] !== -1) return deed;
  if (draft.args.some((arg) => dateAt[arg.head] !== -1)) return deed;
  const kids = kidsOf(tree, head);
  if (kids.some((child) => tree.words[child] === 'any')) return { status: 'hypothetical', statusCue: 'any' };
  if (outer.status === 'occurred') return deed;
  const isDefinite = kids.some((child) => /^(det|nummod|nmod:poss)$/.test(depOf(tree, child)));
  return noun.tag === 'NNS' && !isDefinite
    ? { status: 'generic', statusCue: tree.words[head] ?? null }
    : deed;
}
