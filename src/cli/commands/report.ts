import { join } from 'node:path';
import type { Command } from 'commander';
import { SetupError } from '../../core/errors.ts';
import { examples, type SetExit } from '../add-command.ts';
import { count } from '../flags.ts';
import { green, plain, say, yellow } from '../terminal.ts';

interface Flags {
  readonly output?: string;
  readonly articles: string;
}

export function reportCommand(program: Command, setExit: SetExit): void {
  program
    .command('report')
    .description('A dataset in one offline page: counts, events in time, articles with what was found.')
    .argument('<out>', 'folder of a finished dataset')
    .option('-o, --output <page>', 'where the page goes (default: <out>/report.html)')
    .option('--articles <n>', 'show at most so many articles; of more a sample', '1000')
    .addHelpText(
      'after',
      examples(
        'dragoman report out',
        'dragoman report out -o report.html',
        'dragoman report out --articles 5000',
      ),
    )
    .action(async (out: string, flags: Flags) => setExit(await execute(out, flags)));
}

/** A hundred megabytes and more. */
const MOST = 20_000;

async function execute(out: string, flags: Flags): Promise<number> {
  const most = count('--articles', flags.articles, 1);
  if (most > MOST)
    throw new SetupError('E_USAGE', `a page of more than ${MOST} articles opens in no browser`, {
      hint: `give --articles ${MOST} or fewer: the page then holds a sample, and says so`,
    });
  const { writeReport } = await import('../../report/dataset/write-report.ts');
  const page = flags.output ?? join(out, 'report.html');
  const { articles, events, documents, broken } = writeReport(out, page, most);
  const part = articles.length < documents.done ? `, a sample of ${documents.done}` : '';
  say(`${green('report')}: ${articles.length} articles${part}, ${events.length} events in ${plain(page)}`);
  for (const words of broken) say(`${yellow('broken')}: ${plain(words)}`);
  return broken.length > 0 ? 1 : 0;
}
