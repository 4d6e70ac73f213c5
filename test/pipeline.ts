import { type Assembly, buildAssembly, readDefinition } from '../src/assembly/build.ts';
import type { Doc, LayerName } from '../src/core/doc.ts';
import { sourceOf } from '../src/core/source-of.ts';

let built: Assembly | undefined;

/** The whole pipeline that comes with the program, built once in a worker and shared by all its tests. */
export function assembly(): Assembly {
  built ??= buildAssembly(readDefinition('conflict-news'));
  return built;
}

/** Reads a text with the whole pipeline. */
export function analyse(raw: string, published: string | null = null): Doc<LayerName> {
  const outcome = assembly().pipeline.run(sourceOf(raw, { published }));
  if (outcome.kind === 'failed') throw outcome.error;
  return outcome.doc;
}
