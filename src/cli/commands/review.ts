import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { SetupError } from '../../core/errors.ts';
import type { Errors } from '../../report/errors/write-error-page.ts';
import { examples, type SetExit } from '../add-command.ts';
import { data, plain, say } from '../terminal.ts';

interface Flags {
  readonly output?: string;
  readonly apply?: string;
  readonly gold: string;
  readonly baseline?: string;
  readonly held?: true;
  readonly dryRun?: true;
}

export function reviewCommand(program: Command, setExit: SetExit): void {
  program
    .command('review')
    .description('Errors in one offline page, to accept or reject; then put the verdicts into gold.')
    .argument('[folder]', 'a dataset, or what `eval --out` wrote')
    .option('-o, --output <page>', 'where the page goes', 'errors.html')
    .option('--gold <folder>', 'folder of gold files', 'corpus/gold')
    .option('--baseline <file>', 'of a dataset: tell new errors from those of this baseline')
    .option('--held', 'of a dataset: also the held part')
    .option('--apply <patch>', 'put the accepted verdicts of an exported patch into gold')
    .option('--dry-run', 'with --apply: say what would be done, and write nothing')
    .addHelpText(
      'after',
      examples(
        'dragoman review out/articles --baseline corpus/baseline.json',
        'dragoman review out/scores -o errors.html',
        'dragoman review --apply gold-patch.json --gold my/gold',
      ),
    )
    .action(async (folder: string | undefined, flags: Flags) => setExit(await execute(folder, flags)));
}

async function execute(folder: string | undefined, flags: Flags): Promise<number> {
  if (flags.apply !== undefined) return apply(flags.apply, flags);
  if (folder === undefined)
    throw new SetupError('E_USAGE', 'there is nothing to review', {
      hint: 'give a dataset, the folder that `dragoman eval … --out` wrote, or --apply <patch>',
    });
  const { readErrors, writeErrorPage } = await import('../../report/errors/write-error-page.ts');
  const errors = existsSync(join(folder, 'run.json')) ? await scored(folder, flags) : readErrors(folder);
  const page = flags.output ?? 'errors.html';
  const count = writeErrorPage(errors, page);
  data(`${page}\n`);
  say(`${count} errors; open the page in a browser, no network is needed`);
  return 0;
}

/** The errors of a dataset, scored here and now. */
async function scored(out: string, { gold, held, baseline }: Flags): Promise<Errors> {
  const { scoreRun } = await import('../../eval/score-run.ts');
  const { evaluate } = await import('../../eval/evaluate.ts');
  const { readBaseline } = await import('../../eval/baseline/read-baseline.ts');
  const { errorBefore } = await import('../../eval/baseline/error-before.ts');
  const { errors, line } = evaluate(scoreRun(out, gold), {
    seed: 1,
    held: held === true,
    ...(baseline === undefined ? {} : { before: errorBefore(readBaseline(baseline)) }),
  });
  return { errors, signature: line };
}

async function apply(patch: string, { gold, dryRun }: Flags): Promise<number> {
  const { applyPatch } = await import('../../report/gold-patch/apply-patch.ts');
  const { mended, rejected, byHand, files } = applyPatch(patch, gold, dryRun !== true);
  for (const file of files) data(`${file}\n`);
  for (const { decision, file, why } of byHand) {
    const side = decision.gold ?? decision.predicted;
    const words = side ? ` at ${side.start} "${side.text}"` : '';
    data(
      `${plain(`by hand: ${file ?? decision.source_id} ${decision.layer} ${decision.class}${words}: ${why}`)}\n`,
    );
  }
  const done = dryRun ? 'would be mended' : 'mended';
  say(
    `${mended} ${done} in ${files.length} files, ${rejected} rejected, ${byHand.length} left for your hand`,
  );
  return byHand.length > 0 ? 1 : 0;
}
