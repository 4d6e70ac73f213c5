import { makeFeatureList } from './features.ts';
import type { LinearModel } from './linear-model.ts';
import type { ParserAtoms } from './parser-atoms.ts';
import { bufferFeatures } from './parser-buffer-features.ts';
import { meetingFeatures } from './parser-meeting-features.ts';
import { placesOf } from './parser-places.ts';
import { stackFeatures } from './parser-stack-features.ts';
import type { ParserState } from './parser-state.ts';
import { addThree, tripleTable } from './triple-table.ts';

/** Scores of the three moves, one case after the other. */
export interface MoveScorer {
  /** Makes ready for the sentence of a state. */
  start(state: ParserState): void;
  /** Asked once after each move. The array is used again. */
  next(state: ParserState, atoms: ParserAtoms): Int32Array;
}

/**
 * Keeps the sums of what the last move left as it was: those of the buffer until it moves on, those of the stack for
 * each depth, since what comes to light when its top is taken off has been there before.
 */
export function moveScorer(model: LinearModel): MoveScorer {
  const table = tripleTable(model);
  const list = makeFeatureList(model.bits);
  const scores = new Int32Array(3);
  const buffer = new Int32Array(3);
  let stack = new Int32Array(0);
  let known = 0;
  let ahead = -1;
  return {
    start(state) {
      if (stack.length < 3 * state.stack.length) stack = new Int32Array(3 * state.stack.length);
      known = 0;
      ahead = -1;
    },
    next(state, atoms) {
      const at = placesOf(state, atoms);
      const top = 3 * state.depth;
      if (state.depth > known) {
        list.size = 0;
        stackFeatures(list, state, atoms, at);
        stack.fill(0, top, top + 3);
        addThree(table, list, stack, top);
      }
      known = state.depth;
      if (state.next !== ahead) {
        list.size = 0;
        bufferFeatures(list, atoms, at);
        addThree(table, list, buffer.fill(0), 0);
        ahead = state.next;
      }
      list.size = 0;
      meetingFeatures(list, state, atoms, at);
      for (let k = 0; k < 3; k++) scores[k] = (stack[top + k] as number) + (buffer[k] as number);
      addThree(table, list, scores, 0);
      return scores;
    },
  };
}
