import type { EntityType } from '../../../core/vocabulary.ts';
import type { Draft } from '../draft.ts';
import { namedAfter } from '../named-after.ts';
import type { Phrase } from '../phrase.ts';
import type { Held } from '../phrase-holder.ts';
import { textAt } from '../referent.ts';
import type { Scene } from '../scene.ts';
import { state } from '../state.ts';

const BRANCH_IN = {
  id: 'relations/branch-in',
  type: 'operates_in' as const,
  from: ['ORG' as const],
  to: ['GPE' as const, 'LOC' as const],
};

/** `X, Y's affiliate in the Sahel,`: where the branch of a body is, the branch is active. */
export function branchIn(scene: Scene, { noun, next }: Phrase, held: Held): Draft[] {
  if (!/^(in|across|throughout)$/.test(textAt(scene, next))) return [];
  const places: readonly EntityType[] = BRANCH_IN.to;
  const { construction, factuality, mentions } = held;
  return (namedAfter(scene, next + 1, places)?.mentions ?? []).flatMap((object) =>
    mentions.flatMap(
      (subject) => state(scene, BRANCH_IN, { subject, object, noun, construction, factuality }) ?? [],
    ),
  );
}
