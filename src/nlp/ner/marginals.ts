import type { Transitions } from './best-labels.ts';
import { BEFORE, closes, LABELS, type LabelSpan, labelOf, opens } from './labels.ts';

/** Local copies: loops over labels must not look an import up each time, which some loaders make slow. */
const SIZE = LABELS;
const MAY_PRECEDE = BEFORE;
const MAY_FOLLOW = BEFORE.map((_, from) =>
  Uint8Array.from(BEFORE.flatMap((before, to) => (before.includes(from) ? [to] : []))),
);
const OPENS = Array.from({ length: SIZE }, (_, label) => opens(label));
const CLOSES = Array.from({ length: SIZE }, (_, label) => closes(label));

/** How probable each label is at each token, and what is needed to ask for a whole name. */
export interface Marginals {
  readonly size: number;
  /** Probabilities forward and backward, scaled so that their product is the label's probability. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Exponentials of the scores, and the scale of each token. */
  readonly weights: Float64Array;
  readonly scales: Float64Array;
}

export function expPairs(pairs: Transitions): Float64Array {
  return Float64Array.from(pairs, Math.exp);
}

/** Room for the marginals of one sentence after the other, so that no sentence asks for memory of its own. */
export function marginalsRoom(): (scores: Float64Array, pairs: Float64Array) => Marginals {
  let room = emptyMarginals(64);
  return (scores, pairs) => {
    const size = scores.length / SIZE;
    if (size > room.scales.length) room = emptyMarginals(2 * size);
    for (const column of [room.forward, room.backward, room.weights]) column.fill(0, 0, size * SIZE);
    return fillMarginals({ ...room, size }, scores, pairs);
  };
}

export function marginalsOf(scores: Float64Array, pairs: Float64Array): Marginals {
  return fillMarginals(emptyMarginals(scores.length / SIZE), scores, pairs);
}

function emptyMarginals(size: number): Marginals {
  const empty = (): Float64Array => new Float64Array(size * SIZE);
  return { size, forward: empty(), backward: empty(), weights: empty(), scales: new Float64Array(size) };
}

function fillMarginals(m: Marginals, scores: Float64Array, pairs: Float64Array): Marginals {
  expScores(scores, m);
  for (let i = 0; i < m.size; i++) forward(m, i, pairs);
  for (let i = m.size - 1; i >= 0; i--) backward(m, i, pairs);
  return m;
}

function expScores(scores: Float64Array, { size, weights }: Marginals): void {
  for (let i = 0; i < size; i++) {
    let top = -Infinity;
    for (let l = 0; l < SIZE; l++) top = Math.max(top, scores[i * SIZE + l] as number);
    for (let l = 0; l < SIZE; l++) {
      const below = (scores[i * SIZE + l] as number) - top;
      if (below > -HOPELESS) weights[i * SIZE + l] = Math.exp(below);
    }
  }
}

/** Keeps sums above zero where every path is all but impossible. */
const TINY = 1e-300;

/** What is less probable than this adds nothing that a score would show. */
const NEGLIGIBLE = 1e-6;
/** A label so far below the best has no weight: e to the -18 is less than what is negligible. */
const HOPELESS = 18;

function forward(m: Marginals, i: number, pairs: Float64Array): void {
  const at = i * SIZE;
  if (i === 0) for (let l = 0; l < SIZE; l++) m.forward[at + l] = OPENS[l] ? 1 : 0;
  else sumForward(m, at, pairs);
  let total = TINY;
  for (let l = 0; l < SIZE; l++) {
    const legal = i < m.size - 1 || CLOSES[l];
    const value = legal ? (m.forward[at + l] as number) * (m.weights[at + l] as number) : 0;
    m.forward[at + l] = value;
    total += value;
  }
  m.scales[i] = total;
  // Most labels have no weight at all, and a division takes longer than a look.
  for (let l = 0; l < SIZE; l++)
    if (m.forward[at + l] !== 0) m.forward[at + l] = (m.forward[at + l] as number) / total;
}

/** From each label that is at all probable to those that may follow it: mostly one or two of all. */
function sumForward(m: Marginals, at: number, pairs: Float64Array): void {
  for (let k = 0; k < SIZE; k++) {
    const p = m.forward[at - SIZE + k] as number;
    if (p < NEGLIGIBLE) continue;
    const after = MAY_FOLLOW[k] as Uint8Array;
    for (let a = 0; a < after.length; a++) {
      const l = after[a] as number;
      m.forward[at + l] = (m.forward[at + l] as number) + p * (pairs[k * SIZE + l] as number);
    }
  }
}

function backward(m: Marginals, i: number, pairs: Float64Array): void {
  const at = i * SIZE;
  if (i === m.size - 1) {
    for (let l = 0; l < SIZE; l++) m.backward[at + l] = CLOSES[l] ? 1 : 0;
    return;
  }
  const scale = m.scales[i + 1] as number;
  for (let l = 0; l < SIZE; l++) {
    const weight = m.weights[at + SIZE + l] as number;
    if (weight === 0) continue;
    const value = (weight * (m.backward[at + SIZE + l] as number)) / scale;
    if (value < NEGLIGIBLE) continue;
    const before = MAY_PRECEDE[l] as Uint8Array;
    for (let b = 0; b < before.length; b++) {
      const k = before[b] as number;
      m.backward[at + k] = (m.backward[at + k] as number) + (pairs[k * SIZE + l] as number) * value;
    }
  }
}

/** The probability that exactly these tokens are a name of this type. */
export function spanProbability(m: Marginals, { first, last, type }: LabelSpan, pairs: Float64Array): number {
  if (last === first + 1) return at(m, first, labelOf(type, 3));
  let label = labelOf(type, 0);
  let p = m.forward[first * SIZE + label] as number;
  for (let i = first + 1; i < last; i++) {
    const next = labelOf(type, i === last - 1 ? 2 : 1);
    const weight = (m.weights[i * SIZE + next] as number) / (m.scales[i] as number);
    p *= (pairs[label * SIZE + next] as number) * weight;
    label = next;
  }
  return p * (m.backward[(last - 1) * SIZE + label] as number);
}

function at(m: Marginals, i: number, label: number): number {
  return (m.forward[i * SIZE + label] as number) * (m.backward[i * SIZE + label] as number);
}
