/**
 * Files made to exhaust whoever reads them, each in a process of its own: what became of it, how long it took and how
 * much memory the process had at its peak. Exit code 1 when one took too long or too much.
 *   node test/fuzz/hostile-files.ts
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { READ_DEFAULTS } from '../../src/io/incoming.ts';
import { findInputs } from '../../src/io/inputs.ts';
import { readSources } from '../../src/io/read-sources.ts';

const MEBI = 2 ** 20;
/** Megabytes of a process at its peak, and seconds for what is no long stream. */
const MOST_MEMORY = 300;
const MOST_SECONDS = 2;

interface Case {
  readonly name: string;
  readonly file: string;
  readonly parts: () => Iterable<Uint8Array | string>;
  /** Seconds of a stream that must be read to its end. */
  readonly seconds?: number;
}

function* repeat(part: string, times: number): Iterable<string> {
  for (let i = 0; i < times; i++) yield part;
}

function* longLine(): Iterable<string> {
  yield '{"id":"before","text":"One."}\n{"id":"long","text":"';
  yield* repeat('x'.repeat(MEBI), 1024);
  yield '"}\n{"id":"after","text":"Two."}\n';
}

const deep = (times: number): string => `${'<div>'.repeat(times)}words${'</div>'.repeat(times)}`;
/** Members of a gzip file follow one another: a bomb of any size without the time to press it. */
const pressed = gzipSync(Buffer.alloc(64 * MEBI), { level: 9 });
const bomb = (): Iterable<Uint8Array> => Array<Uint8Array>(160).fill(pressed);

const CASES: readonly Case[] = [
  { name: 'a line of 1 GiB', file: 'a.jsonl', parts: longLine, seconds: 30 },
  { name: 'a text of 1 GiB', file: 'a.txt', parts: () => repeat('x'.repeat(MEBI), 1024) },
  { name: 'gzip that swells to 10 GiB (text)', file: 'a.txt.gz', parts: bomb },
  { name: 'gzip that swells to 10 GiB (rows)', file: 'a.jsonl.gz', parts: bomb },
  { name: 'gzip that swells to 10 GiB (page)', file: 'a.html.gz', parts: bomb },
  {
    name: 'JSON a million levels deep',
    file: 'a.jsonl',
    parts: () => [`{"text":"x","y":${'['.repeat(MEBI)}\n`],
  },
  { name: 'HTML 100,000 deep', file: 'a.html', parts: () => [deep(100_000)] },
  {
    name: 'HTML with a million attributes',
    file: 'a.html',
    parts: () => ['<p ', ...repeat('a=1 ', 1_000_000), '>words'],
  },
  { name: 'HTML of 39,000 open paragraphs', file: 'a.html', parts: () => repeat('<p>words', 39_000) },
  { name: 'HTML of a million open tags', file: 'a.html', parts: () => repeat('<b>words', 1_000_000) },
  { name: 'HTML of 90,000 entities', file: 'a.html', parts: () => ['<p>', ...repeat('&amp;', 90_000)] },
  { name: 'HTML 490 deep, forty times', file: 'a.html', parts: () => repeat(deep(490), 40) },
];

async function readCase(path: string): Promise<void> {
  const start = performance.now();
  const found: string[] = [];
  for await (const one of readSources(findInputs([path]), READ_DEFAULTS))
    found.push(one.kind === 'rejected' ? one.why.code : `${one.source.raw.length} letters`);
  const memory = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ found, seconds: (performance.now() - start) / 1000, memory }));
}

function tryCase({ name, file, parts, seconds = MOST_SECONDS }: Case): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-hostile-'));
  const path = join(folder, file);
  const fd = openSync(path, 'w');
  for (const part of parts()) writeSync(fd, typeof part === 'string' ? Buffer.from(part) : part);
  closeSync(fd);
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), path], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const result = JSON.parse(child.stdout || '{"found":["died"],"seconds":0,"memory":0}');
  const isWell = child.status === 0 && result.seconds <= seconds && result.memory <= MOST_MEMORY;
  process.stdout.write(
    `${isWell ? 'ok ' : 'BAD'} ${name.padEnd(36)} ${result.seconds.toFixed(1).padStart(5)} s ${result.memory.toFixed(0).padStart(5)} MB  ${result.found.join(', ')}\n`,
  );
  return isWell;
}

const [path] = process.argv.slice(2);
if (path !== undefined) await readCase(path);
else process.exitCode = CASES.map(tryCase).every(Boolean) ? 0 : 1;
