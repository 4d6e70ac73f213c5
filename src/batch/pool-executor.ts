import { extname } from 'node:path';
import { Piscina } from 'piscina';
import type { Definition } from '../assembly/definition.schema.ts';
import type { Source } from '../core/doc.ts';
import type { Bundle } from '../records/bundle.ts';
import { rejectedBundle } from '../records/to-bundle.ts';
import type { Executor } from './executor.ts';

export interface PoolOptions {
  readonly jobs: number;
  /** Milliseconds one document may take; null for no limit. */
  readonly maxDocTime: number | null;
}

/** In worker threads. A worker that runs too long or out of memory is replaced; its document is quarantined. */
export async function poolExecutor(definition: Definition, options: PoolOptions): Promise<Executor> {
  const { jobs, maxDocTime } = options;
  const pool = new Piscina({
    filename: new URL(`./document.worker${extname(import.meta.url)}`, import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: definition,
  });
  await Promise.all(Array.from({ length: jobs }, () => pool.run(null)));
  return {
    width: jobs,
    async run(source) {
      try {
        const limit = maxDocTime === null ? {} : { signal: AbortSignal.timeout(maxDocTime) };
        return (await pool.run(source, limit)) as Bundle;
      } catch (error) {
        return failed(source, error, maxDocTime);
      }
    },
    close: () => pool.destroy(),
  };
}

function failed(source: Source, error: unknown, maxDocTime: number | null): Bundle {
  const { name, message } = error as Error;
  if (name === 'AbortError')
    return rejectedBundle(source, {
      stage: 'run',
      code: 'E_DOC_TIME',
      message: `this document took longer than ${(maxDocTime ?? 0) / 1000} s`,
      hint: 'raise --max-doc-time, or split the document',
    });
  return rejectedBundle(source, {
    stage: 'run',
    code: 'E_WORKER',
    message: `the worker ended: ${message}`,
    hint: 'run this document alone with --debug --jobs 1',
  });
}
