import type { Command } from 'commander';
import { examples, type SetExit } from '../add-command.ts';
import { data } from '../terminal.ts';

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly says: string;
}

export function doctorCommand(program: Command, setExit: SetExit): void {
  program
    .command('doctor')
    .description('Say what is installed and whether it works.')
    .addHelpText(
      'after',
      examples(
        'dragoman doctor',
        'dragoman doctor > report.txt',
        'dragoman doctor && dragoman run in -o out',
      ),
    )
    .action(async () => {
      const checks = await examine();
      for (const { ok, name, says } of checks) data(`${ok ? 'ok ' : 'BAD'}  ${name.padEnd(12)} ${says}\n`);
      setExit(checks.every(({ ok }) => ok) ? 0 : 1);
    });
}

async function examine(): Promise<readonly Check[]> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const recent = major > 22 || (major === 22 && minor >= 18);
  const node = { name: 'node', ok: recent, says: `${process.versions.node} (22.18 or later is needed)` };
  return [
    node,
    memory(),
    await attempt('pipeline', pipeline),
    await attempt('pdf', pdf),
    await attempt('html', html),
  ];
}

function memory(): Check {
  const free = Math.round(process.availableMemory() / 2 ** 20);
  return { name: 'memory', ok: free > 900, says: `${free} MB free (about 600 MB a worker)` };
}

async function attempt(name: string, check: () => Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, says: await check() };
  } catch (error) {
    return { name, ok: false, says: (error as Error).message };
  }
}

async function pipeline(): Promise<string> {
  const { buildAssembly, readDefinition } = await import('../../assembly/build.ts');
  const { definition } = buildAssembly(readDefinition('conflict-news'));
  const stages = definition.stages.map((stage) => stage.use).join(', ');
  return `${definition.name}: ${stages}; packs ${definition.packs.join(', ')}`;
}

async function pdf(): Promise<string> {
  await import('unpdf');
  return 'unpdf is there';
}

async function html(): Promise<string> {
  await import('linkedom');
  await import('@mozilla/readability');
  return 'linkedom and readability are there';
}
