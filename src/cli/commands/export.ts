import type { Command } from 'commander';
import { SetupError } from '../../core/errors.ts';
import type { Exported } from '../../export/export-dataset.ts';
import { examples, type SetExit } from '../add-command.ts';
import { dim, green, plain, say, yellow } from '../terminal.ts';

interface Flags {
  readonly to?: string;
  readonly output?: string;
  readonly only?: string;
  readonly assertedOnly?: true;
  readonly bom?: true;
  readonly formulaGuard: boolean;
}

export function exportCommand(program: Command, setExit: SetExit): void {
  program
    .command('export')
    .description('Write a dataset for other programs: tables, maps, annotation tools. docs/export.md')
    .argument('<out>', 'folder of a finished dataset')
    .option('--to <format>', 'parquet, csv, geojson, brat, label-studio, prodigy, conll, nested')
    .option(
      '-o, --output <path>',
      'a folder; for an export of one file also a file, or - (default: <out>/export/<format>)',
    )
    .option('--only <parts>', 'these tables or layers, with commas between them: events,mentions')
    .option(
      '--asserted-only',
      'of events and relations only what the author asserts (default: all, with factuality)',
    )
    .option('--bom', 'csv: begin with a byte-order mark, for Excel')
    .option('--no-formula-guard', 'csv: leave cells that begin like a formula as they are')
    .addHelpText(
      'after',
      examples(
        'dragoman export out --to parquet',
        'dragoman export out --to csv --only conflict-events --asserted-only -o events.csv',
        'dragoman export out --to geojson --only events -o map.geojson',
      ),
    )
    .action(async (out: string, flags: Flags) => setExit(await execute(out, flags)));
}

async function execute(out: string, flags: Flags): Promise<number> {
  const { exportDataset } = await import('../../export/export-dataset.ts');
  const { FORMATS } = await import('../../export/formats.ts');
  const names = FORMATS.map(({ name }) => name).join(', ');
  if (flags.to === undefined)
    throw new SetupError('E_USAGE', 'an export needs a format', { hint: `give --to and one of: ${names}` });
  try {
    const exported = exportDataset({
      out,
      to: flags.to,
      output: flags.output ?? null,
      only: flags.only ?? null,
      assertedOnly: flags.assertedOnly === true,
      csv: csvOf(flags),
    });
    show(flags.to, exported);
    return exported.losses.some(({ kind }) => kind === 'broken') ? 1 : 0;
  } catch (error) {
    // A reader that has seen enough (`| head`) closes the pipe: that is no error.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    throw error;
  }
}

function csvOf({ to, bom, formulaGuard }: Flags): { readonly bom: boolean; readonly guard: boolean } {
  if (to !== 'csv' && (bom === true || !formulaGuard))
    throw new SetupError('E_USAGE', `${bom ? '--bom' : '--no-formula-guard'} is for csv, not for ${to}`, {
      hint: 'leave it out, or give --to csv',
    });
  return { bom: bom === true, guard: formulaGuard };
}

/** More files are only counted. */
const MOST_SHOWN = 20;

function show(format: string, { path, files, losses }: Exported): void {
  if (files.length <= MOST_SHOWN)
    for (const file of files) say(`  ${file.path}${file.rows > 0 ? dim(`  ${file.rows}`) : ''}`);
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  say(
    `${green(format)}: ${files.length} files, ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB ${path === '-' ? 'to standard output' : `in ${plain(path)}`}`,
  );
  const of = (kind: string) => losses.filter((loss) => loss.kind === kind);
  for (const { why, count } of of('left')) say(`left out: ${count} ${why}`);
  for (const { why, count } of of('noted')) say(`note: ${count} ${why}`);
  for (const { why, count, first } of of('broken'))
    say(`${yellow('broken')}: ${count} ${plain(why)}, the first at ${plain(first ?? '')}`);
  if (of('broken').length > 0)
    say('the dataset is damaged: `dragoman validate` says where; the rest was exported');
}
