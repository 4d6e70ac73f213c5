import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sorter } from '../../src/io/dataset/sorter.ts';
import { compare } from '../../src/records/document-rows.ts';
import { withFolder } from '../io/read-all.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', 'é', '\u{1f600}', '\uffff', 'a\0b', 'a\nb'),
);

test('any lines under any keys come back in order, however few of them memory holds', () =>
  withFolder((folder) =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text)),
        fc.integer({ min: 1, max: 2000 }),
        async (lines, most) => {
          const sorted = sorter(folder, 'test', most);
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
