import type { Command } from 'commander';
import { examples, type SetExit } from '../add-command.ts';
import { milliseconds, positive, quarantineLimit } from '../flags.ts';
import { progressLine } from '../progress.ts';
import { showResult } from '../show-result.ts';
import { stoppable } from '../stoppable.ts';

interface Flags {
  readonly jobs?: string;
  readonly maxDocTime?: string;
  readonly failOnQuarantine?: string | true;
}

export function retryCommand(program: Command, setExit: SetExit): void {
  program
    .command('retry')
    .description('Do the quarantined documents of a run again; all others stay.')
    .argument('<out>', 'folder of a dataset')
    .option('--jobs <n>', 'worker processes (default: one per core; small inputs need none)')
    .option('--max-doc-time <time>', 'give up on a document after this time: 2m')
    .option('--fail-on-quarantine [share]', 'exit 3 when more than this is quarantined: 1%, 5 (default: 0)')
    .addHelpText(
      'after',
      examples(
        'dragoman retry out',
        'dragoman retry out --max-doc-time 2m',
        'dragoman retry out --jobs 1 --fail-on-quarantine',
      ),
    )
    .action(async (out: string, flags: Flags) => setExit(await execute(out, flags)));
}

async function execute(out: string, flags: Flags): Promise<number> {
  const allowed = quarantineLimit(flags.failOnQuarantine);
  const jobs = positive('--jobs', flags.jobs);
  const maxDocTime = milliseconds(flags.maxDocTime);
  const progress = progressLine();
  return stoppable(out, progress, async (signal) => {
    const { retry } = await import('../../batch/retry.ts');
    const result = await retry({ out, jobs, maxDocTime, signal, onProgress: progress.show });
    progress.clear();
    return showResult(out, result, allowed);
  });
}
