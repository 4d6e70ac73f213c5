import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../../src/cli/command-line.ts';
import { type DiskCall, watchDisk } from '../../src/io/dataset/disk.ts';
import { rows } from './articles.ts';
import { contents, differences } from './program.ts';

// node test/crash/faults.ts
// Lets every change that a small run makes to the disk fail once, in every way, and runs it again without.

const ERRORS = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE'] as const;
/** `full`: from here on there is no room for anything, but things can be removed. */
type Fault = (typeof ERRORS)[number] | 'short' | 'full';

/** What is done to the folder `out`: commands, one after the other. */
export interface Job {
  readonly name: string;
  /** Done before, without faults. */
  readonly before: readonly (readonly string[])[];
  readonly commands: readonly (readonly string[])[];
}

export interface FaultReport {
  readonly points: number;
  /** How often which exit code came. */
  readonly codes: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

export interface FaultOptions {
  /** Takes every n-th point; 1 for all. */
  readonly every: number;
  readonly say: (line: string) => void;
}

const BARE = ['--pipeline', 'test/fixtures/pipelines/bare.yaml'];
const OUT = 'OUT';
/** In shards of a kilobyte these are four. */
const DOCUMENTS = 6;

export function jobs(input: string, other: string): readonly Job[] {
  const run = (from: string, ...flags: string[]) => [
    'run',
    from,
    '-o',
    OUT,
    '--jobs',
    '1',
    ...BARE,
    ...flags,
  ];
  const plan = ['plan', input, '-o', OUT, ...BARE, '--shard-size', '1K'];
  const work = [0, 1, 2, 3].map((shard) => ['work', OUT, '--shard', String(shard)]);
  return [
    { name: 'a new run', before: [], commands: [run(input)] },
    { name: 'a run over a finished one', before: [run(input)], commands: [run(input, other)] },
    { name: 'a fresh run over a finished one', before: [run(other)], commands: [run(input, '--fresh')] },
    { name: 'plan, work, merge', before: [], commands: [plan, ...work, ['merge', OUT]] },
  ];
}

interface Result {
  readonly code: number;
  readonly err: string;
}

export async function faultEverywhere(options: FaultOptions): Promise<FaultReport> {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-faults-'));
  const report = { points: 0, codes: {} as Record<string, number>, problems: [] as string[] };
  try {
    const text = rows(DOCUMENTS, 1);
    writeFileSync(join(folder, 'rows.jsonl'), text);
    // The same but for one changed row.
    writeFileSync(join(folder, 'other.jsonl'), text.replace('Report 1.', 'Report one.'));
    for (const job of jobs(join(folder, 'rows.jsonl'), join(folder, 'other.jsonl')))
      await faultJob(job, folder, options, report);
    return report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Report = { points: number; codes: Record<string, number>; problems: string[] };

async function faultJob(job: Job, folder: string, options: FaultOptions, report: Report): Promise<void> {
  const out = join(folder, 'out');
  const { calls, expected, before } = await undisturbed(job, out);
  const faults = calls.flatMap((call, at) =>
    [...ERRORS, ...(call === 'write' ? (['short', 'full'] as const) : [])].map((fault): [number, Fault] => [
      at,
      fault,
    ]),
  );
  for (const [at, fault] of faults.filter((_, i) => i % options.every === 0)) {
    rmSync(out, { recursive: true, force: true });
    await commands(job.before, out);
    const point = `${job.name}: ${fault} at ${calls[at]} ${at + 1} of ${calls.length}`;
    const { code, err } = await withFault(at, fault, () => commands(job.commands, out));
    report.points++;
    report.codes[code] = (report.codes[code] ?? 0) + 1;
    const allowed = code === 2 || code === 4 || (code === 0 && !differs(expected, out));
    if (!allowed) report.problems.push(`${point}: ended with ${code}`);
    if (/E_INTERNAL|\n {4}at /.test(err)) report.problems.push(`${point}: says ${err.slice(0, 300)}`);
    report.problems.push(
      ...halfFiles(out, [expected, before]).map((path) => `${point}: ${path} is not whole`),
    );
    const again = await commands(job.commands, out);
    if (again.code !== 0) report.problems.push(`${point}: again: ${again.code} ${again.err.slice(0, 300)}`);
    else if (differs(expected, out))
      report.problems.push(`${point}: again: ${differences(expected, contents(out)).join(', ')}`);
    if (leftovers(out).length > 0) report.problems.push(`${point}: left ${leftovers(out).join(', ')}`);
  }
  options.say(`${job.name}: ${calls.length} changes to the disk; ${report.points} points so far`);
}

async function undisturbed(job: Job, out: string) {
  rmSync(out, { recursive: true, force: true });
  const first = await commands(job.before, out);
  const before = existsSync(out) ? contents(out) : new Map<string, string>();
  const calls: DiskCall[] = [];
  watchDisk((call) => {
    calls.push(call);
    return undefined;
  });
  const { code, err } = await commands(job.commands, out).finally(() => watchDisk(null));
  if (first.code + code !== 0) throw new Error(`${job.name} fails without any fault: ${first.err}${err}`);
  return { calls, expected: contents(out), before };
}

/** Lets one change fail, or one write take a single byte. What follows goes well again, but on a full disk. */
async function withFault<T>(at: number, fault: Fault, work: () => Promise<T>): Promise<T> {
  let count = -1;
  watchDisk((call, path) => {
    count++;
    if (fault === 'full' ? count < at || call === 'unlink' : count !== at) return undefined;
    if (fault === 'short') return 1;
    const code = fault === 'full' ? 'ENOSPC' : fault;
    throw Object.assign(new Error(`${code}: injected, ${call} '${path}'`), { code, syscall: call, path });
  });
  return work().finally(() => watchDisk(null));
}

/** One after the other up to the first that fails. */
async function commands(all: readonly (readonly string[])[], out: string): Promise<Result> {
  let err = '';
  for (const argv of all) {
    const result = await quietly(argv.map((word) => (word === OUT ? out : word)));
    err += result.err;
    if (result.code !== 0) return { code: result.code, err };
  }
  return { code: 0, err };
}

async function quietly(argv: readonly string[]): Promise<Result> {
  const writes = [process.stdout.write, process.stderr.write] as const;
  let err = '';
  process.stdout.write = () => true;
  process.stderr.write = (chunk: string | Uint8Array) => {
    err += chunk;
    return true;
  };
  try {
    return { code: await commandLine(argv), err };
  } finally {
    [process.stdout.write, process.stderr.write] = writes;
  }
}

function differs(expected: ReadonlyMap<string, string>, out: string): boolean {
  return differences(expected, contents(out)).length > 0;
}

/** Under a final name stands what was there before, what is to come, or nothing. */
function halfFiles(out: string, wholes: readonly ReadonlyMap<string, string>[]): readonly string[] {
  if (!existsSync(out)) return [];
  const half = [...contents(out)]
    .filter(([path, hash]) => wholes.every((whole) => whole.get(path) !== hash))
    .map(([path]) => path);
  const record = join(out, 'run.json');
  if (existsSync(record)) {
    JSON.parse(readFileSync(record, 'utf8'));
    if (wholes.every((whole) => differs(whole, out))) half.push('run.json, which stands beside other files,');
  }
  return half;
}

/** Temporary files of a run that has come to its end. */
function leftovers(out: string): readonly string[] {
  const folder = join(out, '.work', 'tmp');
  return existsSync(folder) ? readdirSync(folder) : [];
}

if (process.argv[1] === import.meta.filename) {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const report = await faultEverywhere({ every: Number(process.argv[2] ?? 1), say });
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  process.exitCode = report.problems.length === 0 && report.points >= 300 ? 0 : 1;
}
