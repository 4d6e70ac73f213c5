import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMadeArticles } from './made-articles.ts';

// What runs cost: workers, memory, a second run. Timings, so no test.
//   node test/bench/batch.ts workers 2000         one worker against two, on so many articles
//   node test/bench/batch.ts again 10000          a second run over the same and over a tenth more
//   node test/bench/batch.ts memory 10000 100000  peak memory for so many short articles

const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname;
const folder = join(tmpdir(), `dragoman-bench-${process.pid}`);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Ran {
  readonly seconds: number;
  /** Megabytes. */
  readonly main: number;
  readonly worker: number;
  /** Seconds of processor time of the main process. */
  readonly cpu: number;
}

/** Runs the program and watches the memory of its processes. */
async function run(...args: readonly string[]): Promise<Ran> {
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN, 'run', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const peaks = { main: 0, worker: 0, cpu: 0 };
  const timer = setInterval(() => {
    peaks.main = Math.max(peaks.main, peakOf(child.pid));
    peaks.cpu = Math.max(peaks.cpu, cpuOf(child.pid));
    for (const pid of childrenOf(child.pid)) peaks.worker = Math.max(peaks.worker, peakOf(pid));
  }, 100);
  const code = await new Promise((done) => child.on('exit', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`the run ended with ${code}`);
  return { seconds: (performance.now() - begun) / 1000, ...peaks };
}

/** The most that a process has held so far, in megabytes. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s{1,20}(\d{1,12})/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Seconds of processor time so far. */
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number | undefined): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  } catch {
    return [];
  }
}

function sizeOf(path: string): number {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const bytes = entries.map((one) => (one.isFile() ? statSync(join(one.parentPath, one.name)).size : 0));
  return bytes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
}

const told = ({ seconds, main, worker, cpu }: Ran): string =>
  `${seconds.toFixed(1)} s, main process ${cpu.toFixed(1)} s of cpu and ${main.toFixed(0)} MB, each worker ${worker.toFixed(0)} MB`;

async function workers(count: number): Promise<void> {
  const input = join(folder, 'articles.jsonl');
  writeMadeArticles(input, count);
  const [one, two] = [
    await run(input, '-o', join(folder, '1'), '--jobs', '1'),
    await run(input, '-o', join(folder, '2'), '--jobs', '2'),
  ];
  const sums = ['1', '2'].map((name) => readFileSync(join(folder, name, 'SHA256SUMS'), 'utf8'));
  say(`workers, ${count} articles: one ${told(one)}`);
  say(`workers, ${count} articles: two ${told(two)}`);
  say(
    `two workers are ${(one.seconds / two.seconds).toFixed(2)} times one; bytes ${sums[0] === sums[1] ? 'the same' : 'DIFFER'}`,
  );
}

async function again(count: number): Promise<void> {
  const input = join(folder, 'again');
  mkdirSync(input);
  writeMadeArticles(join(input, 'a.jsonl'), count);
  const out = join(folder, 'again-out');
  const first = await run(input, '-o', out);
  const second = await run(input, '-o', out);
  writeMadeArticles(join(input, 'b.jsonl'), Math.ceil(count / 100), count);
  const third = await run(input, '-o', out);
  const share = (one: Ran): string => `${((100 * one.seconds) / first.seconds).toFixed(1)} % of the first`;
  say(`again, ${count} articles: first ${told(first)}`);
  say(`again, nothing new: ${second.seconds.toFixed(1)} s, ${share(second)}`);
  say(`again, a hundredth more: ${third.seconds.toFixed(1)} s, ${share(third)}`);
  say(
    `on disk: data ${sizeOf(join(out, 'data')).toFixed(0)} MB, .work ${sizeOf(join(out, '.work')).toFixed(0)} MB`,
  );
}

async function memory(counts: readonly number[]): Promise<void> {
  for (const count of counts) {
    const input = join(folder, `${count}.jsonl`);
    writeMadeArticles(input, count, 0, 4);
    say(`memory, ${count} short articles: ${told(await run(input, '-o', join(folder, `m${count}`)))}`);
  }
}

const [what, ...numbers] = process.argv.slice(2);
const counts = numbers.map(Number);
mkdirSync(folder);
say(
  `machine: ${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
);
try {
  if (what === undefined || what === 'workers') await workers(counts[0] ?? 2000);
  if (what === undefined || what === 'again') await again(counts[0] ?? 10_000);
  if (what === undefined || what === 'memory') await memory(counts.length > 0 ? counts : [10_000, 100_000]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
