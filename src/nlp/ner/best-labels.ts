import { BEFORE, closes, LABELS, OUTSIDE, opens } from './labels.ts';

/** Local copies: loops over labels must not look an import up each time, which some loaders make slow. */
const SIZE = LABELS;
const MAY_PRECEDE = BEFORE;
const OPENS = Array.from({ length: SIZE }, (_, label) => opens(label));
const CLOSES = Array.from({ length: SIZE }, (_, label) => closes(label));
/** What may stand before a label that opens a name, in order. */
const ENDS = BEFORE[OUTSIDE] as Uint8Array;

/** Weights of label pairs: `pairs[from * LABELS + to]`. Pairs that spell no name are never looked at. */
export type Transitions = Float32Array;

/** The best legal sequence of labels for tokens whose label scores stand in a row each. */
export function bestLabels(scores: Float64Array, pairs: Transitions): Uint8Array {
  const size = scores.length / SIZE;
  const best = new Uint8Array(size);
  if (size === 0) return best;
  const from = new Uint8Array(size * SIZE);
  let here = new Float64Array(SIZE);
  let next = new Float64Array(SIZE);
  const spread = spreadOf(pairs);
  const likely = new Uint8Array(SIZE);
  for (let l = 0; l < SIZE; l++) here[l] = OPENS[l] ? (scores[l] as number) : -Infinity;
  for (let i = 1; i < size; i++) {
    const ends = likely.subarray(0, likelyEnds(here, spread, likely));
    for (let l = 0; l < SIZE; l++) {
      const choice = bestBefore(here, pairs, l, OPENS[l] ? ends : (MAY_PRECEDE[l] as Uint8Array));
      from[i * SIZE + l] = choice;
      const step = (here[choice] as number) + (pairs[choice * SIZE + l] as number);
      next[l] = step + (scores[i * SIZE + l] as number);
    }
    [here, next] = [next, here];
  }
  let label = bestLast(here);
  for (let i = size - 1; i >= 0; i--) {
    best[i] = label;
    label = from[i * SIZE + label] as number;
  }
  return best;
}

/** How far two pairs may lie apart, and a little more than rounding could change. */
function spreadOf(pairs: Transitions): number {
  let least = Infinity;
  let most = -Infinity;
  for (let cell = 0; cell < pairs.length; cell++) {
    const weight = pairs[cell] as number;
    if (weight < least) least = weight;
    if (weight > most) most = weight;
  }
  return most - least + 1e-6;
}

/**
 * The labels that end a name or stand outside of one, without those so far below the best that no pair could lift
 * them above it: mostly one or two are left to be compared, for each of the many labels that may follow them.
 */
function likelyEnds(here: Float64Array, spread: number, into: Uint8Array): number {
  let top = -Infinity;
  for (let e = 0; e < ENDS.length; e++) top = Math.max(top, here[ENDS[e] as number] as number);
  let count = 0;
  for (let e = 0; e < ENDS.length; e++) {
    const label = ENDS[e] as number;
    if ((here[label] as number) >= top - spread) into[count++] = label;
  }
  return count;
}

function bestBefore(here: Float64Array, pairs: Transitions, label: number, before: Uint8Array): number {
  let choice = before[0] as number;
  let top = -Infinity;
  for (let b = 0; b < before.length; b++) {
    const k = before[b] as number;
    const value = (here[k] as number) + (pairs[k * SIZE + label] as number);
    if (value <= top) continue;
    top = value;
    choice = k;
  }
  return choice;
}

function bestLast(here: Float64Array): number {
  let label = 0;
  for (let l = 1; l < SIZE; l++) if (CLOSES[l] && (here[l] as number) > (here[label] as number)) label = l;
  return label;
}
