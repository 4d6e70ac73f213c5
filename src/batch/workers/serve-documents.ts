import { buildAssembly } from '../../assembly/build.ts';
import type { Definition } from '../../assembly/definition.schema.ts';
import { SetupError } from '../../core/errors.ts';
import type { Source } from '../../core/layers/source.ts';
import { toBundle } from '../../records/to-bundle.ts';
import { type PackedDocument, packDocument } from '../pack-document.ts';
import { type Refusal, refusalOf } from './refusal.ts';

/** First the definition, then documents. */
export type ToWorker = { readonly definition: Definition } | { readonly source: Source };

/** First whether the pipeline stands, then documents. */
export type FromWorker = 'ready' | { readonly refusal: Refusal } | PackedDocument;

let assembly: ReturnType<typeof buildAssembly> | null = null;

process.on('message', (message: ToWorker) => {
  if ('definition' in message) tell(begin(message.definition));
  else if (assembly !== null) tell(packDocument(toBundle(assembly.pipeline.run(message.source))));
});

function tell(message: FromWorker): void {
  process.send?.(message);
}

/** A fault of the user's pipeline or packs is no crash of a worker. */
function begin(definition: Definition): FromWorker {
  try {
    assembly = buildAssembly(definition);
    return 'ready';
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { refusal: refusalOf(error) };
  }
}

// The run decides when to end, and ends its workers; Ctrl-C on a terminal reaches all of them at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit(0));
