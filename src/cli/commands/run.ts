import type { Command } from 'commander';
import type { RunOptions } from '../../batch/run.ts';
import { SetupError } from '../../core/errors.ts';
import { examples, type SetExit } from '../add-command.ts';
import { milliseconds, positive, published, quarantineLimit } from '../flags.ts';
import { type ProgressStyle, progressLine } from '../progress.ts';
import { showResult } from '../show-result.ts';
import { stoppable } from '../stoppable.ts';
import { watchInputs } from '../watch-inputs.ts';

interface Flags {
  readonly output: string;
  readonly pipeline: string;
  readonly jobs?: string;
  readonly fresh?: true;
  readonly dryRun?: true;
  readonly limit?: string;
  readonly published?: string;
  readonly anyLanguage?: true;
  readonly maxDocTime?: string;
  readonly failOnQuarantine?: string | true;
  readonly watch?: true;
  readonly progress: string;
}

export function runCommand(program: Command, setExit: SetExit): void {
  program
    .command('run')
    .description('Turn articles into a dataset: the main job.')
    .argument('<in...>', 'files, folders, globs, or - for rows on standard input')
    .requiredOption(
      '-o, --output <folder>',
      'where the dataset goes; - for one line per document on standard output',
    )
    .option('--pipeline <name>', 'name or path of a pipeline', 'conflict-news')
    .option('--jobs <n>', 'worker processes (default: one per core; small inputs need none)')
    .option('--fresh', 'start over and replace what stands there (default: go on, do only what changed)')
    .option('--dry-run', 'show what would be read, and stop')
    .option('--limit <n>', 'stop after this many documents')
    .option('--published <date>', 'ISO date for articles that carry none')
    .option('--any-language', 'read texts that are not English too (default: quarantined)')
    .option(
      '--max-doc-time <time>',
      'give up on a document after this time: 30s (default: 10s and more for long ones)',
    )
    .option('--fail-on-quarantine [share]', 'exit 3 when more than this is quarantined: 1%, 5 (default: 0)')
    .option('--watch', 'stay, and run again whenever the inputs change')
    .option('--progress <how>', 'auto, json (a line each second on standard error), none', 'auto')
    .addHelpText(
      'after',
      examples(
        'dragoman run articles/ -o out',
        'dragoman run "2026-*.jsonl.gz" -o out --fresh --jobs 4',
        'dragoman run report.pdf -o out --published 2026-03-01',
      ),
    )
    .action(async (inputs: string[], flags: Flags) => setExit(await execute(inputs, flags)));
}

async function execute(inputs: readonly string[], flags: Flags): Promise<number> {
  const allowed = quarantineLimit(flags.failOnQuarantine);
  const progress = progressLine(progressStyle(flags.progress));
  const options = runOptions(inputs, flags, progress.show);
  if (flags.dryRun) {
    const { showPlan } = await import('../show-plan.ts');
    return showPlan(options);
  }
  if (flags.output === '-') {
    const { filterDocuments } = await import('../filter-documents.ts');
    const { lines, quarantined } = await filterDocuments(options);
    return quarantined > allowed(lines) ? 3 : 0;
  }
  return stoppable(options.out, progress, async (signal) => {
    if (flags.watch) return watchInputs({ ...options, signal }, progress);
    const { run } = await import('../../batch/run.ts');
    const result = await run({ ...options, signal });
    progress.clear();
    return showResult(options.out, result, allowed);
  });
}

function runOptions(
  inputs: readonly string[],
  flags: Flags,
  onProgress: RunOptions['onProgress'],
): RunOptions {
  return {
    inputs,
    out: flags.output,
    pipeline: flags.pipeline,
    jobs: positive('--jobs', flags.jobs),
    fresh: flags.fresh === true,
    limit: positive('--limit', flags.limit),
    published: published(flags.published),
    anyLanguage: flags.anyLanguage === true,
    maxDocTime: milliseconds(flags.maxDocTime),
    onProgress,
  };
}

function progressStyle(value: string): ProgressStyle {
  if (value === 'auto' || value === 'json' || value === 'none') return value;
  throw new SetupError('E_USAGE', `--progress must be auto, json or none, not "${value}"`, {
    hint: 'for example --progress json',
  });
}
