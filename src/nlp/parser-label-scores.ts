import { makeFeatureList, mix } from './features.ts';
import { addClasses, type LinearModel, linearTable, scoreClasses } from './linear-model.ts';
import { arcFeatures, childFeatures, headFeatures, sideOf } from './parser-arc-features.ts';
import type { ParserAtoms } from './parser-atoms.ts';
import type { ParserState } from './parser-state.ts';

/** Scores of the names that the arc from `head` to `child` may have. The array is used again. */
export type LabelScorer = (state: ParserState, atoms: ParserAtoms, head: number, child: number) => Int32Array;

/** Binary logarithm of how many sums are remembered of either end. A newer one takes the place of an older. */
const KEPT_BITS = 12;

/** What one word adds next to a tag is remembered: it is half of all weights, and the same words meet again and again. */
export function labelScorer(model: LinearModel): LabelScorer {
  const table = linearTable(model);
  const list = makeFeatureList(model.bits);
  const { width } = model;
  const scores = new Int32Array(width);
  const words = new Int32Array(2 << KEPT_BITS).fill(-1);
  const tags = new Int32Array(2 << KEPT_BITS);
  const sums = new Int16Array(width * (2 << KEPT_BITS));

  /** Where the sums of one end of an arc stand. */
  const partOf = (atoms: ParserAtoms, head: number, child: number, ofHead: boolean): number => {
    const word = atoms.id[ofHead ? head : child] as number;
    const pair = ((atoms.tag[head] as number) << 8) | (atoms.tag[child] as number);
    const key = (pair << 2) | sideOf(head, child);
    const kept = 2 * (mix(word, key) >>> (32 - KEPT_BITS)) + (ofHead ? 1 : 0);
    const at = kept * width;
    if (words[kept] === word && tags[kept] === key) return at;
    words[kept] = word;
    tags[kept] = key;
    list.size = 0;
    if (ofHead) headFeatures(list, atoms, head, child);
    else childFeatures(list, atoms, head, child);
    scoreClasses(table, list, scores);
    sums.set(scores, at);
    return at;
  };

  return (state, atoms, head, child) => {
    const first = partOf(atoms, head, child, true);
    const second = partOf(atoms, head, child, false);
    for (let k = 0; k < width; k++) scores[k] = (sums[first + k] as number) + (sums[second + k] as number);
    list.size = 0;
    arcFeatures(list, state, atoms, head, child);
    addClasses(table, list, scores);
    return scores;
  };
}
