import { resolve } from 'node:path';
import type { Command } from 'commander';
import { examples, type SetExit } from '../program.ts';
import { data, green, plain, red, say } from '../terminal.ts';

export function packCommand(program: Command, setExit: SetExit): void {
  const pack = program
    .command('pack')
    .description('Look after knowledge packs.')
    .addHelpText(
      'after',
      examples('dragoman pack check', 'dragoman pack check english', 'dragoman pack check world south-asia'),
    );
  pack
    .command('check')
    .description('Is a knowledge pack sound? Every row against its schema, file and line named.')
    .argument('[packs...]', 'names of packs (default: all)')
    .addHelpText(
      'after',
      examples('dragoman pack check', 'dragoman pack check english', 'dragoman pack check world south-asia'),
    )
    .action(async (names: string[]) => setExit(await check(names)));
}

async function check(names: readonly string[]): Promise<number> {
  const { PIPELINES } = await import('../../assembly/build.ts');
  const { KINDS } = await import('../../packs/kinds.schema.ts');
  const { listPacks, loadKnowledge } = await import('../../packs/knowledge.ts');
  const folder = resolve(PIPELINES, 'packs');
  let bad = 0;
  for (const name of names.length > 0 ? names : listPacks(folder)) {
    const knowledge = loadKnowledge(folder, [name]);
    let rows = 0;
    for (const kind of KINDS)
      try {
        rows += knowledge.rows(kind).length;
      } catch (error) {
        bad++;
        const { message, where } = error as { message: string; where?: string };
        data(`${plain(where ?? name)}: ${plain(message)}\n`);
      }
    say(`${bad === 0 ? green('sound') : red('faulty')}  ${name}: ${rows} rows`);
  }
  return bad === 0 ? 0 : 1;
}
