import { lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import { argumentAt, type Scene, tokensOf } from './scene.ts';

/**
 * `the EU's Sudan envoy`, `Foreign Office Iraq Minister`: a land behind a body is what a bare office is for. Gives the
 * first token of the land's name; null where the land right before the office is whose office it is.
 */
export function topicLand(scene: Scene, office: number): number | null {
  if (office === 0 || !scene.lexicon.abroad.has(lemmaAt(scene, office))) return null;
  const land = argumentAt(scene, office - 1, ['GPE', 'LOC']);
  if (land === null || mentionOf(scene, land).form !== 'name') return null;
  const [start] = tokensOf(scene, mentionOf(scene, land));
  const last = start > 0 && /^['’]s?$/.test(tokenAt(scene, start - 1).text) ? start - 2 : start - 1;
  return last >= 0 && argumentAt(scene, last, ['ORG', 'GPE', 'NORP']) !== null ? start : null;
}
