import type { Pattern } from './find-literals.ts';

/** A string that grows: what stands before, what is repeated, what stands after. */
export interface Attack {
  readonly prefix: string;
  readonly pump: string;
  readonly suffix: string;
}

/** What is often repeated in broken or hostile texts. */
const PUMPS = [
  ' ',
  '\n',
  '\t',
  'a',
  'A',
  'é',
  '1',
  '.',
  ',',
  ';',
  '"',
  '“',
  '”',
  '’',
  '(',
  ')',
  '[',
  '-',
  '—',
  '*',
  '_',
  '/',
  ':',
  '<',
  '\u00a0',
  'a ',
  'A ',
  'Aa ',
  'A. ',
  'a, ',
  '1 ',
  '1,',
  '1. ',
  ' \n',
  '\n ',
  'a\n',
  '(a',
  '[a',
  '“a',
  '”“',
  'a.',
  'www.',
  'http://',
  'a-',
  '**a',
  'A.A.',
  ' and ',
  'of ',
  ', Aa',
];

/** Milliseconds that the pattern takes on the worst of the strings, and which one it is. */
export function slowest(
  pattern: Pattern,
  attacks: readonly Attack[],
  length: number,
): { readonly ms: number; readonly on: string } {
  let worst = { ms: 0, on: '' };
  for (const attack of [...attacks, ...generic(pattern.source)])
    for (const size of [length / 100, length / 10, length]) {
      const ms = timeOf(pattern, stringOf(attack, size));
      if (ms > worst.ms)
        worst = { ms, on: `${size} of ${JSON.stringify(attack.prefix + attack.pump).slice(0, 60)}` };
      if (worst.ms > HOPELESS) return worst;
    }
  return worst;
}

/** Milliseconds after which no other string need be tried. */
const HOPELESS = 1000;

function stringOf({ prefix, pump, suffix }: Attack, length: number): string {
  return prefix + pump.repeat(Math.ceil(length / Math.max(1, pump.length))).slice(0, length) + suffix;
}

/** After each plain word that the pattern may begin with, so that the repeats are reached. */
function generic(source: string): readonly Attack[] {
  const words = source.match(/[A-Za-z©“"(]{1,20}/g) ?? [];
  const prefixes = ['', ...new Set(words.slice(0, 3))];
  return prefixes.flatMap((prefix) =>
    PUMPS.flatMap((pump) => [
      { prefix, pump, suffix: '' },
      { prefix, pump, suffix: '\u0001' },
    ]),
  );
}

/** Of processor time: other work on the machine does not count. */
function busy(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The better of two runs: once is chance. */
function timeOf({ source, flags }: Pattern, text: string): number {
  const run = (): number => {
    const pattern = new RegExp(source, flags);
    const start = busy();
    if (pattern.global) for (const _ of text.matchAll(pattern));
    else pattern.exec(text);
    return busy() - start;
  };
  const first = run();
  return first < 5 ? first : Math.min(first, run());
}
