import { cpus, loadavg } from 'node:os';
import { buildAssembly, readDefinition } from '../../src/assembly/build.ts';
import type { Doc, LayerName } from '../../src/core/doc.ts';
import { benchClean } from './clean.ts';
import { articles, type Ready, ready, source, textOf, tiled } from './documents.ts';

// Speed of cleaning, of the dates stage and of the pipeline by stage, on the articles of the corpus. Timings, so no test.

const RUNS = 5;
const { pipeline } = buildAssembly(readDefinition('conflict-news'));
const quiet = { note: () => undefined };
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Wall time says what a user waits, processor time what the work costs when the machine has other work too. */
interface Time {
  readonly wall: number;
  readonly cpu: number;
}

function timeOf(work: () => void): Time {
  const start = performance.now();
  const used = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The median of several runs after one that warms up. */
function measured(work: () => void): Time {
  work();
  const times = Array.from({ length: RUNS }, () => timeOf(work));
  return { wall: median(times.map(({ wall }) => wall)), cpu: median(times.map(({ cpu }) => cpu)) };
}

const column = (value: number): string => String(Math.round(value)).padStart(11);

function tellDates({ wall, cpu }: Time, characters: number, tokens: number): void {
  const rates = [(tokens / wall) * 1000, (tokens / cpu) * 1000, characters / wall, characters / cpu];
  say([characters, tokens, wall, cpu, ...rates, (cpu * 1e6) / characters].map(column).join(''));
}

const HEADS = [
  'chars',
  'tokens',
  'ms wall',
  'ms cpu',
  'tok/s wall',
  'tok/s cpu',
  'ch/ms wall',
  'ch/ms cpu',
  'cpu ns/ch',
];

function benchDates(docs: readonly Ready[]): void {
  const stage = pipeline.stages.find(({ name }) => name === 'dates');
  if (stage === undefined) throw new Error('the pipeline has no stage "dates"');
  const run = (list: readonly Ready[]) => (): void => {
    for (const doc of list) stage.run(doc as Doc<LayerName>, quiet);
  };
  const many = Array.from({ length: Math.ceil(50_000 / tokensOf(docs)) }, () => docs).flat();
  say(`\ndates stage, median of ${RUNS} warm runs: the articles as they are, then one document of each size`);
  say(HEADS.map((head) => head.padStart(11)).join(''));
  tellDates(measured(run(many)), charactersOf(many), tokensOf(many));
  const [first] = docs;
  if (first === undefined) return;
  for (const size of [10_000, 1_000_000, 10_000_000]) {
    const doc = [tiled(first, size)];
    tellDates(measured(run(doc)), charactersOf(doc), tokensOf(doc));
  }
}

const tokensOf = (docs: readonly Ready[]): number =>
  docs.reduce((sum, { segments }) => sum + segments.tokens.length, 0);
const charactersOf = (docs: readonly Ready[]): number =>
  docs.reduce((sum, { cleaned }) => sum + cleaned.view.text.length, 0);

type Times = Map<string, number>;

function runStages(id: string, raw: string, times: Times): number {
  let doc = { source: source(id, raw) } as Doc<LayerName>;
  for (const stage of pipeline.stages) {
    const start = performance.now();
    doc = { ...doc, [stage.gives]: stage.run(doc, quiet) };
    times.set(stage.name, (times.get(stage.name) ?? 0) + performance.now() - start);
  }
  return doc.segments.tokens.length;
}

function tellStages(title: string, tokens: number, times: Times): void {
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  say(`\n${title}, ${tokens} tokens`);
  for (const [name, time] of [...times, ['all', total] as const])
    say(
      `  ${name.padEnd(12)} ${time.toFixed(1).padStart(9)} ms ${((time * 1000) / tokens).toFixed(2).padStart(8)} µs/token`,
    );
}

function benchPipeline(): void {
  const docs = articles();
  for (const { id, raw } of docs) runStages(id, raw, new Map());
  const times: Times = new Map();
  let tokens = 0;
  for (let run = 0; run < RUNS; run++) for (const { id, raw } of docs) tokens += runStages(id, raw, times);
  tellStages(`pipeline by stage, ${docs.length} articles ${RUNS} times, warm`, tokens, times);
  for (const size of [10_000, 100_000, 1_000_000]) {
    const one: Times = new Map();
    const count = runStages('long', textOf(size), one);
    tellStages(`pipeline by stage, one document of ${size} characters, one run`, count, one);
  }
}

const load = loadavg()[0]?.toFixed(1);
say(
  `machine: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, load ${load}, Node ${process.version}`,
);
benchClean(say);
benchDates(articles().map((from) => ready(pipeline, from)));
benchPipeline();
