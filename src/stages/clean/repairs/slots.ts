/**
 * Entries by the first three letters of their words, for walks that ask at every letter: a table of numbers is small
 * enough to stay near, and most places of a text have the number 0, which stands for nothing.
 */
export interface Slots<Entry> {
  readonly numbers: Uint16Array;
  readonly lists: readonly (readonly Entry[])[];
}

const SIZE = 1 << 13;

/** The order of entries holds within a slot. `slot` says where an entry belongs. */
export function fillSlots<Entry>(entries: readonly Entry[], slot: (entry: Entry) => number): Slots<Entry> {
  const grouped = Map.groupBy(entries, slot);
  const numbers = new Uint16Array(SIZE);
  [...grouped.keys()].forEach((at, i) => {
    numbers[at] = i + 1;
  });
  return { numbers, lists: [[], ...grouped.values()] };
}

/** The slot of three code units. */
export function slotOf(a: number, b: number, c: number): number {
  return (a * 1021 + b * 67 + c) & (SIZE - 1);
}
