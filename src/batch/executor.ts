import { setImmediate } from 'node:timers/promises';
import { type Assembly, buildAssembly } from '../assembly/build.ts';
import type { Definition } from '../assembly/definition.schema.ts';
import type { Source } from '../core/layers/source.ts';
import { toBundle } from '../records/to-bundle.ts';
import { type PackedDocument, packDocument } from './pack-document.ts';

/** Does one document at a time, in this process or another. */
export interface Executor {
  /** How many documents can be under way at once. */
  readonly width: number;
  run(source: Source): Promise<PackedDocument>;
  close(): Promise<void>;
}

/** In this process: no start-up cost, best for small inputs. Nothing stops a document that takes too long. */
export function localExecutor(definition: Definition): Executor {
  const assembly: Assembly = buildAssembly(definition);
  return {
    width: 1,
    async run(source) {
      // Signals and timers have their turn between documents.
      await setImmediate();
      return packDocument(toBundle(assembly.pipeline.run(source)));
    },
    close: async () => {},
  };
}
