import { buildAssembly } from '../../assembly/build.ts';
import type { Definition } from '../../assembly/definition.schema.ts';
import type { Source } from '../../core/layers/source.ts';
import { toBundle } from '../../records/to-bundle.ts';
import { packDocument } from '../pack-document.ts';

/** First the definition, then documents. */
export type ToWorker = { readonly definition: Definition } | { readonly source: Source };

let assembly: ReturnType<typeof buildAssembly> | null = null;

process.on('message', (message: ToWorker) => {
  if ('definition' in message) {
    assembly = buildAssembly(message.definition);
    process.send?.('ready');
  } else if (assembly !== null) process.send?.(packDocument(toBundle(assembly.pipeline.run(message.source))));
});

// The run decides when to end, and ends its workers; Ctrl-C on a terminal reaches all of them at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit(0));
