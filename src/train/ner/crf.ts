import { BEFORE, LABELS } from '../../nlp/ner/labels.ts';
import { expPairs, type Marginals, marginalsOf } from '../../nlp/ner/marginals.ts';
import { seeded, shuffle } from './seeded.ts';

/** Sentences as rows of the weight table: the features of token i stand from `ends[i - 1]` to `ends[i]`, -1 for none. */
export interface Examples {
  readonly rows: Int32Array;
  readonly ends: Int32Array;
  /** How many of a token's first features name the very word. */
  readonly identity: Uint8Array;
  readonly labels: Uint8Array;
  readonly sentences: readonly Example[];
}

export interface Example {
  readonly first: number;
  readonly last: number;
  /** How much it counts. */
  readonly weight: number;
}

export interface CrfSettings {
  readonly epochs: number;
  readonly rate: number;
  /** Share of tokens whose identity is hidden at each reading. */
  readonly hidden: number;
  /** Share of features left out at each reading, others each time. */
  readonly dropped: number;
  /** Share by which each reading shrinks every weight. */
  readonly decay: number;
  readonly seed: number;
}

export interface CrfWeights {
  readonly table: Float32Array;
  readonly pairs: Float32Array;
}

interface Trainer {
  readonly examples: Examples;
  readonly settings: CrfSettings;
  readonly table: Float32Array;
  readonly tableSquares: Float32Array;
  readonly pairs: Float32Array;
  readonly pairSquares: Float32Array;
  readonly random: () => number;
  scores: Float64Array;
  salt: number;
  readonly hide: Uint8Array;
}

/** Fits a linear-chain conditional random field by AdaGrad, one sentence at a time. */
export function trainCrf(examples: Examples, rows: number, settings: CrfSettings): CrfWeights {
  const trainer: Trainer = {
    examples,
    settings,
    table: new Float32Array(rows * LABELS),
    tableSquares: new Float32Array(rows * LABELS).fill(START_SQUARE),
    pairs: new Float32Array(LABELS * LABELS),
    pairSquares: new Float32Array(LABELS * LABELS).fill(START_SQUARE),
    random: seeded(settings.seed),
    scores: new Float64Array(LABELS * 512),
    salt: 0,
    hide: new Uint8Array(examples.ends.length),
  };
  const order = examples.sentences.map((_, i) => i);
  const rests = new Uint8Array(order.length);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, trainer.random);
    trainer.salt = Math.floor(trainer.random() * 0x7fffffff);
    for (let i = 0; i < trainer.hide.length; i++)
      trainer.hide[i] = trainer.random() < settings.hidden ? 1 : 0;
    readOnce(trainer, order, rests);
    if (settings.decay > 0) shrink(trainer, 1 - settings.decay);
  }
  // Read with all features, the model must not be surer than it learnt to be with some of them left out.
  shrink(trainer, 1 - settings.dropped);
  return { table: trainer.table, pairs: trainer.pairs };
}

function readOnce(trainer: Trainer, order: readonly number[], rests: Uint8Array): void {
  for (const i of order) {
    const rest = rests[i] as number;
    if (rest > 0) rests[i] = rest - 1;
    else if (!learn(trainer, trainer.examples.sentences[i] as Example)) rests[i] = REST;
  }
}

const START_SQUARE = 0.1;
/** Differences below this teach nothing. */
const SMALL = 0.002;
/** A sentence that taught next to nothing is left out of so many readings. */
const REST = 2;
/** What is next to nothing: no label is off by more. */
const LEARNT = 0.02;

function shrink(trainer: Trainer, factor: number): void {
  const { table } = trainer;
  for (let i = 0; i < table.length; i++) table[i] = (table[i] as number) * factor;
}

/** False when the sentence was known already. */
function learn(trainer: Trainer, example: Example): boolean {
  const { first, last } = example;
  const size = last - first;
  if (trainer.scores.length < size * LABELS) trainer.scores = new Float64Array(size * LABELS * 2);
  for (let i = 0; i < size; i++) score(trainer, first + i, i * LABELS);
  const pairs = expPairs(trainer.pairs);
  const m = marginalsOf(trainer.scores.subarray(0, size * LABELS), pairs);
  let furthest = 0;
  for (let i = 0; i < size; i++)
    furthest = Math.max(furthest, correct(trainer, m, first + i, i, example.weight));
  correctPairs(trainer, m, pairs, first, example.weight);
  return furthest > LEARNT;
}

function range({ examples, hide }: Trainer, token: number): readonly [number, number] {
  const from = token === 0 ? 0 : (examples.ends[token - 1] as number);
  const skip = hide[token] === 1 ? (examples.identity[token] as number) : 0;
  return [from + skip, examples.ends[token] as number];
}

/** The same answer for the same feature within one reading. */
function drops({ salt, settings }: Trainer, f: number): boolean {
  return Math.imul(f ^ salt, 0x9e3779b1) >>> 20 < settings.dropped * 4096;
}

function score(trainer: Trainer, token: number, at: number): void {
  const { scores, table, examples } = trainer;
  scores.fill(0, at, at + LABELS);
  const [from, to] = range(trainer, token);
  for (let f = from; f < to; f++) {
    const row = examples.rows[f] as number;
    if (row < 0 || drops(trainer, f)) continue;
    const base = row * LABELS;
    for (let l = 0; l < LABELS; l++)
      scores[at + l] = (scores[at + l] as number) + (table[base + l] as number);
  }
}

const wrongLabels = new Uint8Array(LABELS);
const wrongBy = new Float64Array(LABELS);

/** How far the gold label's probability was from certain. */
function correct(trainer: Trainer, m: Marginals, token: number, i: number, weight: number): number {
  const gold = trainer.examples.labels[token] as number;
  let wrong = 0;
  let furthest = 0;
  for (let l = 0; l < LABELS; l++) {
    const p = (m.forward[i * LABELS + l] as number) * (m.backward[i * LABELS + l] as number);
    const by = (l === gold ? 1 : 0) - p;
    furthest = Math.max(furthest, Math.abs(by));
    if (Math.abs(by) < SMALL) continue;
    wrongLabels[wrong] = l;
    wrongBy[wrong] = by * weight;
    wrong++;
  }
  if (wrong === 0) return furthest;
  const { table, tableSquares, examples, settings } = trainer;
  const [from, to] = range(trainer, token);
  for (let f = from; f < to; f++) {
    const row = examples.rows[f] as number;
    if (row < 0 || drops(trainer, f)) continue;
    for (let w = 0; w < wrong; w++) {
      const cell = row * LABELS + (wrongLabels[w] as number);
      const by = wrongBy[w] as number;
      const square = (tableSquares[cell] as number) + by * by;
      tableSquares[cell] = square;
      table[cell] = (table[cell] as number) + (settings.rate * by) / Math.sqrt(square);
    }
  }
  return furthest;
}

function correctPairs(
  trainer: Trainer,
  m: Marginals,
  pairs: Float64Array,
  first: number,
  weight: number,
): void {
  const { labels } = trainer.examples;
  const expected = new Float64Array(LABELS * LABELS);
  for (let i = 1; i < m.size; i++) {
    addExpected(expected, m, pairs, i);
    const cell = (labels[first + i - 1] as number) * LABELS + (labels[first + i] as number);
    expected[cell] = (expected[cell] as number) - 1;
  }
  for (let cell = 0; cell < expected.length; cell++) {
    const by = -(expected[cell] as number) * weight;
    if (Math.abs(by) < SMALL) continue;
    const square = (trainer.pairSquares[cell] as number) + by * by;
    trainer.pairSquares[cell] = square;
    trainer.pairs[cell] = (trainer.pairs[cell] as number) + (trainer.settings.rate * by) / Math.sqrt(square);
  }
}

function addExpected(expected: Float64Array, m: Marginals, pairs: Float64Array, i: number): void {
  const scale = m.scales[i] as number;
  for (let l = 0; l < LABELS; l++) {
    const value = ((m.weights[i * LABELS + l] as number) * (m.backward[i * LABELS + l] as number)) / scale;
    if (value < 1e-9) continue;
    const before = BEFORE[l] as Uint8Array;
    for (let b = 0; b < before.length; b++) {
      const k = before[b] as number;
      const cell = k * LABELS + l;
      expected[cell] =
        (expected[cell] as number) +
        (m.forward[(i - 1) * LABELS + k] as number) * (pairs[cell] as number) * value;
    }
  }
}
