import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { SetupError } from '../../core/errors.ts';
import { examples, type SetExit } from '../add-command.ts';
import { positive } from '../flags.ts';
import { data, plain, say } from '../terminal.ts';

interface Flags {
  readonly engine: string;
  readonly atOnce?: string;
  readonly jobs: string;
  readonly time?: string;
  readonly memory?: string;
  readonly sbatch: readonly string[];
  readonly dryRun?: true;
}

export function submitCommand(program: Command, setExit: SetExit): void {
  program
    .command('submit')
    .description('Hand the missing shards of a planned run to a cluster, and a merge for when they are done.')
    .argument('<out>', 'folder that plan has made')
    .option('--engine <name>', 'slurm; other engines start "dragoman work" themselves', 'slurm')
    .option('--at-once <n>', 'tasks that may run at the same time')
    .option('--jobs <n>', 'cores and worker processes of a task', '1')
    .option('--time <limit>', 'time limit of a task, as Slurm writes it: 00:30:00')
    .option('--memory <size>', 'memory of a task, as Slurm writes it: 2G')
    .option('--sbatch <option>', 'a further option of sbatch, whole; as often as needed', collect, [])
    .option('--dry-run', 'print the scripts, and submit nothing')
    .addHelpText(
      'after',
      examples(
        'dragoman submit out --at-once 50 --time 00:30:00 --memory 2G',
        'dragoman submit out --sbatch=--partition=short --sbatch=--account=conflict',
        'dragoman submit out --dry-run',
      ),
    )
    .action(async (out: string, flags: Flags) => setExit(await execute(out, flags)));
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function execute(out: string, flags: Flags): Promise<number> {
  if (flags.engine !== 'slurm')
    throw new SetupError('E_USAGE', `there is no engine "${flags.engine}"`, {
      hint: 'slurm is the one that submit knows; for GNU parallel, AWS Batch, Kubernetes see docs/many-machines.md',
    });
  const { drySubmit, submit } = await import('../../batch/submit/submit.ts');
  const work = await plannedWork(out);
  const options = {
    program: [process.execPath, fileURLToPath(new URL('../../../bin/dragoman.mjs', import.meta.url))],
    resources: {
      jobs: positive('--jobs', flags.jobs) ?? 1,
      atOnce: positive('--at-once', flags.atOnce),
      time: flags.time ?? null,
      memory: flags.memory ?? null,
      options: flags.sbatch,
    },
  };
  if (flags.dryRun) {
    for (const script of drySubmit(work, options)) data(`${script}\n`);
    return 0;
  }
  const { arrays, merge, queued, logs } = submit(work, options);
  for (const { job, tasks, shards } of arrays) data(`${job}\tarray\t${tasks} tasks\tshards ${shards}\n`);
  data(`${merge}\tmerge\n`);
  if (queued > 0) say(`${queued} shards were in the queue already`);
  say(`what the tasks print goes to ${plain(logs)}; what is missing in the end, the same call submits again`);
  return 0;
}

async function plannedWork(out: string) {
  const { readPlan } = await import('../../batch/shards/plan-shards.ts');
  const { shardStates } = await import('../../batch/shards/shard-states.ts');
  const { hash } = await import('../../batch/fingerprint.ts');
  const plan = readPlan(out);
  const folder = realpathSync(out);
  const missing = shardStates(out, { hashes: true })
    .filter(({ state }) => state !== 'committed')
    .map(({ index }) => index);
  return { out: folder, cwd: plan.base, key: hash(`${folder} ${plan.hash}`).slice(0, 8), missing };
}
