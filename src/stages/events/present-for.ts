import { clauseOf } from '../../core/doc-index.ts';
import { roleOf } from './bind-roles.ts';
import type { Draft } from './draft.ts';
import { placeAt } from './place-at.ts';
import type { Scene } from './scene.ts';

/** `was in Doha for talks with the envoy`: who is somewhere for a meeting takes part in it. */
export function namePresent(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { kind, parent, mark } = clauseOf(scene, draft.clause);
    if (draft.type !== 'CONSULT' || kind !== 'noun' || parent === null || mark !== 'for') continue;
    const above = clauseOf(scene, parent);
    if (above.kind !== 'copula' || placeAt(scene, above.predicate) === null) continue;
    draft.roles.push(
      ...above.args.filter(({ slot }) => slot === 'subject').map((arg) => roleOf(scene, 'actor', arg)),
    );
  }
}
