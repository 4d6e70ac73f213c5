import type { Counts } from '../counts.ts';
import type { Scored } from '../score-table.ts';
import type { BaselineDocument } from './baseline.schema.ts';

/** The counts of an accepted document, ready for a score table. */
export function asScored(document: BaselineDocument): Scored {
  const tallies = new Map(
    Object.entries(document.counts).map(([measure, bySlice]) => [
      measure,
      new Map(
        Object.entries(bySlice).map(([slice, [tp, fp, fn]]): [string, Counts] => [slice, { tp, fp, fn }]),
      ),
    ]),
  );
  return { part: document.part, slices: document.slices, tallies };
}
