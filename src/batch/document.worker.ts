import { workerData } from 'piscina';
import { buildAssembly } from '../assembly/build.ts';
import type { Definition } from '../assembly/definition.schema.ts';
import type { Source } from '../core/doc.ts';
import type { Bundle } from '../records/bundle.ts';
import { toBundle } from '../records/to-bundle.ts';

const assembly = buildAssembly(workerData as Definition);

/** The worker's task; null only waits until the stages stand. */
export function work(source: Source | null): Bundle | null {
  return source === null ? null : toBundle(assembly.pipeline.run(source));
}

// Piscina calls the default export.
// biome-ignore lint/style/noDefaultExport: the pool asks for it
export default work;
