import { fork } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { SetupError } from '../../core/errors.ts';
import type { Performance } from '../../eval/baseline/baseline.schema.ts';

/** What one run told of itself. */
export interface TimedRun {
  readonly cpuSeconds: number;
  readonly peakMemoryMb: number;
  /** Of all rows. */
  readonly sums: string;
}

export interface Cost {
  readonly performance: Performance;
  /** Hashes of the rows of each run: they must be one. */
  readonly sums: readonly string[];
}

/** Its extension is the one of this file: `.ts` in a checkout, `.js` when built. */
const PROGRAM = fileURLToPath(
  new URL(`./timed-run.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
);

/**
 * Runs the pipeline over the inputs several times, one process after the other, and takes medians. Processor time
 * is measured and not the clock: it hardly depends on what else the machine does.
 */
export async function measureCost(pipeline: string, paths: readonly string[], runs: number): Promise<Cost> {
  const all: TimedRun[] = [];
  for (let i = 0; i < runs; i++) all.push(await once(pipeline, paths));
  return {
    performance: {
      machine: `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.versions.node}`,
      runs,
      cpu_seconds: median(all.map(({ cpuSeconds }) => cpuSeconds)),
      peak_memory_mb: median(all.map(({ peakMemoryMb }) => peakMemoryMb)),
    },
    sums: all.map(({ sums }) => sums),
  };
}

function once(pipeline: string, paths: readonly string[]): Promise<TimedRun> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM, [pipeline, ...paths], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    let result: TimedRun | null = null;
    child.on('message', (message) => {
      result = message as TimedRun;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (result !== null) resolve(result);
      else
        reject(
          new SetupError('E_MEASURE', `a measured run ended with code ${code}`, {
            hint: 'the inputs of the run must still stand where run.json says',
          }),
        );
    });
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const value =
    sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return Math.round(value * 10) / 10;
}
