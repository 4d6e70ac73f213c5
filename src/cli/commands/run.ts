import type { Command } from 'commander';
import type { RunOptions } from '../../batch/run.ts';
import { SetupError } from '../../core/errors.ts';
import { milliseconds, positive, published, quarantineLimit } from '../flags.ts';
import { examples, type SetExit } from '../program.ts';
import { progressLine } from '../progress.ts';
import { say } from '../terminal.ts';

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
    .option('--jobs <n>', 'worker threads (default: one per core; small inputs need none)')
    .option('--fresh', 'replace the dataset that stands there')
    .option('--dry-run', 'show what would be read, and stop')
    .option('--limit <n>', 'stop after this many documents')
    .option('--published <date>', 'ISO date for articles that carry none')
    .option('--any-language', 'read texts that are not English too (default: quarantined)')
    .option('--max-doc-time <time>', 'give up on a document after this time: 10s, 500ms')
    .option('--fail-on-quarantine [share]', 'exit 3 when more than this is quarantined: 1%, 5 (default: 0)')
    .option('--watch', 'keep running and take new files (not in this version)')
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
  const progress = progressLine();
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
  const { run } = await import('../../batch/run.ts');
  const signals = onSignal(() => {
    progress.clear();
    say(`stopped: ${options.out} is not finished; run again with the same arguments`);
  });
  const result = await run(options).finally(() => {
    progress.clear();
    signals.release();
  });
  const { showSummary } = await import('../show-summary.ts');
  if (result.kind === 'nothing-to-do')
    say(
      `nothing to do: ${options.out} holds the result of this input and configuration (--fresh does it again)`,
    );
  else showSummary(options.out, result.record);
  const { done, duplicate, quarantined } = result.record.documents;
  return quarantined > allowed(done + duplicate + quarantined) ? 3 : 0;
}

/** Ends at a signal with the code that shells expect: 130 for Ctrl-C, 143 when asked to end. */
function onSignal(last: () => void) {
  const ends = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const;
  const handlers = ends.map(([signal, code]) => {
    const handler = (): void => {
      last();
      process.exit(code);
    };
    process.once(signal, handler);
    return () => process.removeListener(signal, handler);
  });
  return {
    release: () => {
      for (const remove of handlers) remove();
    },
  };
}

function runOptions(
  inputs: readonly string[],
  flags: Flags,
  onProgress: RunOptions['onProgress'],
): RunOptions {
  if (flags.watch) throw notYet('--watch', 'call run again when new files have come');
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

function notYet(what: string, hint: string): SetupError {
  return new SetupError('E_NOT_YET', `${what} is not part of this version`, { hint });
}
