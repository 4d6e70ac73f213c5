/** A p value, and the least that its data could have given. */
export interface Discrete {
  readonly p: number;
  readonly least: number;
}

/** Holm's step-down: p values that hold together at one level, in the order given. */
export function holm(values: readonly number[]): readonly number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 1) - (values[b] ?? 1));
  const adjusted = values.map(() => 1);
  let least = 0;
  order.forEach((index, rank) => {
    least = Math.max(least, Math.min(1, (values[index] ?? 1) * (values.length - rank)));
    adjusted[index] = least;
  });
  return adjusted;
}

/**
 * Holm over the tests that could come out below the level at all (Tarone 1990): a slice in which hardly a document
 * changed can prove nothing, and takes nothing from the others. Those have p 1.
 */
export function taroneHolm(tests: readonly Discrete[], level: number): readonly number[] {
  const able = (k: number): readonly number[] =>
    tests.flatMap(({ least }, i) => (least <= level / k ? [i] : []));
  let k = 1;
  while (able(k).length > k) k++;
  const judged = able(k);
  const held = holm(judged.map((i) => tests[i]?.p ?? 1));
  const adjusted = tests.map(() => 1);
  judged.forEach((i, at) => {
    adjusted[i] = held[at] ?? 1;
  });
  return adjusted;
}
