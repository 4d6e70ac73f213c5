import type { Doc, LayerName, Layers } from './doc.ts';
import type { Span } from './span.ts';

/** A doubt or remark about data, kept with the document. Misuse throws instead. */
export interface Note {
  readonly level: 'info' | 'doubt';
  readonly stage: string;
  readonly code: string;
  readonly message: string;
  readonly span?: Span;
}

export interface Context {
  note(note: Omit<Note, 'stage'>): void;
}

/** Reads the layers it needs, returns the layer it gives. Pure: no disk, clock, environment, console. */
export interface Stage<Needs extends LayerName = LayerName, Gives extends LayerName = LayerName> {
  readonly name: string;
  readonly needs: readonly Needs[];
  readonly gives: Gives;
  run(doc: Doc<Needs>, context: Context): Layers[Gives];
}

/** A stage whose types the pipeline has checked by name. */
// biome-ignore lint/suspicious/noExplicitAny: stages of all layers stand in one list
export type AnyStage = Stage<any, any>;
