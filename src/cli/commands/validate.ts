import type { Command } from 'commander';
import { examples, type SetExit } from '../add-command.ts';
import { data, green, plain, red, say } from '../terminal.ts';

export function validateCommand(program: Command, setExit: SetExit): void {
  program
    .command('validate')
    .description('Prove a dataset: schemas, keys, checksums, and every span sliced again.')
    .argument('<out>', 'folder of a dataset')
    .addHelpText(
      'after',
      examples(
        'dragoman validate out',
        'dragoman validate out > problems.txt',
        'dragoman validate out && echo sound',
      ),
    )
    .action(async (out: string) => {
      const { validateDataset } = await import('../../io/dataset/validate.ts');
      const { problems, more, rows, spans, keys, files } = validateDataset(out);
      for (const { where, message } of problems) data(`${plain(where)}: ${plain(message)}\n`);
      if (more > 0) say(`… and ${more} more`);
      const looked = `${rows} rows, ${spans} spans, ${keys} references, ${files} checksums`;
      if (problems.length === 0) say(`${green('sound')}: ${looked}`);
      else say(`${red(`${problems.length + more} problems`)} in ${looked}`);
      setExit(problems.length === 0 ? 0 : 1);
    });
}
