import type { Command } from 'commander';
import { examples, type SetExit } from '../add-command.ts';
import { positive, published, size } from '../flags.ts';
import { callName, data, plain, say } from '../terminal.ts';

interface Flags {
  readonly output: string;
  readonly pipeline: string;
  readonly fresh?: true;
  readonly limit?: string;
  readonly published?: string;
  readonly anyLanguage?: true;
  readonly shardSize: string;
}

export function planCommand(program: Command, setExit: SetExit): void {
  program
    .command('plan')
    .description('Cut a run into shards for many machines; prints the numbers of those still to do.')
    .argument('<in...>', 'files, folders or globs')
    .requiredOption('-o, --output <folder>', 'where the dataset goes')
    .option('--pipeline <name>', 'name or path of a pipeline', 'conflict-news')
    .option('--shard-size <bytes>', 'input of a shard: about a minute of work', '4M')
    .option('--fresh', 'replace the run that stands there')
    .option('--limit <n>', 'stop after this many documents')
    .option('--published <date>', 'ISO date for articles that carry none')
    .option('--any-language', 'read texts that are not English too (default: quarantined)')
    .addHelpText(
      'after',
      examples(
        'dragoman plan wires/ -o out',
        'dragoman plan wires/ -o out | parallel dragoman work out --shard {}',
        'dragoman plan "2026-*.jsonl" -o out --shard-size 16M',
      ),
    )
    .action(async (inputs: string[], flags: Flags) => setExit(await execute(inputs, flags)));
}

async function execute(inputs: readonly string[], flags: Flags): Promise<number> {
  const { planShards } = await import('../../batch/shards/plan-shards.ts');
  const { shardStates } = await import('../../batch/shards/shard-states.ts');
  const { output: out } = flags;
  const plan = await planShards({
    inputs,
    out,
    pipeline: flags.pipeline,
    anyLanguage: flags.anyLanguage === true,
    fresh: flags.fresh === true,
    limit: positive('--limit', flags.limit),
    published: published(flags.published),
    shardBytes: size('--shard-size', flags.shardSize),
  });
  const left = shardStates(out, { hashes: true }).filter(({ state }) => state !== 'committed');
  for (const { index } of left) data(`${index}\n`);
  const { shards, documents } = plan;
  say(`${documents} documents in ${shards.length} shards, ${shards.length - left.length} of them done`);
  say(next(left.length, plain(out)));
  return 0;
}

function next(left: number, out: string): string {
  if (left === 0) return `then: ${callName()} merge ${out}`;
  return `then: ${callName()} work ${out} --shard N for each number printed, or ${callName()} submit ${out}`;
}
