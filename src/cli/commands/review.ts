import { join } from 'node:path';
import type { Command } from 'commander';
import { SetupError } from '../../core/errors.ts';
import { examples, type SetExit } from '../program.ts';
import { data, plain, say } from '../terminal.ts';

interface Flags {
  readonly output?: string;
  readonly apply?: string;
  readonly gold: string;
  readonly dryRun?: true;
}

export function reviewCommand(program: Command, setExit: SetExit): void {
  program
    .command('review')
    .description('Errors in one offline page, to accept or reject; then put the verdicts into gold.')
    .argument('[scores]', 'folder that `eval --out` wrote')
    .option('-o, --output <page>', 'where the page goes (default: errors.html in the folder)')
    .option('--apply <patch>', 'put the accepted verdicts of an exported patch into gold')
    .option('--gold <folder>', 'folder of gold files that --apply mends', 'corpus/gold')
    .option('--dry-run', 'with --apply: say what would be done, and write nothing')
    .addHelpText(
      'after',
      examples(
        'dragoman review out/scores',
        'dragoman review out/scores -o errors.html',
        'dragoman review --apply gold-patch.json --gold my/gold',
      ),
    )
    .action(async (scores: string | undefined, flags: Flags) => setExit(await execute(scores, flags)));
}

async function execute(scores: string | undefined, flags: Flags): Promise<number> {
  if (flags.apply !== undefined) return apply(flags.apply, flags);
  if (scores === undefined)
    throw new SetupError('E_USAGE', 'no folder of scores', {
      hint: 'give the folder that `dragoman eval … --out` wrote, or --apply <patch>',
    });
  const { writeErrorPage } = await import('../../report/errors/write-error-page.ts');
  const page = flags.output ?? join(scores, 'errors.html');
  const errors = writeErrorPage(scores, page);
  data(`${page}\n`);
  say(`${errors} errors; open the page in a browser, no network is needed`);
  return 0;
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
