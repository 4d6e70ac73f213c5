import { clauseOf, lemmaAt, tokenAt } from '../../core/doc-index.ts';
import { roleOf } from './bind-roles.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { slotArguments } from './slots.ts';
import { isOf } from './words.ts';

/**
 * `claimed responsibility for the raid`: who owns up to a deed says that he did it. A deed that nobody owns up to happened all the same.
 */
export function nameClaimants(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const claim = owningUp(scene, draft);
    if (claim === null) continue;
    const { polarity, status } = clauseOf(scene, claim).factuality;
    const nobody = slotArguments(scene, claim, 'subject').some(({ head }) => isNobody(scene, head));
    if (polarity === 'negative' || nobody) {
      draft.factuality = HAPPENED;
      dropClaimants(scene, draft, claim);
    } else if (status !== 'hypothetical' && status !== 'planned') addClaimant(scene, draft, claim);
  }
}

const HAPPENED = {
  polarity: 'positive',
  status: 'occurred',
  certainty: 'certain',
  sourceKind: 'author',
  source: null,
  cue: null,
} as const;

/** The clause in which somebody takes, or does not take, responsibility for what the draft names. */
function owningUp(scene: Scene, { type, clause }: Draft): number | null {
  const { kind, parent, mark } = clauseOf(scene, clause);
  if (type !== 'ASSAULT' || kind !== 'noun' || parent === null) return null;
  const { lemma, kind: above } = clauseOf(scene, parent);
  if (above !== 'verb') return null;
  if (mark === null) return isOf(scene.words, 'own-deed', lemma) ? parent : null;
  if (mark !== 'for' || !isOf(scene.words, 'own-up', lemma)) return null;
  const owned = slotArguments(scene, parent, 'object').some(({ head }) =>
    isOf(scene.words, 'ownership', lemmaAt(scene, head)),
  );
  return owned ? parent : null;
}

/** `no group`, `neither side`: nobody, whoever it is that is not there. */
function isNobody(scene: Scene, head: number): boolean {
  return (
    isOf(scene.words, 'nobody', lemmaAt(scene, head)) ||
    (scene.kids[head] ?? []).some((kid) => /^(no|neither)$/i.test(tokenAt(scene, kid).text) && kid < head)
  );
}

/** Who did not own up to it did not do it, as far as is told. */
function dropClaimants(scene: Scene, draft: Draft, claim: number): void {
  const heads = new Set(slotArguments(scene, claim, 'subject').map(({ head }) => head));
  draft.roles = draft.roles.filter(({ role, from }) => role !== 'actor' || !heads.has(from?.head ?? -1));
}

function addClaimant(scene: Scene, draft: Draft, claim: number): void {
  if (draft.roles.some(({ role, mention }) => role === 'actor' && mention !== null)) return;
  const [who] = slotArguments(scene, claim, 'subject');
  if (who === undefined) return;
  draft.roles = [...draft.roles.filter(({ role }) => role !== 'actor'), roleOf(scene, 'actor', who)];
}
