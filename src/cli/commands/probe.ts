import type { Command } from 'commander';
import type { ProbeCell, ProbeReport } from '../../eval/probe/run-probes.ts';
import { examples, type SetExit } from '../program.ts';
import { data, green, plain, red, say } from '../terminal.ts';

interface Flags {
  readonly probes?: string;
  readonly only?: string;
  readonly pipeline: string;
  readonly failures?: true;
  readonly ratchet?: true;
  readonly json?: true;
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
  if (flags.json) data(`${JSON.stringify(report, null, 2)}\n`);
  else show(report, flags.failures === true);
  if (flags.ratchet) {
    const { raiseFloors } = await import('../../eval/probe/raise-floors.ts');
    for (const { capability, check, from, to } of raiseFloors(report.cells, flags.probes))
      say(`raised: ${capability} ${check} ${percent(from)} → ${percent(to)}`);
  }
  return report.holds ? 0 : 1;
}

function show({ cells, texts, holds }: ProbeReport, failures: boolean): void {
  const wide = Math.max(10, ...cells.map(({ capability }) => capability.length)) + 2;
  const deep = Math.max(5, ...cells.map(({ check }) => check.length)) + 2;
  const line = (...[capability, type, check, ...rest]: readonly string[]): string =>
    `${capability?.padEnd(wide)}${type?.padEnd(5)}${check?.padEnd(deep)}${rest.map((cell) => cell.padStart(7)).join('')}`;
  data(`${line('capability', 'type', 'check', 'cases', 'failed', 'holds', 'floor')}\n`);
  for (const cell of cells) {
    const { capability, type, check, cases, failed, rate, floor, must } = cell;
    const limit = must ? 'must' : percent(floor);
    data(
      `${line(capability, type, check, String(cases), String(failed), percent(rate), limit)}${verdict(cell)}\n`,
    );
    if (failures) showFailures(cell);
  }
  const below = cells.filter((cell) => !cell.holds).length;
  say(`${texts} texts, ${cells.length} checks: ${holds ? 'all hold' : `${below} below their floor`}`);
}

function verdict({ holds, failed }: ProbeCell): string {
  if (!holds) return `  ${red('FAIL')}`;
  return failed === 0 ? `  ${green('ok')}` : '';
}

function showFailures({ failures }: ProbeCell): void {
  for (const { case: id, text, changed, why } of failures) {
    data(`    ${id}  ${plain(text)}\n`);
    if (changed !== null) data(`        changed: ${plain(changed)}\n`);
    data(`        ${plain(why)}\n`);
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
