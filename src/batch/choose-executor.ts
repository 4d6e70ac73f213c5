import { availableParallelism } from 'node:os';
import type { Definition } from '../assembly/definition.schema.ts';
import type { InputFile } from '../io/inputs.ts';
import { type Executor, localExecutor } from './executor.ts';

/** Starting workers takes about a second each: small inputs are done sooner without. */
const SMALL = 512 * 1024;

export function jobsFor(files: readonly InputFile[]): number {
  const bytes = files.reduce((sum, file) => sum + file.bytes * (file.gzip ? 4 : 1), 0);
  return bytes < SMALL ? 1 : Math.min(8, availableParallelism());
}

export async function executorFor(
  definition: Definition,
  jobs: number,
  maxDocTime: number | null,
): Promise<Executor> {
  if (jobs === 1 && maxDocTime === null) return localExecutor(definition);
  const { poolExecutor } = await import('./pool-executor.ts');
  return poolExecutor(definition, { jobs, maxDocTime });
}
