import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../src/core/compare.ts';
import { sorter } from '../../src/io/dataset/sorter.ts';
import { withFolder } from '../io/read-all.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', 'é', '\u{1f600}', '\uffff', 'a\0b', 'a\nb'),
);

test('any lines under any keys come back in order, however few of them memory holds', () =>
  withFolder((folder) =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text), { maxLength: 60 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 2, max: 9 }),
        async (lines, most, runs) => {
          const sorted = sorter(folder, 'test', most, runs);
          for (const [key, value] of lines) sorted.add(key, value);
          const expected = lines
            .map(([key, value], i) => ({ key, value, i }))
            .sort((a, b) => compare(a.key, b.key) || a.i - b.i)
            .map(({ key, value }) => ({ key, value }));
          expect([...sorted.sorted()]).toEqual(expected);
          expect(readdirSync(folder)).toEqual([]);
        },
      ),
    ),
  ));

test('few files are open at once, however much there is to sort', () =>
  withFolder(async (folder) => {
    const sorted = sorter(folder, 'test', 1, 4);
    const kept: number[] = [];
    for (let i = 0; i < 300; i++) {
      sorted.add(String((i * 7919) % 1000).padStart(3, '0'), String(i));
      kept.push(readdirSync(folder).length);
    }
    // Of each level fewer than four; four levels hold 340 lines.
    expect(Math.max(...kept)).toBeLessThanOrEqual(5 * 3);
    const keys = [...sorted.sorted()].map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
    expect(keys).toHaveLength(300);
  }));
