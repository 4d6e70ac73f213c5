import { anyLanguage } from '../../assembly/any-language.ts';
import { readDefinition } from '../../assembly/read-definition.ts';
import { type Incoming, READ_DEFAULTS } from '../../io/incoming.ts';
import { findInputs, type InputFile } from '../../io/inputs.ts';
import { readSources } from '../../io/read-sources.ts';
import { rejectedBundle } from '../../records/to-bundle.ts';
import { executorFor } from '../choose-executor.ts';
import type { Executor } from '../executor.ts';
import { unpackDocument } from '../pack-document.ts';
import type { RunOptions } from '../run.ts';
import { documentLine } from './document-line.ts';
import { inOrder } from './in-order.ts';

export interface FilteredLine {
  readonly text: string;
  readonly quarantined: boolean;
}

/** Documents begun ahead of the one that is handed over next, for each worker: a slow one must not idle the rest. */
const AHEAD = 4;

/** One line for each input, in the order of the inputs, with nothing kept on disk or in memory. */
export async function* filter(options: Omit<RunOptions, 'out' | 'fresh'>): AsyncGenerator<FilteredLine> {
  const given = readDefinition(options.pipeline);
  const files = findInputs(options.inputs);
  const definition = options.anyLanguage ? anyLanguage(given) : given;
  const { jobs, maxDocTime } = options;
  const executor = await executorFor(definition, { jobs: jobs ?? 1, maxDocTime, bytes: sizeOf(files) });
  const inputs = readSources(files, { ...READ_DEFAULTS, published: options.published });
  let lines = 0;
  try {
    for await (const line of inOrder(inputs, executor.width * AHEAD, (one) => lineOf(one, executor))) {
      yield line;
      if (++lines === options.limit) return;
    }
  } finally {
    await executor.close();
  }
}

/** Null where it is not known. */
function sizeOf(files: readonly InputFile[]): number | null {
  return files.some(({ path }) => path === '-') ? null : files.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function lineOf(incoming: Incoming, executor: Executor): Promise<FilteredLine> {
  const bundle =
    incoming.kind === 'article'
      ? unpackDocument(await executor.run(incoming.source))
      : rejectedBundle(incoming.source, incoming.why);
  return { text: documentLine(bundle), quarantined: bundle.status === 'quarantined' };
}
