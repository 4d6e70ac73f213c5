import { seeded } from '../ner/seeded.ts';
import { makeUnit, type Vectors } from './read-vectors.ts';

export interface ClusterSettings {
  readonly classes: number;
  readonly rounds: number;
  /** The centres are found with so many of the most frequent words; all others are then given to the nearest. */
  readonly fitted: number;
}

/** Spherical k-means: the class of each word. The same vectors and settings give the same classes. */
export function clusterVectors(vectors: Vectors, { classes, rounds, fitted }: ClusterSettings): Uint16Array {
  const random = seeded(classes);
  const fit = Math.min(fitted, vectors.words.length);
  const centres = firstCentres(vectors, classes, fit, random);
  const out = new Uint16Array(vectors.words.length);
  for (let round = 0; round < rounds; round++) {
    assign(vectors, centres, fit, out);
    moveCentres(vectors, centres, out.subarray(0, fit), random);
  }
  assign(vectors, centres, vectors.words.length, out);
  return out;
}

function firstCentres(
  { dimensions, rows }: Vectors,
  classes: number,
  fit: number,
  random: () => number,
): Float32Array {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(classes, fit)) chosen.add(Math.floor(random() * fit));
  const centres = new Float32Array(classes * dimensions);
  [...chosen].forEach((word, k) => {
    centres.set(rowAt(rows, word, dimensions), k * dimensions);
  });
  return centres;
}

function rowAt(rows: Float32Array, i: number, dimensions: number): Float32Array {
  return rows.subarray(i * dimensions, (i + 1) * dimensions);
}

function assign({ dimensions, rows }: Vectors, centres: Float32Array, count: number, out: Uint16Array): void {
  for (let i = 0; i < count; i++) out[i] = nearest(rows, i * dimensions, centres, dimensions);
}

function nearest(rows: Float32Array, from: number, centres: Float32Array, dimensions: number): number {
  let best = 0;
  let top = -Infinity;
  for (let centre = 0; centre < centres.length; centre += dimensions) {
    let near = 0;
    for (let d = 0; d < dimensions; d++) near += (rows[from + d] as number) * (centres[centre + d] as number);
    if (near <= top) continue;
    top = near;
    best = centre;
  }
  return best / dimensions;
}

/** Each centre goes to the middle of its words; one without words starts again from a word. */
function moveCentres(
  { dimensions, rows }: Vectors,
  centres: Float32Array,
  classes: Uint16Array,
  random: () => number,
): void {
  centres.fill(0);
  classes.forEach((k, i) => {
    for (let d = 0; d < dimensions; d++) {
      const at = k * dimensions + d;
      centres[at] = (centres[at] as number) + (rows[i * dimensions + d] as number);
    }
  });
  for (let at = 0; at < centres.length; at += dimensions)
    if (!makeUnit(centres, at, dimensions))
      centres.set(rowAt(rows, Math.floor(random() * classes.length), dimensions), at);
}
