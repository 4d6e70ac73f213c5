import { mentionOf } from '../../core/doc-index.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { textAt } from './referent.ts';
import { argumentAt, type Scene, tokensOf } from './scene.ts';

export type Couple = readonly [number, number];

/** The two names of `A and B` that end at a token; null when they are more, or other than names. */
export function coupleEnding(
  scene: Scene,
  last: number,
  types: readonly EntityType[],
  alike: (a: EntityType, b: EntityType) => boolean = Object.is,
): Couple | null {
  const second = last < 0 ? null : argumentAt(scene, last, types);
  if (second === null || mentionOf(scene, second).form === 'adjective') return null;
  let at = tokensOf(scene, mentionOf(scene, second))[0] - 1;
  if (textAt(scene, at) === 'the') at--;
  if (textAt(scene, at) !== 'and') return null;
  const first = at === 0 ? null : argumentAt(scene, at - 1, types);
  if (first === null || !alike(mentionOf(scene, first).type, mentionOf(scene, second).type)) return null;
  const before = textAt(scene, tokensOf(scene, mentionOf(scene, first))[0] - 1);
  return before === ',' || before === 'and' ? null : [first, second];
}

/** A body and a land may stand in one subject: `the PKK and Turkey are at war`. */
export function bothAct(a: EntityType, b: EntityType): boolean {
  return a === b || (/^(ORG|GPE)$/.test(a) && /^(ORG|GPE)$/.test(b));
}

/** The two names of `A and B` that begin at a token. */
export function coupleStarting(scene: Scene, first: number, types: readonly EntityType[]): Couple | null {
  const one = argumentAt(scene, first, types);
  if (one === null) return null;
  const [from, next] = tokensOf(scene, mentionOf(scene, one));
  if (from !== first || textAt(scene, next) !== 'and') return null;
  const after = textAt(scene, next + 1) === 'the' ? next + 2 : next + 1;
  const other = after < scene.tokens.length ? argumentAt(scene, after, types) : null;
  if (other === null || mentionOf(scene, other).type !== mentionOf(scene, one).type) return null;
  return textAt(scene, tokensOf(scene, mentionOf(scene, other))[1]) === ',' ? null : [one, other];
}
