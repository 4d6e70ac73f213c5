import { readFileSync } from 'node:fs';
import { foldWord } from '../../nlp/ner/fold-word.ts';

/** Words, most frequent first, with their vectors in one row each. */
export interface Vectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly rows: Float32Array;
}

interface Package {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/**
 * The `most` frequent words of a wink-embeddings file, folded, each once. The mean of all is taken away, which all
 * words share and no two differ by, and every vector is made one long.
 */
export function readVectors(path: string, most: number): Vectors {
  const { words, vectors, dimensions } = JSON.parse(readFileSync(path, 'utf8')) as Package;
  const first = new Map<string, string>();
  for (const word of words.slice(0, most)) {
    const folded = foldWord(word);
    if (!first.has(folded)) first.set(folded, word);
  }
  const rows = new Float32Array(first.size * dimensions);
  [...first.values()].forEach((word, i) => {
    rows.set((vectors[word] ?? []).slice(0, dimensions), i * dimensions);
  });
  const all = { words: [...first.keys()], dimensions, rows };
  takeMeanAway(all);
  for (let i = 0; i < first.size; i++) makeUnit(rows, i * dimensions, dimensions);
  return all;
}

function takeMeanAway({ words, dimensions, rows }: Vectors): void {
  for (let d = 0; d < dimensions; d++) {
    let sum = 0;
    for (let at = d; at < rows.length; at += dimensions) sum += rows[at] as number;
    const mean = sum / words.length;
    for (let at = d; at < rows.length; at += dimensions) rows[at] = (rows[at] as number) - mean;
  }
}

/** Makes the vector at `from` one long; false when it has no length. */
export function makeUnit(rows: Float32Array, from: number, dimensions: number): boolean {
  let square = 0;
  for (let d = 0; d < dimensions; d++) square += (rows[from + d] as number) ** 2;
  if (square === 0) return false;
  const length = Math.sqrt(square);
  for (let d = 0; d < dimensions; d++) rows[from + d] = (rows[from + d] as number) / length;
  return true;
}
