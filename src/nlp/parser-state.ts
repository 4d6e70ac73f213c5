/** No word: what is asked for beyond the ends of the stack, the sentence or a word's children. */
export const NONE = 0;
/** The place above every sentence. Words follow from 2 on. */
export const ROOT = 1;
export const FIRST = 2;

export const SHIFT = 0;
/** The first word of the buffer becomes the head of the top of the stack. */
export const LEFT = 1;
/** The second word of the stack becomes the head of the top. */
export const RIGHT = 2;

/** A half-made tree of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export interface ParserState {
  /** Places in use: NONE, ROOT and the words. */
  size: number;
  readonly stack: Int32Array;
  depth: number;
  /** First word of the buffer. */
  next: number;
  readonly head: Int32Array;
  readonly label: Uint8Array;
  /** Outermost and next outermost children on either side. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** Labels of the children so far, one bit a label modulo 32. */
  readonly childLabels: Int32Array;
}

export function makeState(words: number): ParserState {
  const size = words + FIRST + 4;
  return {
    size: 0,
    stack: new Int32Array(size),
    depth: 0,
    next: FIRST,
    head: new Int32Array(size),
    label: new Uint8Array(size),
    left1: new Int32Array(size),
    left2: new Int32Array(size),
    right1: new Int32Array(size),
    right2: new Int32Array(size),
    lefts: new Int32Array(size),
    rights: new Int32Array(size),
    childLabels: new Int32Array(size),
  };
}

/** Makes ready for a sentence of `words` words. */
export function resetState(state: ParserState, words: number): void {
  const { head, label, left1, left2, right1, right2, lefts, rights, childLabels } = state;
  state.size = words + FIRST;
  for (const array of [head, label, left1, left2, right1, right2, lefts, rights, childLabels])
    array.fill(0, 0, state.size);
  state.stack[0] = ROOT;
  state.depth = 1;
  state.next = FIRST;
}

export function isDone(state: ParserState): boolean {
  return state.next >= state.size && state.depth === 1;
}

/** One root only: a word may hang from ROOT when all else is done. */
export function canDo(state: ParserState, move: number): boolean {
  const more = state.next < state.size;
  if (move === SHIFT) return more;
  if (move === LEFT) return more && state.depth > 1;
  return state.depth > 2 || (state.depth === 2 && !more);
}

/** The arc that `move` would make, as its dependent; the head is `headOf`. */
export function topOf(state: ParserState): number {
  return state.stack[state.depth - 1] as number;
}

export function headFor(state: ParserState, move: number): number {
  return move === LEFT ? state.next : (state.stack[state.depth - 2] as number);
}

/** Carries out a move; `label` is that of the arc, if it makes one. */
export function doMove(state: ParserState, move: number, label: number): void {
  if (move === SHIFT) {
    state.stack[state.depth++] = state.next++;
    return;
  }
  const child = topOf(state);
  const head = headFor(state, move);
  state.depth--;
  state.head[child] = head;
  state.label[child] = label;
  state.childLabels[head] = (state.childLabels[head] as number) | (1 << (label & 31));
  if (move === LEFT) addLeft(state, head, child);
  else addRight(state, head, child);
}

function addLeft({ left1, left2, lefts }: ParserState, head: number, child: number): void {
  left2[head] = left1[head] as number;
  left1[head] = child;
  (lefts[head] as number)++;
}

function addRight({ right1, right2, rights }: ParserState, head: number, child: number): void {
  right2[head] = right1[head] as number;
  right1[head] = child;
  (rights[head] as number)++;
}
