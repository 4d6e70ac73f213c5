import { clauseOf } from '../../core/doc-index.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { takenUp } from './taken-up.ts';

/** `The ministry denied it. It said …`: who says something, where only a pronoun tells it. */
export function nameSources(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { sourceKind, source } = draft.factuality;
    if (source !== null || !TOLD.has(sourceKind)) continue;
    const named = sayerOf(scene, draft.clause);
    if (named !== null) draft.factuality = { ...draft.factuality, source: named };
  }
}

const TOLD: ReadonlySet<string> = new Set(['claim', 'denial', 'belief']);

/** Whom the subject of the nearest saying above takes up. */
function sayerOf(scene: Scene, clause: number): number | null {
  let at = clauseOf(scene, clause);
  for (let steps = 0; steps < FARTHEST && at.parent !== null; steps++) {
    const above = clauseOf(scene, at.parent);
    if (at.link === 'ccomp' && above.kind === 'verb') {
      const [subject, ...others] = above.args.filter(({ slot }) => slot === 'subject');
      if (subject === undefined || others.length > 0) return null;
      return takenUp(scene, subject.head)?.mention ?? null;
    }
    at = above;
  }
  return null;
}

const FARTHEST = 4;
