import { basename, isAbsolute, resolve } from 'node:path';
import type { Command } from 'commander';
import type { PackSource } from '../../packs/pack-source.schema.ts';
import { examples, type SetExit } from '../add-command.ts';
import { data, green, plain, red, say } from '../terminal.ts';

const EXAMPLES = examples(
  'dragoman pack check',
  'dragoman pack check english',
  'dragoman pack check ./packs/mine',
);

export function packCommand(program: Command, setExit: SetExit): void {
  const pack = program
    .command('pack')
    .description('Look after knowledge packs.')
    .addHelpText('after', EXAMPLES);
  pack
    .command('check')
    .description('Is a knowledge pack sound? Rows against their schemas, rules against their own examples.')
    .argument('[packs...]', 'names of packs, or paths of your own (default: all that came with the program)')
    .addHelpText('after', EXAMPLES)
    .action(async (names: string[]) => setExit(await check(names)));
}

async function check(names: readonly string[]): Promise<number> {
  const { buildAssembly, PIPELINES, readDefinition } = await import('../../assembly/build.ts');
  const { listPacks } = await import('../../packs/knowledge.ts');
  const folder = resolve(PIPELINES, 'packs');
  const packs = names.length > 0 ? names.map(ownPath) : listPacks(folder);
  const broken = (await Promise.all(packs.map((name) => checkRows(folder, name)))).filter((ok) => !ok).length;
  if (broken > 0) return 1;
  const { checkPacks } = await import('../../assembly/check-packs.ts');
  const definition = readDefinition('conflict-news');
  const own = packs.filter((name) => isAbsolute(name));
  const assembly = buildAssembly({ ...definition, packs: [...definition.packs, ...own] });
  const failures = checkPacks(assembly).filter((line) =>
    names.length === 0 ? true : packs.some((name) => line.startsWith(`${basename(name)}/`)),
  );
  for (const line of failures) data(`${plain(line)}\n`);
  if (failures.length === 0) say(`${green('sound')}  the examples of all rules come out`);
  else say(`${red('faulty')}  ${failures.length} examples do not come out`);
  return failures.length === 0 ? 0 : 1;
}

/** A pack that is given by its path is the user's own. */
function ownPath(name: string): string {
  return /[\\/]/.test(name) ? resolve(name) : name;
}

/** Every row of a pack against the schema of its kind. */
async function checkRows(folder: string, name: string): Promise<boolean> {
  const { KINDS } = await import('../../packs/kinds.schema.ts');
  const { loadKnowledge } = await import('../../packs/knowledge.ts');
  const knowledge = loadKnowledge(folder, [name]);
  let rows = 0;
  let ok = true;
  for (const kind of KINDS)
    try {
      rows += knowledge.rows(kind).length;
    } catch (error) {
      ok = false;
      const { message, where } = error as { message: string; where?: string };
      data(`${plain(where ?? name)}: ${plain(message)}\n`);
    }
  say(`${ok ? green('sound') : red('faulty')}  ${name}: ${rows} rows`);
  for (const source of knowledge.cards.flatMap((card) => card.sources)) say(`       ${sourceLine(source)}`);
  return ok;
}

/** `checked   country: ISO 3166-1 …`, as `pack.yaml` states it. */
function sourceLine(source: PackSource): string {
  if (typeof source === 'string') return source;
  const { use, of, name, asOf, licence } = source;
  const notes = [asOf === null ? '' : `as of ${asOf}`, licence ?? ''].filter((note) => note !== '');
  const what = of.length === 0 ? 'rows' : of.join(', ');
  return `${use} ${what}: ${name}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
}
