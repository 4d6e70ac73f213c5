import { SetupError } from '../core/errors.ts';

/** Where cluster engines write the index of a task, each counting from 0 unless it is told otherwise. */
const INDEX_VARIABLES = ['SLURM_ARRAY_TASK_ID', 'AWS_BATCH_JOB_ARRAY_INDEX', 'JOB_COMPLETION_INDEX'] as const;

/**
 * The shard that this process is to do: `--shard`, or the index that the cluster gives its task; plus `--offset`.
 * @throws SetupError E_USAGE
 */
export function shardNumber(
  shard: string | undefined,
  offset: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): number {
  const start = offset === undefined ? 0 : whole('--offset', offset, /^-?\d{1,9}$/);
  const number = start + (shard === undefined ? fromCluster(env) : whole('--shard', shard, /^\d{1,9}$/));
  if (number >= 0) return number;
  throw new SetupError('E_USAGE', `--offset ${start} leads to shard ${number}`, {
    hint: 'the first shard is 0',
  });
}

function fromCluster(env: Readonly<Record<string, string | undefined>>): number {
  for (const name of INDEX_VARIABLES) {
    const value = env[name];
    if (value !== undefined && value !== '') return whole(name, value, /^\d{1,9}$/);
  }
  throw new SetupError('E_USAGE', 'which shard?', {
    hint: `give --shard 0, or set one of ${INDEX_VARIABLES.join(', ')} as a cluster does`,
  });
}

function whole(name: string, value: string, pattern: RegExp): number {
  if (pattern.test(value)) return Number(value);
  throw new SetupError('E_USAGE', `${name} must be a whole number, not "${value}"`, {
    hint: 'shards are counted from 0; plan prints their numbers',
  });
}
