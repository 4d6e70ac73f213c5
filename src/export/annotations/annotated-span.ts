import type { StandoffSpan } from '../../io/gold/standoff.ts';

/** What an annotation tool is shown: names of tables, which --only takes. */
export const ANNOTATED = ['mentions', 'dates', 'quantities', 'events', 'relations'] as const;
export type Layer = (typeof ANNOTATED)[number];

/** A finding as one stretch of the text. Offsets are code points. */
export interface AnnotatedSpan extends StandoffSpan {
  readonly layer: Layer;
  readonly sentence: number | null;
  readonly score: number | null;
}
