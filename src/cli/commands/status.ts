import type { Command } from 'commander';
import { examples, type SetExit } from '../program.ts';
import { data, plain } from '../terminal.ts';

export function statusCommand(program: Command, setExit: SetExit): void {
  program
    .command('status')
    .description('Say where a run stands.')
    .argument('<out>', 'folder of a dataset')
    .addHelpText(
      'after',
      examples('dragoman status out', 'dragoman status out && echo done', 'dragoman status ./2026'),
    )
    .action(async (out: string) => {
      const { inspectFolder } = await import('../../io/dataset/run-folder.ts');
      const state = inspectFolder(out);
      setExit(state.kind === 'finished' ? 0 : 4);
      if (state.kind === 'free') data(`${plain(out)}: nothing here yet\n`);
      if (state.kind === 'unfinished')
        data(`${plain(out)}: not finished; run again with the same arguments\n`);
      if (state.kind !== 'finished') return;
      const { documents, rows, started, seconds, version, pipeline } = state.record;
      data(
        `${plain(out)}: finished, ${started}, ${seconds.toFixed(1)} s, dragoman ${version}, ${pipeline}\n`,
      );
      data(
        `documents: ${documents.done} done, ${documents.duplicate} duplicate, ${documents.quarantined} quarantined\n`,
      );
      for (const [table, count] of Object.entries(rows)) data(`${table}\t${count}\n`);
    });
}
