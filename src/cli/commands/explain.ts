import type { Command } from 'commander';
import { examples, type SetExit } from '../add-command.ts';

export function explainCommand(program: Command, setExit: SetExit): void {
  program
    .command('explain')
    .description('Say why a finding is there: its words, its rule, what else could be read.')
    .argument('<out-or-file>', 'folder of a dataset, or an article')
    .argument('[id]', 'the id of a row (with a folder)')
    .addHelpText(
      'after',
      examples(
        'dragoman explain out evt_abc',
        'dragoman explain article.txt',
        'dragoman explain page.html | less',
      ),
    )
    .action(async (target: string, id: string | undefined) => {
      const { explain } = await import('../explain.ts');
      setExit(await explain(target, id ?? null));
    });
}
