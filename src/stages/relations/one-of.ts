import { textAt } from './referent.ts';
import type { Scene } from './scene.ts';

/** Where `one of the largest factions` begins, given where `the largest factions` does; the same without `one of`. */
export function oneOf(scene: Scene, first: number): number {
  return textAt(scene, first - 1) === 'of' && /^one$/i.test(textAt(scene, first - 2)) ? first - 2 : first;
}
