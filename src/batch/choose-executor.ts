import { availableParallelism } from 'node:os';
import type { Definition } from '../assembly/definition.schema.ts';
import type { Executor } from './executor.ts';
import { holdLittle } from './hold-little.ts';

/** Starting a worker takes about a second: an input this small is done sooner without. */
const SMALL = 256 * 1024;

export interface ExecutorOptions {
  /** Worker processes; null for one per core, at most 8. */
  readonly jobs: number | null;
  /** Milliseconds; null for the default, which grows with the document. */
  readonly maxDocTime: number | null;
  /** Bytes of input there are to do; null when that is not known. */
  readonly bytes: number | null;
}

export function jobsFor(bytes: number): number {
  return bytes < SMALL ? 1 : Math.min(8, availableParallelism());
}

/** A small input and one job is done in this process, unless a time limit is asked for: only a worker can be stopped. */
export async function executorFor(definition: Definition, options: ExecutorOptions): Promise<Executor> {
  const { maxDocTime, bytes } = options;
  const jobs = options.jobs ?? jobsFor(bytes ?? Number.POSITIVE_INFINITY);
  if (jobs === 1 && maxDocTime === null && bytes !== null && bytes < SMALL) {
    const { localExecutor } = await import('./executor.ts');
    return localExecutor(definition);
  }
  const { processExecutor } = await import('./workers/process-executor.ts');
  holdLittle();
  return processExecutor(definition, { jobs, maxDocTime });
}
