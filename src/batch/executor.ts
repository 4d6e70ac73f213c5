import { type Assembly, buildAssembly } from '../assembly/build.ts';
import type { Definition } from '../assembly/definition.schema.ts';
import type { Source } from '../core/doc.ts';
import type { Bundle } from '../records/bundle.ts';
import { toBundle } from '../records/to-bundle.ts';

/** Does one document at a time, in this thread or another. */
export interface Executor {
  /** How many documents can be under way at once. */
  readonly width: number;
  run(source: Source): Promise<Bundle>;
  close(): Promise<void>;
}

/** In this thread: no start-up cost, best for small inputs. */
export function localExecutor(definition: Definition): Executor {
  const assembly: Assembly = buildAssembly(definition);
  return {
    width: 1,
    run: async (source) => toBundle(assembly.pipeline.run(source)),
    close: async () => {},
  };
}
