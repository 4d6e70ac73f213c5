import { join } from 'node:path';
import { AGAIN, SIZE, WORKERS } from './batch.ts';
import { BESIDE } from './beside.ts';
import { CLEAN } from './clean.ts';
import { DATES } from './dates.ts';
import { NAMES } from './names.ts';
import { circumstances, writePage } from './page.ts';
import { STAGES } from './stages.ts';
import { START } from './start.ts';

// Speed and memory, into docs/benchmarks.md. Timings, so no test.
//   npm run bench                      all of it, some ten minutes
//   npm run bench -- stages beside     only these
//   npm run bench -- workers --long    the sizes that take an hour

const SECTIONS = [CLEAN, DATES, NAMES, STAGES, BESIDE, START, WORKERS, AGAIN, SIZE];
const PAGE = join(import.meta.dirname, '../../docs/benchmarks.md');

const flags = process.argv.slice(2);
const wanted = flags.filter((flag) => flag !== '--long');
const unknown = wanted.filter((name) => SECTIONS.every((section) => section.name !== name));
if (unknown.length > 0)
  throw new Error(
    `no section ${unknown.join(', ')}; there are: ${SECTIONS.map(({ name }) => name).join(', ')}`,
  );

const bodies = new Map<string, string>();
for (const section of SECTIONS) {
  if (wanted.length > 0 && !wanted.includes(section.name)) continue;
  const body = `${circumstances()}\n\n${await section.run(flags.includes('--long'))}`;
  process.stdout.write(`\n${section.title}\n${body}\n`);
  bodies.set(section.name, body);
  writePage(PAGE, SECTIONS, bodies);
}
