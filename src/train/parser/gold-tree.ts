import { FIRST, ROOT } from '../../nlp/parser-state.ts';
import type { TreeSentence } from '../conllu.ts';
import type { GoldTree } from './oracle.ts';

/** The tree of a sentence by place in the parser's state, with crossing arcs lifted (Nivre and Nilsson 2005). */
export function goldTree(sentence: TreeSentence, labels: ReadonlyMap<string, number>): GoldTree {
  const size = sentence.words.length + FIRST;
  const head = new Int32Array(size);
  const label = new Uint8Array(size);
  sentence.words.forEach((word, i) => {
    head[i + FIRST] = word.head < 0 ? ROOT : word.head + FIRST;
    label[i + FIRST] = labels.get(word.dep) ?? 0;
  });
  for (let child = shortestCrossing(head); child > 0; child = shortestCrossing(head))
    head[child] = head[head[child] as number] as number;
  return { head, label };
}

function shortestCrossing(head: Int32Array): number {
  let best = 0;
  let length = Infinity;
  for (let child = FIRST; child < head.length; child++) {
    const far = Math.abs(child - (head[child] as number));
    if (far < length && (head[child] as number) !== ROOT && isCrossed(head, child)) {
      best = child;
      length = far;
    }
  }
  return best;
}

/** Some word under the arc does not hang, near or far, from the arc's head. */
function isCrossed(head: Int32Array, child: number): boolean {
  const above = head[child] as number;
  const from = Math.min(child, above);
  const to = Math.max(child, above);
  for (let i = from + 1; i < to; i++) if (!hangsFrom(head, i, above)) return true;
  return false;
}

function hangsFrom(head: Int32Array, word: number, above: number): boolean {
  let at = word;
  while (at >= FIRST && at !== above) at = head[at] as number;
  return at === above;
}
