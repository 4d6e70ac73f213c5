import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMadeArticles } from './made-articles.ts';

// One checksum, whatever the workers, the order of the arguments, the time zone, the language, and how often a run
// was ended on its way:  node test/bench/same-bytes.ts 400

const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'dragoman-same-'));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs to the end, or for so many milliseconds. */
function run(
  out: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  ms: number | null,
): Promise<number | null> {
  const child = spawn(process.execPath, [MAIN, 'run', ...args, '-o', out], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  const timer = ms === null ? undefined : setTimeout(() => child.kill('SIGKILL'), ms);
  return new Promise((done) =>
    child.on('exit', (code) => {
      clearTimeout(timer);
      done(code);
    }),
  );
}

async function sumOf(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  kills: readonly number[] = [],
): Promise<string> {
  const out = join(folder, name);
  for (const ms of kills) await run(out, args, env, ms);
  const code = await run(out, args, env, null);
  const sum = createHash('sha256')
    .update(readFileSync(join(out, 'SHA256SUMS')))
    .digest('hex');
  say(`${sum.slice(0, 16)}  ${name}, exit code ${code}`);
  rmSync(out, { recursive: true });
  return sum;
}

const count = Number(process.argv[2] ?? 400);
const files = Array.from({ length: 20 }, (_, i) => join(folder, 'in', `part-${i}.jsonl`));
mkdirSync(join(folder, 'in'));
for (const [i, file] of files.entries()) writeMadeArticles(file, Math.ceil(count / 20), i * count);

try {
  const sums = new Set<string>();
  for (const jobs of ['1', '2', '8']) sums.add(await sumOf(`${jobs} workers`, [...files, '--jobs', jobs]));
  for (const step of [3, 7, 9, 11, 13]) {
    const shuffled = files.map((_, i) => files[(i * step) % files.length] as string);
    sums.add(await sumOf(`arguments in another order, ${step}`, shuffled));
  }
  const abroad = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  sums.add(await sumOf('another time zone and language', files, abroad));
  sums.add(await sumOf('ended four times on its way', files, {}, [2500, 4000, 5500, 7000]));
  say(sums.size === 1 ? 'one checksum' : `${sums.size} CHECKSUMS`);
  if (sums.size !== 1) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
