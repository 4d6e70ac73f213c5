import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doMove, FIRST, isDone, makeState, ROOT, resetState } from '../../../src/nlp/parser-state.ts';
import type { TreeSentence } from '../../../src/train/conllu.ts';
import { goldTree } from '../../../src/train/parser/gold-tree.ts';
import { moveCosts } from '../../../src/train/parser/oracle.ts';

/** Any tree over the words, crossing arcs included: word 0 is the root, each other hangs from an earlier draw. */
const anyTree = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.tuple(
    fc.array(fc.nat(), { minLength: size, maxLength: size }),
    fc.shuffledSubarray(
      Array.from({ length: size }, (_, i) => i),
      { minLength: size, maxLength: size },
    ),
  ),
);

function sentence(heads: readonly number[]): TreeSentence {
  const words = heads.map((head, i) => ({
    form: `w${i}`,
    lemma: '',
    pos: 'X',
    tag: 'X',
    head,
    dep: head < 0 ? 'root' : 'dep',
    start: 0,
    end: 0,
  }));
  return { doc: 'd', text: '', words };
}

test('the moves that cost nothing build the right tree, crossing arcs lifted', () => {
  fc.assert(
    fc.property(anyTree, ([draws, order]) => {
      const heads = new Array<number>(order.length).fill(-1);
      order.forEach((word, k) => {
        if (k > 0) heads[word] = order[(draws[k] ?? 0) % k] as number;
      });
      const gold = goldTree(sentence(heads), new Map([['dep', 1]]));
      const state = makeState(heads.length);
      const costs = new Float64Array(3);
      resetState(state, heads.length);
      while (!isDone(state)) {
        moveCosts(state, gold, costs);
        const move = costs.indexOf(Math.min(...costs));
        expect(costs[move]).toBe(0);
        doMove(state, move, 1);
      }
      expect([...state.head.slice(FIRST, state.size)]).toEqual([...gold.head.slice(FIRST)]);
      expect([...state.head.slice(FIRST, state.size)].filter((head) => head === ROOT)).toHaveLength(1);
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('a fault costs the arcs that it makes impossible', () => {
  // "troops attacked villages": shifting the verb over its subject loses that arc and its own to the root.
  const gold = goldTree(sentence([1, -1, 1]), new Map([['dep', 1]]));
  const state = makeState(3);
  const costs = new Float64Array(3);
  resetState(state, 3);
  doMove(state, 0, 0);
  moveCosts(state, gold, costs);
  expect([...costs]).toEqual([2, 0, Infinity]);
});
