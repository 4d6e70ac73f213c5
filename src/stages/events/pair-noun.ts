import { lemmaAt, tokenAt } from '../../core/doc-index.ts';
import type { Scene } from './scene.ts';
import { isOf } from './words.ts';

/** The noun of a phrase that means two: `sides` of `both sides`, `side` of `each side`, `parties` of `the warring parties`; null for all others. */
export function pairNoun(scene: Scene, head: number): string | null {
  const noun = lemmaAt(scene, head);
  if (noun === 'both' && !/^(det|cc|advmod|amod)/.test(tokenAt(scene, head).dep)) return 'side';
  if (!isOf(scene.words, 'side', noun) && !isOf(scene.words, 'state', noun)) return null;
  const kids = scene.kids[head] ?? [];
  const before = kids.filter((kid) => kid < head);
  const words = new Set(before.map((kid) => tokenAt(scene, kid).text.toLowerCase()));
  const opposed = before.some((kid) => isOf(scene.words, 'opposed', tokenAt(scene, kid).text.toLowerCase()));
  const described = before.some((kid) => isDescription(scene, kid));
  if (described || kids.some((kid) => kid > head && tokenAt(scene, kid).dep === 'nmod')) return null;
  const the = words.has('the') || words.has('these');
  const two = the && (words.has('two') || (opposed && tokenAt(scene, head).tag === 'NNS'));
  return two || ['both', 'each', 'either', 'neither'].some((word) => words.has(word)) ? noun : null;
}

/** `both Libyan sides`: which two is said beside the noun; `warring` says that they are two. */
function isDescription(scene: Scene, kid: number): boolean {
  const { dep, text } = tokenAt(scene, kid);
  if (!/^(amod|compound|nmod:poss)$/.test(dep)) return false;
  return !isOf(scene.words, 'opposed', text.toLowerCase()) && !/^(two|both|each|either|neither)$/i.test(text);
}
