import type { FeatureList } from './features.ts';
import type { LinearModel } from './linear-model.ts';
import { makeNumbering } from './numbering.ts';

/**
 * The weights of a model of three classes. Few triples of weights differ (about 4,000 in two million slots), so each
 * slot holds the number of its triple: a fourth of the memory that three looks apart would go through.
 */
export interface TripleTable {
  readonly numbers: Uint16Array | Uint32Array;
  /** Rows of four, for a row to be found by a shift. */
  readonly triples: Int8Array;
}

export function tripleTable(model: LinearModel): TripleTable {
  const slots = model.starts.length - 1;
  const numbering = makeNumbering();
  const numbers = new Uint32Array(slots);
  for (let slot = 0; slot < slots; slot++) {
    const key = keyOf(model, slot);
    if (key !== 0) numbers[slot] = numbering.numberOf(key);
  }
  const triples = Int8Array.from(numbering.keys.flatMap((key) => [key, key >> 8, key >> 16, 0]));
  return { numbers: numbering.keys.length <= 0x10000 ? new Uint16Array(numbers) : numbers, triples };
}

/** The three weights of a slot in three bytes. */
function keyOf({ starts, classes, weights }: LinearModel, slot: number): number {
  let key = 0;
  for (let k = starts[slot] as number; k < (starts[slot + 1] as number); k++)
    key |= ((weights[k] as number) & 0xff) << (8 * (classes[k] as number));
  return key;
}

/** Adds the weights of all features to the three scores that stand in `scores` from `at` on. */
export function addThree(table: TripleTable, list: FeatureList, scores: Int32Array, at: number): void {
  const { numbers, triples } = table;
  const { slots, size, from } = list;
  // By themselves first: looks at far memory then do not wait for the sums.
  for (let i = 0; i < size; i++) from[i] = (numbers[slots[i] as number] as number) << 2;
  let a = scores[at] as number;
  let b = scores[at + 1] as number;
  let c = scores[at + 2] as number;
  for (let i = 0; i < size; i++) {
    const row = from[i] as number;
    a += triples[row] as number;
    b += triples[row + 1] as number;
    c += triples[row + 2] as number;
  }
  scores[at] = a;
  scores[at + 1] = b;
  scores[at + 2] = c;
}
