import { readDefinition } from '../../src/assembly/build.ts';
import { cleanerWith } from '../stages/clean/clean-with.ts';
import { articles } from './documents.ts';

/** Sizes in characters with how often each is cleaned; the first is a long article. */
const SIZES = [
  [10_000, 300],
  [100_000, 30],
  [1_000_000, 5],
  [10_000_000, 1],
] as const;

/** Prints how long the whole cleaning takes once warm, and how it grows with the text. */
export function benchClean(say: (line: string) => void): void {
  const clean = cleanerWith(readDefinition('conflict-news').packs);
  const all = articles().filter(({ path }) => path.endsWith('.txt'));
  const garbled = all.filter(({ path }) => path.includes('-mt'));
  say('\nwhole cleaning, median of warm runs');
  say(`${'text'.padEnd(34)}${['chars', 'ms wall', 'ms cpu', 'ns/char', 'growth'].map(column).join('')}`);
  for (const [name, texts] of [
    ['articles laid end to end', all],
    ['garbled translations end to end', garbled],
  ] as const) {
    const once = texts.map(({ raw }) => raw).join('\n\n');
    let last = 0;
    for (const [size, runs] of SIZES) {
      const text = `${once}\n\n`.repeat(Math.ceil(size / once.length)).slice(0, size);
      const { wall, cpu } = timed(() => void clean(text), runs);
      const grown = last === 0 ? '' : `x${(wall / last).toFixed(1)}`;
      last = wall;
      const figures = [size, wall.toFixed(2), cpu.toFixed(2), Math.round((wall * 1e6) / size), grown];
      say(name.padEnd(34) + figures.map(column).join(''));
    }
  }
}

const column = (value: number | string): string => String(value).padStart(10);

/** Medians over the runs, after as many that warm up. */
function timed(work: () => void, runs: number): { readonly wall: number; readonly cpu: number } {
  for (let i = 1; i < runs; i++) work();
  const walls: number[] = [];
  const used = process.cpuUsage();
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    walls.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(used);
  return {
    wall: walls.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN,
    cpu: (user + system) / 1000 / runs,
  };
}
