/**
 * Articles of many sizes that nobody writes: processor time of each, a size in a process of its own, with the growth
 * from one size to the next. Exit code 1 when time grows faster than the text by more than a quarter.
 *   node test/fuzz/long-texts.ts                    1, 2 and 4 MB
 *   node test/fuzz/long-texts.ts --sizes 1,5,10     --kinds news,quotes
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { anyLanguage } from '../../src/assembly/any-language.ts';
import { buildAssembly, readDefinition } from '../../src/assembly/build.ts';
import { NO_META } from '../../src/core/bare.ts';
import { toBundle } from '../../src/records/to-bundle.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1,2,4' },
    kinds: { type: 'string' },
    one: { type: 'string' },
  },
});
const MEGA = 1e6;
/** Time may grow by this much when the text doubles. */
const GROWTH = 2.5;

const repeated = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length));

/** A made-up word for each number. */
function word(number: number): string {
  let letters = '';
  for (let rest = number + 30; rest > 0; rest = Math.floor(rest / 26))
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
  return letters;
}

const numbered = (unit: (i: number) => string) => (length: number) => {
  const parts: string[] = [];
  for (let i = 0, made = 0; made < length; i++) made += parts[parts.push(unit(i)) - 1]?.length ?? 1;
  return parts.join('');
};
const capital = (i: number): string => word(i).charAt(0).toUpperCase() + word(i).slice(1);

const KINDS: Readonly<Record<string, (length: number) => string>> = {
  news: numbered(
    (i) =>
      `Rebels attacked ${capital(i % 5000)}ov on Monday and killed ${i % 90} people, the governor said.${i % 4 === 3 ? '\n\n' : ' '}`,
  ),
  'no space': repeated('abcdefghij'),
  'no line break': repeated('rebels attacked the town of Goma and then '),
  'no full stop': numbered((i) => `${word((i * 7) % 20_000)} `),
  quotes: repeated('“He said '),
  'open quotes': repeated('“'),
  'straight quotes': repeated('"'),
  capitals: numbered((i) => `${capital(i * 31)}ar `),
  lines: repeated('Goma fell\n'),
  paragraphs: repeated('Goma fell to rebels\n\n'),
};

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function readOne(kind: string, length: number): void {
  const { pipeline } = buildAssembly(anyLanguage(readDefinition('conflict-news')));
  const read = (raw: string) =>
    toBundle(pipeline.run({ id: 'x', path: 'x', mediaType: 'text/plain', raw, sha256: '', given: NO_META }));
  read('Rebels attacked Goma on Monday.');
  const raw = (KINDS[kind] ?? repeated(' '))(length).slice(0, length);
  const start = cpu();
  const { status, quarantine } = read(raw);
  const seconds = cpu() - start;
  const memory = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ seconds, memory, status: quarantine[0]?.code ?? status }));
}

function tryKind(kind: string, sizes: readonly number[]): boolean {
  let isWell = true;
  let before: { readonly size: number; readonly seconds: number } | null = null;
  for (const size of sizes) {
    const child = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), '--one', `${kind}:${size * MEGA}`],
      { encoding: 'utf8' },
    );
    const { seconds, memory, status } = JSON.parse(
      child.stdout || '{"seconds":0,"memory":0,"status":"died"}',
    );
    const growth: number | null =
      before === null ? null : (seconds / before.seconds) ** (1 / Math.log2(size / before.size));
    if (status === 'died' || (growth !== null && growth > GROWTH)) isWell = false;
    process.stdout.write(
      `${kind.padEnd(16)} ${String(size).padStart(4)} MB  ${seconds.toFixed(1).padStart(6)} s  ${(seconds / size).toFixed(1).padStart(5)} s/MB  ${memory.toFixed(0).padStart(5)} MB  ${growth === null ? '' : `×${growth.toFixed(2)} a doubling`} ${status}\n`,
    );
    before = { size, seconds };
  }
  return isWell;
}

if (values.one !== undefined) {
  const [kind = '', length = '0'] = values.one.split(':');
  readOne(kind, Number(length));
} else {
  const sizes = values.sizes.split(',').map(Number);
  const kinds = values.kinds?.split(',') ?? Object.keys(KINDS);
  process.exitCode = kinds.map((kind) => tryKind(kind, sizes)).every(Boolean) ? 0 : 1;
}
