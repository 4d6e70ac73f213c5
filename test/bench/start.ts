import { spawnSync } from 'node:child_process';
import { type Section, table } from './section.ts';
import { median } from './time.ts';
import { MAIN } from './timed-run.ts';

const TIMES = 15;

export const START: Section = {
  name: 'start',
  title: 'Starting',
  about: `Median of ${TIMES} starts of the whole process, milliseconds. The aim for help is 150.`,
  run: () =>
    table(
      ['command', 'ms'],
      [['--help'], ['run', '--help'], ['schema', 'events']].map((args) => [
        `\`dragoman ${args.join(' ')}\``,
        median(Array.from({ length: TIMES }, () => started(args))).toFixed(0),
      ]),
    ),
};

function started(args: readonly string[]): number {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return performance.now() - begun;
}
