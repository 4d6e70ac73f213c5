import { type Command, Option } from 'commander';
import { SetupError } from '../../core/errors.ts';
import { examples } from '../add-command.ts';
import { count } from '../flags.ts';
import { data, plain, say } from '../terminal.ts';

interface EvalOptions {
  readonly gold: string;
  readonly predGold?: string;
  readonly part?: 'dev' | 'held';
  readonly slices?: boolean;
  readonly errors?: boolean;
  readonly held?: boolean;
  readonly baseline?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly seed: string;
}

export function evalCommand(program: Command): void {
  program
    .command('eval')
    .description('Score a dataset against gold, measure by measure.')
    .argument('[out]', 'folder of a dataset')
    .option(
      '--gold <path>',
      'gold: a folder of our files, a brat folder, or a Label Studio export',
      'corpus/gold',
    )
    .option(
      '--pred-gold <path>',
      'score another annotation instead of a dataset: the agreement of two annotators',
    )
    .addOption(new Option('--part <part>', 'only this part of gold').choices(['dev', 'held']))
    .option('--slices', 'also print the headline measures by type, genre, theatre …')
    .option('--errors', 'also print every error')
    .option('--held', 'also give the errors of the held part')
    .option('--baseline <file>', 'say of each error whether the baseline had it')
    .option('--json', 'print metrics.json instead of the table')
    .option('--out <folder>', 'write metrics.json, per_doc.jsonl and errors.jsonl')
    .option('--seed <n>', 'of the resampling behind the intervals', '1')
    .addHelpText(
      'after',
      examples(
        'dragoman eval out/articles',
        'dragoman eval out/articles --slices --out out/scores',
        'dragoman eval --gold annotator-a --pred-gold annotator-b',
      ),
    )
    .action(evalAction);
}

async function evalAction(out: string | undefined, options: EvalOptions): Promise<void> {
  const { scoreRun, scoreAnnotation } = await import('../../eval/score-run.ts');
  const { evaluate } = await import('../../eval/evaluate.ts');
  const { metricsOf, writeEvaluation } = await import('../../eval/write-eval.ts');
  const part = options.part ?? null;
  const score = options.predGold
    ? scoreAnnotation(options.predGold, options.gold, part)
    : scoreRun(needed(out), options.gold, part);
  const before = await beforeOf(options.baseline);
  const evaluation = evaluate(score, {
    seed: count('--seed', options.seed),
    held: options.held ?? false,
    ...(before && { before }),
  });
  if (options.out) writeEvaluation(options.out, evaluation);
  if (options.json) data(`${JSON.stringify(metricsOf(evaluation), null, 1)}\n`);
  else {
    const { showScores } = await import('../quality/show-scores.ts');
    data(showScores(evaluation.table.filter(({ slice }) => slice === null || options.slices)));
    data(`\n${evaluation.line}\n`);
  }
  if (options.errors)
    for (const error of evaluation.errors)
      data(`${plain(`${error.source_id}:${error.raw_start}  ${error.layer}: ${error.message}`)}\n`);
  say(`${score.documents.length} documents with gold`);
  if (score.absent.length > 0) say(`not in this run: ${score.absent.join(', ')}`);
}

function needed(out: string | undefined): string {
  if (out !== undefined) return out;
  throw new SetupError('E_USAGE', 'there is nothing to score', {
    hint: 'give the folder that `dragoman run … -o` wrote, or --pred-gold',
  });
}

async function beforeOf(path: string | undefined) {
  if (path === undefined) return undefined;
  const { readBaseline } = await import('../../eval/baseline/read-baseline.ts');
  const { errorBefore } = await import('../../eval/baseline/error-before.ts');
  return errorBefore(readBaseline(path));
}
