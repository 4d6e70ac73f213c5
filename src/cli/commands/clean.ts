import type { Command } from 'commander';
import { examples, type SetExit } from '../add-command.ts';

interface Flags {
  readonly diff?: true;
  readonly json?: true;
  readonly pipeline: string;
}

export function cleanCommand(program: Command, setExit: SetExit): void {
  program
    .command('clean')
    .description('Show an article cleaned: changes marked on a terminal, plain text in a pipe.')
    .argument('<in...>', 'files, folders, globs, or - for rows on standard input')
    .option('--diff', 'list every change, suggestion and veto with its rule and reason')
    .option('--json', 'one line for each document: text, edits, blocks, citations, as a dataset has them')
    .option('--pipeline <name>', 'name or path of a pipeline', 'conflict-news')
    .addHelpText(
      'after',
      examples(
        'dragoman clean report.pdf',
        'dragoman clean page.html > page.txt',
        'dragoman clean --diff translated.txt | less',
      ),
    )
    .action(async (inputs: string[], { diff, json, pipeline }: Flags) => {
      const { cleanArticles } = await import('../clean/clean-articles.ts');
      setExit(await cleanArticles(inputs, json ? 'json' : diff ? 'diff' : 'text', pipeline));
    });
}
