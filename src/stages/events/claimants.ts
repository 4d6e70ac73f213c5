import { clauseOf, lemmaAt } from '../../core/doc-index.ts';
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
    if (polarity === 'negative') draft.factuality = HAPPENED;
    else if (status !== 'hypothetical' && status !== 'planned') addClaimant(scene, draft, claim);
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
  if (type !== 'ASSAULT' || kind !== 'noun' || parent === null || mark !== 'for') return null;
  const { lemma, kind: above } = clauseOf(scene, parent);
  if (above !== 'verb' || !isOf(scene.words, 'own-up', lemma)) return null;
  const owned = slotArguments(scene, parent, 'object').some(({ head }) =>
    isOf(scene.words, 'ownership', lemmaAt(scene, head)),
  );
  return owned ? parent : null;
}

function addClaimant(scene: Scene, draft: Draft, claim: number): void {
  if (draft.roles.some(({ role, mention }) => role === 'actor' && mention !== null)) return;
  const [who] = slotArguments(scene, claim, 'subject');
  if (who === undefined) return;
  draft.roles = [...draft.roles.filter(({ role }) => role !== 'actor'), roleOf(scene, 'actor', who)];
}
