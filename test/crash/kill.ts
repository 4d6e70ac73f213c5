import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { dice, rows } from './articles.ts';
import { childrenOf, goneWithin, kill } from './processes.ts';
import { contents, differences, must, type Started, start } from './program.ts';

// node test/crash/kill.ts --what main|workers|work --times 100 --documents 120 --seed 1
// Kills the program at random moments, lets it go on, and compares with a run that nobody disturbed.

export interface KillOptions {
  readonly what: 'main' | 'workers' | 'work';
  readonly times: number;
  readonly documents: number;
  readonly seed: number;
  /** Further flags of `run` and `plan`. */
  readonly flags: readonly string[];
  readonly say: (line: string) => void;
}

export interface KillReport {
  readonly kills: number;
  /** Runs, or plans, that were killed and brought to their end. */
  readonly finished: number;
  /** What was not as it must be. */
  readonly problems: readonly string[];
}

interface Scene {
  readonly options: KillOptions;
  readonly folder: string;
  readonly input: string;
  readonly expected: ReadonlyMap<string, string>;
  /** How long the undisturbed run took, in milliseconds. */
  readonly usual: number;
  readonly random: () => number;
  readonly problems: string[];
}

export async function killAtRandom(options: KillOptions): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-kill-'));
  try {
    const input = join(folder, 'rows.jsonl');
    writeFileSync(input, rows(options.documents, options.seed));
    const started = Date.now();
    await must(['run', input, '-o', join(folder, 'undisturbed'), ...options.flags]);
    const usual = Date.now() - started;
    options.say(`undisturbed: ${(usual / 1000).toFixed(1)} s for ${options.documents} documents`);
    const expected = contents(join(folder, 'undisturbed'));
    const scene = { options, folder, input, expected, usual, random: dice(options.seed), problems: [] };
    const kinds = { main: killMain, workers: killWorkers, work: killWork };
    return { ...(await kinds[options.what](scene)), problems: scene.problems };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Counts = Omit<KillReport, 'problems'>;

/** The main process, anywhere from its first moment to after its last; the same run again until it is through. */
async function killMain(scene: Scene): Promise<Counts> {
  const { options, random, usual } = scene;
  let kills = 0;
  let finished = 0;
  for (; kills < options.times; finished++) {
    const out = join(scene.folder, `main-${finished}`);
    for (let through = false; !through; ) {
      const tag = `CRASH_TEST=${finished}-${kills}-${process.pid}`;
      const run = startTagged(['run', scene.input, '-o', out, ...options.flags], tag);
      through = await endsWithin(run, kills < options.times ? random() * usual * 1.1 : null);
      if (!through) {
        kills++;
        checkHalfway(scene, out);
        if (!(await goneWithin(60_000, tag)))
          scene.problems.push(`${out}: workers outlive their main process`);
      } else await checkEnd(scene, run, out);
    }
    options.say(`${kills} kills, ${finished + 1} finished, ${scene.problems.length} problems`);
    rmSync(out, { recursive: true, force: true });
  }
  return { kills, finished };
}

/** Workers under a main process that lives: one at random, again and again while the run lasts. */
async function killWorkers(scene: Scene): Promise<Counts> {
  const { options, random, usual } = scene;
  let kills = 0;
  let finished = 0;
  for (; kills < options.times; finished++) {
    const out = join(scene.folder, `workers-${finished}`);
    const run = startTagged(
      ['run', scene.input, '-o', out, ...options.flags],
      `CRASH_TEST=workers-${process.pid}`,
    );
    let through = false;
    while (!through) {
      through = await endsWithin(run, usual * (0.2 + random() * 0.5), false);
      const workers = childrenOf(run.child.pid ?? 0);
      const victim = workers[Math.floor(random() * workers.length)];
      if (through || victim === undefined || kills >= options.times) continue;
      kill(victim);
      kills++;
    }
    await checkEnd(scene, run, out);
    options.say(`${kills} kills, ${finished + 1} finished, ${scene.problems.length} problems`);
    rmSync(out, { recursive: true, force: true });
  }
  return { kills, finished };
}

/** Processes that do one shard each, two at a time; sometimes both do the same one. */
async function killWork(scene: Scene): Promise<Counts> {
  const { options } = scene;
  let kills = 0;
  let finished = 0;
  for (; kills < options.times; finished++) {
    const out = join(scene.folder, `work-${finished}`);
    for (;;) {
      const left = await shardsLeft(scene, out);
      if (left.length === 0) break;
      const lanes = [0, 1].map((lane) => workLane(scene, out, left, lane, () => kills++ < options.times));
      await Promise.all(lanes);
    }
    kills = Math.min(kills, options.times);
    const merge = start(['merge', out]);
    await merge.ended;
    await checkEnd(scene, merge, out);
    options.say(`${kills} kills, ${finished + 1} finished, ${scene.problems.length} problems`);
    rmSync(out, { recursive: true, force: true });
  }
  return { kills, finished };
}

async function workLane(
  scene: Scene,
  out: string,
  shards: readonly number[],
  lane: number,
  mayKill: () => boolean,
): Promise<void> {
  const { random, usual } = scene;
  for (const [turn, shard] of shards.entries()) {
    // Both lanes meet at every fifth shard.
    if (turn % 2 !== lane && turn % 5 !== 0) continue;
    const work = start(['work', out, '--shard', String(shard)]);
    const time = random() < 0.5 ? random() * usual : null;
    if (time === null || !mayKill()) await endsWithin(work, null);
    else await endsWithin(work, time);
  }
}

/** `plan` prints the numbers of the shards that are not committed. */
async function shardsLeft({ input, options }: Scene, out: string): Promise<readonly number[]> {
  const { out: printed } = await must(['plan', input, '-o', out, ...options.flags, '--shard-size', '16K']);
  return printed.split('\n').filter(Boolean).map(Number);
}

function startTagged(argv: readonly string[], tag: string): Started {
  const [name = '', value = ''] = tag.split('=');
  return start(argv, { [name]: value });
}

/** Whether the process came to its end by itself in that time (null: however long). If not it is killed. */
async function endsWithin(run: Started, ms: number | null, thenKill = true): Promise<boolean> {
  if (ms === null) return run.ended.then(() => true);
  const clock = new AbortController();
  const late = pause(ms, false, { signal: clock.signal }).catch(() => false);
  const ended = await Promise.race([run.ended.then(() => true), late]);
  clock.abort();
  if (ended || !thenKill) return ended;
  run.child.kill('SIGKILL');
  const { signal } = await run.ended;
  return signal !== 'SIGKILL';
}

/** Under a final name stands a whole file or none. */
function checkHalfway({ expected, problems }: Scene, out: string): void {
  mkdirSync(out, { recursive: true });
  for (const [path, hash] of contents(out))
    if (expected.get(path) !== hash) problems.push(`${out}: after a kill ${path} is not whole`);
}

async function checkEnd({ expected, problems }: Scene, run: Started, out: string): Promise<void> {
  const { code, err } = await run.ended;
  if (code !== 0) problems.push(`${out}: ended with ${code}: ${err.slice(-500)}`);
  else problems.push(...differences(expected, contents(out)).map((difference) => `${out}: ${difference}`));
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      what: { type: 'string', default: 'main' },
      times: { type: 'string', default: '100' },
      documents: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      jobs: { type: 'string', default: '2' },
    },
  });
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const report = await killAtRandom({
    what: values.what as KillOptions['what'],
    times: Number(values.times),
    documents: Number(values.documents),
    seed: Number(values.seed),
    flags: values.what === 'work' ? [] : ['--jobs', values.jobs],
    say,
  });
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  process.exitCode = report.problems.length === 0 ? 0 : 1;
}
