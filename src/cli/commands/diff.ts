import type { Command } from 'commander';
import { SetupError } from '../../core/errors.ts';
import { examples, type SetExit } from '../add-command.ts';
import { count } from '../flags.ts';
import { data, say } from '../terminal.ts';

interface Flags {
  readonly out?: string;
  readonly json?: true;
  readonly sample?: string;
  readonly seed: string;
  readonly sheet: string;
}

export function diffCommand(program: Command, setExit: SetExit): void {
  program
    .command('diff')
    .description('What a change did to the data: two runs compared, without gold. Exit 1 when they differ.')
    .argument('<a>', 'folder of the run before')
    .argument('<b>', 'folder of the run after')
    .option('--json', 'print the summary as JSON')
    .option('--out <folder>', 'write every difference to diff.jsonl and the summary to summary.json there')
    .option('--sample <n>', 'also write a review sheet of so many changes (needs --out)')
    .option('--seed <n>', 'which sample', '1')
    .option('--sheet <format>', 'md or csv', 'md')
    .addHelpText(
      'after',
      examples(
        'dragoman diff out/before out/after',
        'dragoman diff out/before out/after --out review --sample 50',
        'dragoman diff out/before out/after --json > diff.json',
      ),
    )
    .action(async (a: string, b: string, flags: Flags) => setExit(await execute(a, b, flags)));
}

async function execute(a: string, b: string, flags: Flags): Promise<number> {
  const sample = flags.sample === undefined ? 0 : count('--sample', flags.sample);
  const seed = count('--seed', flags.seed);
  if (flags.sheet !== 'md' && flags.sheet !== 'csv')
    throw usage(`--sheet must be md or csv, not "${flags.sheet}"`, 'for example --sheet csv');
  if (sample > 0 && flags.out === undefined)
    throw usage('--sample needs a place for the sheet', 'add --out <folder>');
  const { writeDiff } = await import('../../eval/diff/write-diff.ts');
  const diff = writeDiff(a, b, { out: flags.out ?? null, sample, seed, sheet: flags.sheet });
  if (flags.json) data(`${JSON.stringify(diff, null, 2)}\n`);
  else {
    const { showDiff } = await import('../show-diff.ts');
    showDiff(diff);
  }
  if (flags.out !== undefined) say(`every difference: ${flags.out}/diff.jsonl`);
  if (sample > 0) say(`review sheet: ${flags.out}/review.${flags.sheet}`);
  return diff.different ? 1 : 0;
}

function usage(message: string, hint: string): SetupError {
  return new SetupError('E_USAGE', message, { hint });
}
