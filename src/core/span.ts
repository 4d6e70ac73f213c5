/** Which text offsets count in: the article as it arrived, or the cleaned text. Exists for the type checker only. */
export type Side = 'raw' | 'text';

/** A stretch of text: UTF-16 units, half open (`start` <= i < `end`). */
export interface Span<S extends Side = 'text'> {
  readonly start: number;
  readonly end: number;
  readonly side?: S;
}

export function overlaps(a: Span<Side>, b: Span<Side>): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span<Side>, inner: Span<Side>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Text order: earlier start first; at one start the longer span first. */
export function compareSpans(a: Span<Side>, b: Span<Side>): number {
  return a.start - b.start || b.end - a.end;
}
