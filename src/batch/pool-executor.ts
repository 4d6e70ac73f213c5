import { extname } from 'node:path';
import { Piscina } from 'piscina';
import type { Definition } from '../assembly/definition.schema.ts';
import type { Source } from '../core/doc.ts';
import type { Bundle } from '../records/bundle.ts';
import { rejectedBundle } from '../records/to-bundle.ts';
import type { Task } from './document.worker.ts';
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
  const clock = taskClock(pool, maxDocTime);
  return {
    width: jobs,
    async run(source) {
      const { number, signal } = clock.start();
      try {
        return (await pool.run({ number, source } satisfies Task, { signal })) as Bundle;
      } catch (error) {
        return failed(source, error, maxDocTime);
      } finally {
        clock.stop(number);
      }
    },
    close: () => pool.destroy(),
  };
}

/**
 * Stops tasks that take too long. The clock runs from the worker's word that it has begun:
 * waiting for a worker, and a new worker's reading of the packs, are not the document's time.
 */
function taskClock(pool: Piscina, limit: number | null) {
  const running = new Map<number, { readonly abort: AbortController; timer: NodeJS.Timeout | null }>();
  let last = 0;
  pool.on('message', (number: number) => {
    const task = running.get(number);
    if (task && limit !== null) task.timer = setTimeout(() => task.abort.abort(), limit);
  });
  return {
    start() {
      const abort = new AbortController();
      last++;
      running.set(last, { abort, timer: null });
      return { number: last, signal: abort.signal };
    },
    stop(number: number): void {
      clearTimeout(running.get(number)?.timer ?? undefined);
      running.delete(number);
    },
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
