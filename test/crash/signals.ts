import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { dice, rows } from './articles.ts';
import { goneWithin } from './processes.ts';
import { contents, differences, must, start } from './program.ts';

// node test/crash/signals.ts --times 30 --documents 150 --seed 1
// Asks a run to stop at random moments, in every way, and lets it go on.

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export interface SignalOptions {
  readonly times: number;
  readonly documents: number;
  readonly seed: number;
  readonly flags: readonly string[];
  readonly say: (line: string) => void;
}

export interface SignalReport {
  readonly signals: number;
  /** The longest time from a signal to the end of the process. */
  readonly slowest_ms: number;
  readonly problems: readonly string[];
}

export async function signalAtRandom(options: SignalOptions): Promise<SignalReport> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-signals-'));
  const [input, alone, out] = ['rows.jsonl', 'alone', 'out'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    writeFileSync(input, rows(options.documents, options.seed));
    await must(['run', input, '-o', alone, ...options.flags]);
    const run = ['run', input, '-o', out, ...options.flags];
    const problems: string[] = [];
    const random = dice(options.seed);
    let slowest = 0;
    for (const [name, code] of Object.entries(SIGNALS))
      for (let i = 0; i < options.times; i++) {
        if (i % 3 === 0) rmSync(out, { recursive: true, force: true });
        const { problem, ms } = await stopOnce(run, out, name as keyof typeof SIGNALS, code, random());
        if (problem !== null) problems.push(`${name} ${i}: ${problem}`);
        slowest = Math.max(slowest, ms);
        if (i % 3 !== 2) continue;
        await must(run);
        problems.push(...differences(contents(alone), contents(out)).map((one) => `${name} ${i}: ${one}`));
        options.say(`${name}: ${i + 1} times, slowest ${slowest} ms, ${problems.length} problems`);
      }
    return { signals: options.times * Object.keys(SIGNALS).length, slowest_ms: slowest, problems };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let tags = 0;

/** Waits until the work has begun: before that a signal ends the process without a word, as it should. */
async function stopOnce(
  run: readonly string[],
  out: string,
  name: keyof typeof SIGNALS,
  expected: number,
  chance: number,
): Promise<{ readonly problem: string | null; readonly ms: number }> {
  const tag = `stop-${process.pid}-${tags++}`;
  const before = shardsIn(out);
  const { child, ended } = start(run, { CRASH_TEST: tag });
  let over = false;
  ended.then(() => {
    over = true;
  });
  while (!over && !(existsSync(join(out, '.work', 'lock')) && (before > 0 || shardsIn(out) > 0)))
    await pause(20);
  await pause(chance * 500);
  const at = Date.now();
  child.kill(name);
  const { code, signal, err } = await ended;
  const ms = Date.now() - at;
  // It was through before the signal reached it.
  const through = existsSync(join(out, 'run.json'));
  if (through && (code === 0 || signal === name)) return { problem: null, ms: 0 };
  if (code !== expected) return { problem: `ended with ${code ?? signal}: ${err.slice(-300)}`, ms };
  if (!err.includes('again')) return { problem: `does not say how to go on: ${err.slice(-300)}`, ms };
  if (!(await goneWithin(2000, `CRASH_TEST=${tag}`))) return { problem: 'workers outlive it', ms };
  return { problem: null, ms };
}

function shardsIn(out: string): number {
  const folder = join(out, '.work', 'shards');
  return existsSync(folder) ? readdirSync(folder).length : 0;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      times: { type: 'string', default: '30' },
      documents: { type: 'string', default: '600' },
      seed: { type: 'string', default: '1' },
      jobs: { type: 'string', default: '2' },
    },
  });
  const report = await signalAtRandom({
    times: Number(values.times),
    documents: Number(values.documents),
    seed: Number(values.seed),
    flags: ['--jobs', values.jobs],
    say: (line) => void process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  process.exitCode = report.problems.length === 0 && report.slowest_ms <= 2000 ? 0 : 1;
}
