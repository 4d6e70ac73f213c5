import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Section, table } from './section.ts';
import { median } from './time.ts';

const TIMES = 15;
/** What users start; everything that Node compiles once is compiled. */
const PROGRAM = fileURLToPath(new URL('../../bin/dragoman.mjs', import.meta.url));

export const START: Section = {
  name: 'start',
  title: 'Starting',
  about: `Median of ${TIMES} starts of the whole process, milliseconds, after a first one. The aim for help is 150.`,
  run: () =>
    table(
      ['command', 'ms'],
      [['--help'], ['run', '--help'], ['schema', 'events']].map((args) => [
        `\`dragoman ${args.join(' ')}\``,
        median(Array.from({ length: TIMES + 1 }, () => started(args)).slice(1)).toFixed(0),
      ]),
    ),
};

function started(args: readonly string[]): number {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [PROGRAM, ...args], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return performance.now() - begun;
}
