import { expect, test } from 'vitest';
import { shardNumber } from '../../src/cli/shard-number.ts';

type Env = Record<string, string>;

test.each<[string, string | undefined, string | undefined, Env, number]>([
  ['as told', '7', undefined, {}, 7],
  ['as told, whatever the cluster says', '7', undefined, { SLURM_ARRAY_TASK_ID: '3' }, 7],
  ['a Slurm array', undefined, undefined, { SLURM_ARRAY_TASK_ID: '3' }, 3],
  ['the second Slurm array of many shards', undefined, '1001', { SLURM_ARRAY_TASK_ID: '3' }, 1004],
  ['an AWS Batch array', undefined, undefined, { AWS_BATCH_JOB_ARRAY_INDEX: '0' }, 0],
  ['a Kubernetes indexed job', undefined, undefined, { JOB_COMPLETION_INDEX: '12' }, 12],
  ['engines that count from 1', '1', '-1', {}, 0],
  [
    'a variable that is there but empty',
    undefined,
    undefined,
    { SLURM_ARRAY_TASK_ID: '', JOB_COMPLETION_INDEX: '2' },
    2,
  ],
])('%s', (_, shard, offset, env, expected) => {
  expect(shardNumber(shard, offset, env)).toBe(expected);
});

test.each<[string, string | undefined, string | undefined, Env, RegExp]>([
  ['nobody says which', undefined, undefined, {}, /which shard/],
  ['no number', 'first', undefined, {}, /--shard must be a whole number, not "first"/],
  ['a negative shard', '-1', undefined, {}, /--shard must be/],
  ['an offset below the first', '0', '-1', {}, /leads to shard -1/],
  [
    'a variable that is no number',
    undefined,
    undefined,
    { SLURM_ARRAY_TASK_ID: '4294967294x' },
    /SLURM_ARRAY_TASK_ID/,
  ],
])('refused: %s', (_, shard, offset, env, message) => {
  expect(() => shardNumber(shard, offset, env)).toThrow(message);
});
