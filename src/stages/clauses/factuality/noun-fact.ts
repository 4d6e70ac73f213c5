import { carrierRow } from '../carry.ts';
import type { Draft, Scene } from '../draft.ts';
import { AUTHOR, type Fact, flip, sourceOnly } from '../fact.ts';
import { depOf, kid, kidsOf } from '../tree.ts';
import { applyAll } from './apply-operators.ts';
import { type Operator, operatorsAbove } from './operators.ts';

/** An event noun happens as its carrier happens; other verbs take it for granted unless they leave it open. */
export function nounAbove(scene: Scene, draft: Draft, parent: Draft | null, outer: Fact): Fact {
  const carried = carrierRow(scene, draft);
  const cue = carried === null ? null : (scene.tree.words[carried.verb.predicate] as string);
  const infer = carried?.row.infer;
  if (infer === 'same') return carriedOn(scene, draft, parent, outer);
  // a rejected proposal was made, rejected talks were not held
  if (infer === 'reverse' && draft.noun?.spoken === true) return { ...sourceOnly(outer), status: 'occurred' };
  if (infer === 'reverse')
    return { ...outer, forced: true, polarity: flip(outer.polarity), polarityCue: cue };
  if (infer === 'occurred' || infer === 'open') return taken(infer, outer);
  const operators = operatorsAbove(scene, draft, parent);
  if (isRefused(draft, operators)) return { ...sourceOnly(outer), status: 'occurred' };
  if (operators.length > 0) return applyAll(scene, operators, { draft, parent, outer });
  if (infer === 'planned')
    return {
      ...sourceOnly(outer),
      status: 'planned',
      forced: true,
      statusCue: cue,
      certainty: 'underspecified',
      polarity: outer.polarity,
    };
  return presupposed(scene, draft, outer);
}

/** What is carried happens with its carrier; `claims the attack`: only as somebody says. */
function carriedOn(scene: Scene, draft: Draft, parent: Draft | null, outer: Fact): Fact {
  const claims = operatorsAbove(scene, draft, parent);
  if (claims.length === 0) return { ...outer, forced: true };
  if (outer.polarity === 'positive') return applyAll(scene, claims, { draft, parent, outer });
  return isKnown(scene, draft) ? { ...sourceOnly(outer), status: 'occurred' } : { ...outer, forced: true };
}

/** A request that is denied was made. */
function isRefused({ noun }: Draft, operators: readonly Operator[]): boolean {
  return noun?.spoken === true && operators.at(-1)?.row.source === 'denial';
}

/** What ended did happen; what succeeds happened unless its success is only thought of. */
function taken(infer: 'occurred' | 'open', outer: Fact): Fact {
  return infer === 'open' && isOpen(outer) ? asOpen(outer) : { ...sourceOnly(outer), status: 'occurred' };
}

/** A new thing in an open clause is open itself (`could lead to an attack`); a known one is not (`after the attack`). */
function presupposed(scene: Scene, draft: Draft, outer: Fact): Fact {
  const known = isKnown(scene, draft);
  // `denied helping the men behind the raid`: the raid is not what is denied
  if (known && outer.sourceKind === 'denial' && kid(scene.tree, draft.predicate, 'nmod:poss') < 0)
    return AUTHOR;
  return isOpen(outer) && !known ? asOpen(outer) : { ...sourceOnly(outer), status: 'occurred' };
}

const isOpen = ({ status }: Fact): boolean =>
  status === 'planned' || status === 'hypothetical' || status === 'generic';

/** `could bring persistent raids`: what is open stays open, however lasting it would be. */
function asOpen(outer: Fact): Fact {
  const { status, statusCue, certainty } = outer;
  return { ...sourceOnly(outer), status, forced: true, statusCue, certainty };
}

function isKnown({ tree, dateAt }: Scene, draft: Draft): boolean {
  if (
    draft.mark !== null &&
    /^(after|following|since|despite|amid|because of|due to|over|in response to|during)$/.test(draft.mark)
  )
    return true;
  return kidsOf(tree, draft.predicate).some((child) => {
    const word = tree.words[child] as string;
    if (depOf(tree, child) === 'det')
      return word === 'the' || word === 'this' || word === 'that' || word === 'these' || word === 'those';
    return depOf(tree, child) === 'nmod:poss' || dateAt[child] !== -1;
  });
}
