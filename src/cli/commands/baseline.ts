import type { Command } from 'commander';
import { SetupError } from '../../core/errors.ts';
import { examples } from '../add-command.ts';
import { count } from '../flags.ts';
import { say } from '../terminal.ts';

interface AcceptOptions {
  readonly reason: string;
  readonly baseline: string;
  readonly gold: string;
  readonly measure: string;
  readonly pipeline?: string;
  readonly newSignature?: true;
}

const EXAMPLES = examples(
  'dragoman baseline accept out/articles --reason "organs of a state are its own now"',
  'dragoman baseline accept out/articles --reason "first baseline" --measure 5',
  'dragoman baseline accept out/articles --reason "six new articles" --new-signature',
);

export function baselineCommand(program: Command): void {
  const baseline = program
    .command('baseline')
    .description('The accepted scores that `gate` compares with.')
    .addHelpText('after', EXAMPLES);
  baseline
    .command('accept')
    .description('Take the scores of a dataset as the new baseline, and write down why.')
    .argument('<out>', 'folder of a dataset made from the gold articles')
    .requiredOption('--reason <text>', 'why these scores are accepted; it goes to the log')
    .option('--baseline <file>', 'file to write; its log stands beside it', 'corpus/baseline.json')
    .option('--gold <path>', 'gold to score against', 'corpus/gold')
    .option('--pipeline <name>', 'name or path of the pipeline of the run, when run.json does not lead to it')
    .option('--measure <n>', 'also measure speed and memory, median of n runs', '0')
    .option('--new-signature', 'gold, scorer or articles differ from those of the baseline before')
    .addHelpText('after', EXAMPLES)
    .action(accept);
}

async function accept(out: string, options: AcceptOptions): Promise<void> {
  const { refuseHere } = await import('../quality/refuse-accept.ts');
  const { acceptRun } = await import('../quality/accept-run.ts');
  if (options.reason.trim() === '')
    throw new SetupError('E_USAGE', '--reason is empty', { hint: 'say why these scores are right' });
  refuseHere(options.gold);
  const { documents, log } = await acceptRun(out, {
    ...options,
    measure: count('--measure', options.measure),
    newSignature: options.newSignature === true,
    pipeline: options.pipeline ?? null,
  });
  say(`accepted: ${documents} documents; ${options.baseline} and ${log} are written`);
}
