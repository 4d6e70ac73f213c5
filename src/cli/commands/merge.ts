import type { Command } from 'commander';
import { examples, type SetExit } from '../add-command.ts';
import { stopSignals } from '../stop-signals.ts';
import { say } from '../terminal.ts';

export function mergeCommand(program: Command, setExit: SetExit): void {
  program
    .command('merge')
    .description('Put the dataset together when every shard is done; exit code 4 while some are missing.')
    .argument('<out>', 'folder that plan has made')
    .addHelpText(
      'after',
      examples('dragoman merge out', 'dragoman merge out && dragoman validate out', 'dragoman merge ./2026'),
    )
    .action(async (out: string) => setExit(await execute(out)));
}

async function execute(out: string): Promise<number> {
  const { mergeShards } = await import('../../batch/shards/merge-shards.ts');
  const stops = stopSignals(() => say(`stopped: ${out} is not put together; merge again`));
  try {
    const record = await mergeShards(out, { signal: stops.signal });
    const { showSummary } = await import('../show-summary.ts');
    showSummary(out, record);
    return 0;
  } catch (error) {
    const code = stops.code();
    if (code === null) throw error;
    return code;
  } finally {
    stops.release();
  }
}
