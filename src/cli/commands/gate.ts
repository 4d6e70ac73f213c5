import { type Command, Option } from 'commander';
import type { Baseline } from '../../eval/baseline/baseline.schema.ts';
import type { Verdict } from '../../eval/gate/judge.ts';
import { examples, type SetExit } from '../add-command.ts';
import { count } from '../flags.ts';
import { data, say } from '../terminal.ts';

interface GateOptions {
  readonly gold: string;
  readonly baseline: string;
  readonly format: 'text' | 'md' | 'json' | 'junit' | 'github';
  readonly probes: boolean;
  readonly pipeline?: string;
  readonly measure: string;
  readonly ratchet?: true;
  readonly seed: string;
  readonly resamples: string;
}

export function gateCommand(program: Command, setExit: SetExit): void {
  program
    .command('gate')
    .description('Compare a dataset with the accepted scores; exit code 1 when it has become worse.')
    .argument('<out>', 'folder of a dataset made from the gold articles')
    .option('--baseline <file>', 'accepted scores', 'corpus/baseline.json')
    .option('--gold <path>', 'gold that both are scored against', 'corpus/gold')
    .addOption(
      new Option('--format <format>', 'how to print the verdict')
        .choices(['text', 'md', 'json', 'junit', 'github'])
        .default('text'),
    )
    .option('--pipeline <name>', 'name or path of the pipeline of the run, when run.json does not lead to it')
    .option('--no-probes', 'leave out the behaviour tests')
    .option('--measure <n>', 'run the inputs again n times: speed, memory, determinism', '0')
    .option('--ratchet', 'raise the floors that the scores have left behind; never lowers one')
    .option('--seed <n>', 'of the resampling', '1')
    .option('--resamples <n>', 'how often documents are drawn', '10000')
    .addHelpText(
      'after',
      examples(
        'dragoman gate out/articles',
        'dragoman gate out/articles --measure 5 --format md > verdict.md',
        'dragoman gate out/mine --gold my/gold --baseline my/baseline.json',
      ),
    )
    .action(async (out: string, options: GateOptions) => setExit(await gate(out, options)));
}

/** With fewer the ends of a 95 % interval rest on a handful of draws, and with none nothing ever fails. */
const LEAST_RESAMPLES = 1000;

async function gate(out: string, options: GateOptions): Promise<number> {
  const { readBaseline } = await import('../../eval/baseline/read-baseline.ts');
  const { FORMATS } = await import('../../eval/gate/formats/formats.ts');
  const { judge } = await import('../../eval/gate/judge.ts');
  const { refuseOtherSignature } = await import('../../eval/gate/refuse.ts');
  const { healthOf } = await import('../../eval/health.ts');
  const { scoreRun } = await import('../../eval/score-run.ts');
  const { costOf, performanceOf, recordOf, soundnessOf } = await import('../quality/gather.ts');
  const resampling = {
    seed: count('--seed', options.seed),
    resamples: count('--resamples', options.resamples, LEAST_RESAMPLES),
  };
  const baseline = readBaseline(options.baseline);
  const score = scoreRun(out, options.gold);
  const record = recordOf(score, out);
  refuseOtherSignature(baseline, score, options.baseline);
  const pipeline = options.pipeline ?? record.pipeline;
  const cost = await costOf(record, pipeline, count('--measure', options.measure));
  const evidence = {
    score,
    health: healthOf(out),
    sound: soundnessOf(out, record, pipeline, cost),
    performance: performanceOf(cost),
    probes: options.probes ? await probesOf(pipeline) : null,
  };
  const verdict = judge(baseline, evidence, resampling);
  data(FORMATS[options.format]?.(verdict) ?? '');
  if (options.ratchet) await raise(options.baseline, baseline, verdict);
  return verdict.passed ? 0 : 1;
}

/** Raises the floors that the scores of a gate that passed have left behind. */
async function raise(path: string, baseline: Baseline, { passed, table }: Verdict): Promise<void> {
  const { ratchet } = await import('../../eval/baseline/floors.ts');
  const { writeBaseline } = await import('../../eval/baseline/write-baseline.ts');
  if (!passed) return say('no floor was raised: the gate failed');
  const floors = ratchet(baseline.floors, table);
  const raised = Object.keys(floors).filter((name) => floors[name] !== baseline.floors[name]);
  if (raised.length > 0) writeBaseline(path, { ...baseline, floors });
  const list = raised.map((name) => `${name} ${floors[name]}`).join(', ');
  say(list === '' ? 'no floor to raise' : `raised: ${list}`);
}

/** The behaviour tests, with the pipeline that made the dataset. */
async function probesOf(pipeline: string) {
  const { buildAssembly, readDefinition } = await import('../../assembly/build.ts');
  const { probeVerdicts, runProbes } = await import('../../eval/probe/run-probes.ts');
  return probeVerdicts(runProbes({ pipeline: buildAssembly(readDefinition(pipeline)).pipeline }));
}
