import type { Clause } from './layers/clause.ts';
import type { Cleaned } from './layers/cleaned.ts';
import type { Entities } from './layers/entities.ts';
import type { Event } from './layers/event.ts';
import type { Quantity } from './layers/quantity.ts';
import type { Relation } from './layers/relation.ts';
import type { Segments } from './layers/segments.ts';
import type { Source } from './layers/source.ts';
import type { Timex } from './layers/timex.ts';

/** What is known of a document so far: one line per layer. A stage fills one of them. */
export interface Layers {
  readonly cleaned: Cleaned;
  readonly segments: Segments;
  readonly entities: Entities;
  readonly dates: readonly Timex[];
  readonly quantities: readonly Quantity[];
  readonly clauses: readonly Clause[];
  readonly relations: readonly Relation[];
  readonly events: readonly Event[];
}

export type LayerName = keyof Layers;

/** A source with the layers that stand so far. */
export type Doc<Has extends LayerName = never> = { readonly source: Source } & Pick<Layers, Has>;
