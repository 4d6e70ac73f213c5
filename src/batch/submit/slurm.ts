import { spawnSync } from 'node:child_process';
import { SetupError } from '../../core/errors.ts';
import type { ArrayLimits } from './array-jobs.ts';

/** A task of ours, or of anybody's, that waits or runs. */
export interface QueuedTask {
  readonly job: string;
  readonly name: string;
  /** Its index in its array; null when it is no array. */
  readonly index: number | null;
}

/** The few things that a submission asks of Slurm. */
export interface Slurm {
  limits(): ArrayLimits;
  queued(): readonly QueuedTask[];
  /** Gives the job's number. */
  submit(script: string): string;
  cancel(job: string): void;
}

/** Slurm's default where nobody has set it. */
export const USUAL_LIMITS: ArrayLimits = { maxArraySize: 1001, maxTasks: 1001 };

/** Talks to the Slurm of this machine through its own commands. */
export function slurm(): Slurm {
  return {
    limits: () => limitsIn(call('scontrol', ['show', 'config'])),
    queued: () => tasksIn(call('squeue', ['--me', '-r', '--noheader', '--format=%F|%K|%T|%j'])),
    submit: (script) => call('sbatch', ['--parsable'], script).trim().split(';')[0] ?? '',
    cancel: (job) => {
      call('scancel', [job]);
    },
  };
}

export function limitsIn(config: string): ArrayLimits {
  const size = Number(/^MaxArraySize\s*=\s*(\d+)/m.exec(config)?.[1] ?? USUAL_LIMITS.maxArraySize);
  if (size < 2)
    throw new SetupError('E_SLURM', 'job arrays are switched off on this cluster (MaxArraySize)', {
      hint: 'ask who runs it, or start the shards in another way: docs/many-machines.md',
    });
  const tasks = Number(/\bmax_array_tasks=(\d+)/.exec(config)?.[1] ?? size);
  return { maxArraySize: size, maxTasks: Math.max(1, Math.min(tasks, size)) };
}

/** A task that is completing has done what it will do. */
export function tasksIn(queue: string): readonly QueuedTask[] {
  return queue
    .split('\n')
    .map((line) => line.trim().split('|'))
    .filter((fields) => fields.length >= 4 && fields[2] !== 'COMPLETING')
    .map(([job = '', index = '', , ...name]) => ({
      job,
      name: name.join('|'),
      index: /^\d+$/.test(index) ? Number(index) : null,
    }));
}

function call(command: string, args: readonly string[], input?: string): string {
  const { error, status, stdout, stderr } = spawnSync(command, [...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    ...(input === undefined ? {} : { input }),
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new SetupError('E_NO_SLURM', `there is no ${command} on this machine`, {
      hint: 'call submit where you call sbatch; --dry-run shows the scripts without it; without Slurm see docs/many-machines.md',
    });
  if (error !== undefined || status !== 0)
    throw new SetupError('E_SLURM', `${command} failed: ${error?.message ?? stderr.trim()}`, {
      hint: 'what Slurm refuses, its own message explains; options for it go into --sbatch',
    });
  return stdout;
}
