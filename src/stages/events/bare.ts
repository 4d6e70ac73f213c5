import { clauseOf, mentionOf } from '../../core/doc-index.ts';
import type { Scene } from './scene.ts';

/** No day and no place are named. */
export function isBare(scene: Scene, sentence: number): boolean {
  const placed = (scene.mentionsIn[sentence] ?? []).some((m) =>
    /^(GPE|LOC|FAC)$/.test(mentionOf(scene, m).type),
  );
  return !placed && (scene.datesIn[sentence] ?? []).length === 0;
}

const CIRCUMSTANCE =
  /^(in|at|on|near|during|since|after|from|by|with|for|outside|inside|along|across|over|when)$/;

/** `died in floods`: a circumstance that is told with it. */
export function hasCircumstance(scene: Scene, clause: number): boolean {
  return clauseOf(scene, clause).args.some(
    ({ slot, preposition }) => slot === 'oblique' && CIRCUMSTANCE.test(preposition ?? ''),
  );
}
