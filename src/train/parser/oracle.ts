import { canDo, FIRST, LEFT, type ParserState, RIGHT, SHIFT } from '../../nlp/parser-state.ts';

/** A tree by place in the parser's state: heads of words, ROOT included. */
export interface GoldTree {
  readonly head: Int32Array;
  readonly label: Uint8Array;
}

/** How many right arcs each move makes impossible (Goldberg and Nivre 2013); Infinity when it may not be made. */
export function moveCosts(state: ParserState, gold: GoldTree, costs: Float64Array): void {
  for (const move of [SHIFT, LEFT, RIGHT]) costs[move] = canDo(state, move) ? 0 : Infinity;
  if (state.depth > 1) popCosts(state, gold.head, costs);
  if (state.next < state.size) shiftCosts(state, gold.head, costs);
}

/** Taking the top away loses its children in the buffer, and its head unless that is the one it gets. */
function popCosts({ stack, depth, next, size }: ParserState, head: Int32Array, costs: Float64Array): void {
  const top = stack[depth - 1] as number;
  const above = head[top] as number;
  for (let word = next; word < size; word++) if (head[word] === top) bump(costs, LEFT, RIGHT);
  if (above >= next) bump(costs, RIGHT, above === next ? -1 : LEFT);
  if (above === stack[depth - 2]) bump(costs, LEFT, -1);
}

/** Once shifted, a word is out of reach of all the stack but its top, both as child and as head. */
function shiftCosts({ stack, depth, next }: ParserState, head: Int32Array, costs: Float64Array): void {
  for (let k = 0; k < depth; k++) {
    const word = stack[k] as number;
    if (k < depth - 1 && head[next] === word) bump(costs, SHIFT, -1);
    if (word >= FIRST && head[word] === next) bump(costs, SHIFT, -1);
  }
}

function bump(costs: Float64Array, a: number, b: number): void {
  (costs[a] as number)++;
  if (b >= 0) (costs[b] as number)++;
}
