import { parentPort } from 'node:worker_threads';
import { workerData } from 'piscina';
import { buildAssembly } from '../assembly/build.ts';
import type { Definition } from '../assembly/definition.schema.ts';
import type { Source } from '../core/doc.ts';
import type { Bundle } from '../records/bundle.ts';
import { toBundle } from '../records/to-bundle.ts';

export interface Task {
  readonly number: number;
  readonly source: Source;
}

const assembly = buildAssembly(workerData as Definition);

// biome-ignore lint/style/noDefaultExport: the pool calls the default export
export default function work({ number, source }: Task): Bundle {
  // Says that it has begun: the document's time runs from here.
  parentPort?.postMessage(number);
  return toBundle(assembly.pipeline.run(source));
}
