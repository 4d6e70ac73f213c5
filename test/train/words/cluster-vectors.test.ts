import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterVectors } from '../../../src/train/words/cluster-vectors.ts';
import { readVectors } from '../../../src/train/words/read-vectors.ts';
import { withFolder } from '../../io/read-all.ts';

const settings = { classes: 3, rounds: 10, fitted: 100 };
const write = (folder: string, vectors: Record<string, number[]>): string => {
  const path = join(folder, 'vectors.json');
  const dimensions = Object.values(vectors)[0]?.length ?? 0;
  writeFileSync(path, JSON.stringify({ dimensions, words: Object.keys(vectors), vectors }));
  return path;
};

test('words are folded, each once, the most frequent first; numbers behind the vector are no part of it', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'vectors.json');
    const vectors = { café: [1, 0, 9], cafe: [5, 5, 9], rifle: [0, 1, 9] };
    writeFileSync(path, JSON.stringify({ dimensions: 2, words: Object.keys(vectors), vectors }));
    const read = readVectors(path, 3);
    expect(read.words).toEqual(['cafe', 'rifle']);
    expect([...read.rows].map((x) => Math.round(x * 100))).toEqual([71, -71, -71, 71]);
    expect(readVectors(path, 1).words).toEqual(['cafe']);
  }));

test('what points the same way shares a class, what does not does not', () =>
  withFolder(async (folder) => {
    const ways = [
      [9, 0, 0],
      [0, 9, 0],
      [0, 0, 9],
    ];
    const near = (way: readonly number[], by: number): number[] => way.map((x) => x + by / 10);
    const vectors = Object.fromEntries(
      ways.flatMap((way, k) => [0, 1, 2].map((by) => [`w${'abc'[k]}${'xyz'[by]}`, near(way, by)])),
    );
    const read = readVectors(write(folder, vectors), 9);
    const classes = clusterVectors(read, { ...settings, classes: 3, rounds: 20 });
    const groups = new Map(read.words.map((word, i) => [word.slice(0, 2), classes[i]]));
    read.words.forEach((word, i) => {
      expect([word, classes[i]]).toEqual([word, groups.get(word.slice(0, 2))]);
    });
    expect(clusterVectors(read, { ...settings, rounds: 20 })).toEqual(classes);
  }));

test('any vectors: every word has a class that exists', () =>
  withFolder(async (folder) => {
    const vector = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 20 }), (list) => {
        const names = list.map((one, i) => [`w${String.fromCharCode(97 + i)}`, one]);
        const read = readVectors(write(folder, Object.fromEntries(names)), 20);
        const classes = clusterVectors(read, settings);
        expect(classes).toHaveLength(list.length);
        expect(Math.max(...classes)).toBeLessThan(settings.classes);
      }),
    );
  }));
