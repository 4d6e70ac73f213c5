import { mentionOf } from '../../core/doc-index.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { referentEnding, textAt } from './referent.ts';
import { type Scene, tokensOf } from './scene.ts';
import { phraseStart } from './standing.ts';

/** `X, a former officer better known as`, `X, an Iraqi militia led by`: the name that a description is of, else the words. */
export function namedBy(scene: Scene, mention: number, types: readonly EntityType[] = []): number {
  const one = mentionOf(scene, mention);
  // `X, a Malian city near`, as `X, a Malian militia led by`
  if (one.form !== 'nominal' && one.form !== 'adjective') return mention;
  const first = phraseStart(scene, tokensOf(scene, one)[1] - 1);
  if (!/^an?$/.test(textAt(scene, first)) || textAt(scene, first - 1) !== ',') return mention;
  const named = referentEnding(scene, first - 2, types);
  return named === null || mentionOf(scene, named).form === 'nominal' ? mention : named;
}
