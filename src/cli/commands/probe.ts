import type { Command } from 'commander';
import { examples, type SetExit } from '../add-command.ts';
import { data, say } from '../terminal.ts';

interface Flags {
  readonly probes?: string;
  readonly only?: string;
  readonly pipeline: string;
  readonly failures?: true;
  readonly ratchet?: true;
  readonly json?: true;
  readonly markdown?: true;
}

export function probeCommand(program: Command, setExit: SetExit): void {
  program
    .command('probe')
    .description('Behaviour tests: what must hold, what must not change, what must change, by capability.')
    .option('--probes <folder>', 'folder of probe files (default: those that come with the program)')
    .option('--only <capability>', 'only capabilities that begin with this')
    .option('--pipeline <name>', 'name or path of a pipeline', 'conflict-news')
    .option('--failures', 'also print every sentence that failed, and why')
    .option('--ratchet', 'raise the floors of checks that stand above them, in their files')
    .option('--json', 'print the whole report as JSON')
    .option('--markdown', 'print what fails as a Markdown table, with a sentence for each check')
    .addHelpText(
      'after',
      examples(
        'dragoman probe',
        'dragoman probe --only denial --failures',
        'dragoman probe --probes my/probes --json > probes.json',
      ),
    )
    .action(async (flags: Flags) => setExit(await execute(flags)));
}

async function execute(flags: Flags): Promise<number> {
  const { buildAssembly, readDefinition } = await import('../../assembly/build.ts');
  const { runProbes } = await import('../../eval/probe/run-probes.ts');
  const report = runProbes({
    ...(flags.probes === undefined ? {} : { folder: flags.probes }),
    ...(flags.only === undefined ? {} : { only: flags.only }),
    pipeline: buildAssembly(readDefinition(flags.pipeline)).pipeline,
  });
  const { percent, showProbes, showProbesAsMarkdown } = await import('../show-probes.ts');
  if (flags.json) data(`${JSON.stringify(report, null, 2)}\n`);
  else if (flags.markdown) showProbesAsMarkdown(report);
  else showProbes(report, flags.failures === true);
  if (flags.ratchet) {
    const { raiseFloors } = await import('../../eval/probe/raise-floors.ts');
    for (const { capability, check, from, to } of raiseFloors(report.cells, flags.probes))
      say(`raised: ${capability} ${check} ${percent(from)} → ${percent(to)}`);
  }
  return report.holds ? 0 : 1;
}
