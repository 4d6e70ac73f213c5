import { compare } from '../../core/compare.ts';

/** What stands under one key in two sorted sequences, or in one of them. */
export interface Both<T> {
  readonly a: T | null;
  readonly b: T | null;
}

/** Walks through two sequences that are sorted by the same key, side by side. */
export function* mergeSorted<T>(
  left: Iterator<T>,
  right: Iterator<T>,
  keyOf: (one: T) => string,
): Generator<Both<T>> {
  let a = nextOf(left);
  let b = nextOf(right);
  while (a !== null || b !== null) {
    const order = orderOf(a, b, keyOf);
    yield { a: order <= 0 ? a : null, b: order >= 0 ? b : null };
    if (order <= 0) a = nextOf(left);
    if (order >= 0) b = nextOf(right);
  }
}

function nextOf<T>(from: Iterator<T>): T | null {
  const next = from.next();
  return next.done ? null : next.value;
}

function orderOf<T>(a: T | null, b: T | null, keyOf: (one: T) => string): number {
  if (a === null) return 1;
  return b === null ? -1 : compare(keyOf(a), keyOf(b));
}
