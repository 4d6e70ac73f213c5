import type { Command } from 'commander';
import { examples, type SetExit } from '../add-command.ts';
import { milliseconds, positive } from '../flags.ts';
import { shardNumber } from '../shard-number.ts';
import { stopSignals } from '../stop-signals.ts';
import { say } from '../terminal.ts';

interface Flags {
  readonly shard?: string;
  readonly offset?: string;
  readonly jobs?: string;
  readonly maxDocTime?: string;
}

export function workCommand(program: Command, setExit: SetExit): void {
  program
    .command('work')
    .description('Do one shard of a planned run, on any machine; one that is done is skipped.')
    .argument('<out>', 'folder that plan has made')
    .option(
      '--shard <n>',
      'number of the shard (default: what Slurm, AWS Batch or Kubernetes gives the task)',
    )
    .option(
      '--offset <n>',
      'added to the number: for engines that count from 1, and arrays that end too early',
    )
    .option('--jobs <n>', 'worker processes', '1')
    .option('--max-doc-time <time>', 'give up on a document after this time: 10s, 500ms')
    .addHelpText(
      'after',
      examples(
        'dragoman work out --shard 17',
        'seq 0 299 | parallel dragoman work out --shard {}',
        'dragoman work out --shard "$SGE_TASK_ID" --offset -1',
      ),
    )
    .action(async (out: string, flags: Flags) => setExit(await execute(out, flags)));
}

async function execute(out: string, flags: Flags): Promise<number> {
  const index = shardNumber(flags.shard, flags.offset, process.env);
  const { readPlan } = await import('../../batch/shards/plan-shards.ts');
  const { isCommitted, workShard } = await import('../../batch/shards/work-shard.ts');
  const { executorFor } = await import('../../batch/choose-executor.ts');
  const plan = readPlan(out);
  if (isCommitted(plan, index)) {
    say(`shard ${index}: was done already`);
    return 0;
  }
  const executor = await executorFor(plan.definition, {
    jobs: positive('--jobs', flags.jobs),
    maxDocTime: milliseconds(flags.maxDocTime),
    bytes: plan.shards[index]?.bytes ?? null,
  });
  let documents = 0;
  let quarantined = 0;
  const stops = stopSignals(() => say(`stopped: shard ${index} is not done; the same call does it`));
  try {
    await workShard(out, index, executor, {
      signal: stops.signal,
      onDocument(status) {
        documents++;
        if (status === 'quarantined') quarantined++;
      },
    });
    say(`shard ${index}: ${documents} documents, ${quarantined} quarantined`);
    return 0;
  } catch (error) {
    const code = stops.code();
    if (code === null) throw error;
    return code;
  } finally {
    stops.release();
    await executor.close();
  }
}
