import type { Command } from 'commander';
import { f1, type Tally } from '../../eval/compare-gold.ts';
import { examples } from '../program.ts';
import { data, plain, say } from '../terminal.ts';

export function evalCommand(program: Command): void {
  program
    .command('eval')
    .description('Score a dataset against gold, measure by measure.')
    .argument('<out>', 'folder of a dataset')
    .option('--gold <folder>', 'folder of gold files', 'corpus/gold')
    .option('--errors', 'also print every miss and every extra')
    .addHelpText(
      'after',
      examples(
        'dragoman eval out/articles',
        'dragoman eval out/articles --errors',
        'dragoman eval out/mine --gold my/gold > scores.txt',
      ),
    )
    .action(async (out: string, options: { gold: string; errors?: boolean }) => {
      const { scoreRun } = await import('../../eval/score-run.ts');
      const score = scoreRun(out, options.gold);
      data(
        `${'measure'.padEnd(18)}${['P', 'R', 'F1', 'hit', 'missed', 'extra'].map((h) => h.padStart(8)).join('')}\n`,
      );
      for (const [name, tally] of score.measures) data(`${name.padEnd(18)}${cells(tally)}\n`);
      if (options.errors)
        for (const { source, measure, error } of score.errors)
          data(`${plain(`${source}  ${measure}: ${error}`)}\n`);
      say(`${score.documents} documents with gold`);
      if (score.absent.length > 0) say(`not in this run: ${score.absent.join(', ')}`);
    });
}

function cells({ hit, missed, extra }: Tally): string {
  const share = (of: number): number | null => (of === 0 ? null : hit / of);
  const rates = [share(hit + extra), share(hit + missed), f1({ hit, missed, extra })];
  const texts = rates.map((rate) => (rate === null ? '-' : (100 * rate).toFixed(1)));
  return [...texts, hit, missed, extra].map((cell) => String(cell).padStart(8)).join('');
}
