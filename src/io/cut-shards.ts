import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { IncompleteError } from '../core/errors.ts';
import { diskError } from './dataset/disk.ts';
import type { PlannedInput } from './dataset/plan-file.schema.ts';
import { bytesOf } from './file-bytes.ts';
import type { InputFile } from './inputs.ts';
import { OpenRows } from './open-rows.ts';
import { type CutShard, OpenShard } from './open-shard.ts';
import { gunzip } from './readers/gunzip.ts';
import { scanLines } from './scan-lines.ts';

export interface CutOptions {
  /** About how many bytes of input a shard holds. */
  readonly shardBytes: number;
  /** Documents to take in all; null for all. */
  readonly limit: number | null;
  /** Where a path of the input lies. */
  place(path: string): string;
  onInput(input: PlannedInput): void;
  /** Called now and then: the place to stop. */
  onBytes(bytes: number): void;
}

/**
 * Cuts inputs into shards. Where a shard ends is decided by what stands there, never by counting from the beginning:
 * a file or row that comes or goes changes the shard it stands in, and those after it stay what they were.
 */
export async function* cutShards(
  files: AsyncIterable<InputFile> | Iterable<InputFile>,
  options: CutOptions,
): AsyncGenerator<CutShard> {
  const open = new OpenShard(options.shardBytes, options.limit);
  for await (const file of files) {
    yield* file.format === 'jsonl' ? cutRows(file, open, options) : cutFile(file, open, options);
    if (open.full) break;
  }
  yield* open.rest();
}

async function* cutFile(file: InputFile, open: OpenShard, options: CutOptions): AsyncGenerator<CutShard> {
  const { path, format, gzip, bytes } = file;
  const sha256 = await hashOf(file, options);
  options.onInput({ path, bytes, sha256 });
  open.count(1, bytes);
  open.add({ path, format, gzip, bytes, sha256, rows: null, documents: 1, broken: null });
  if (open.endsAt(crc32(path), bytes)) yield* open.rest();
}

/** Hash of a file; null when it cannot be read. */
async function hashOf({ path, bytes }: InputFile, { place, onBytes }: CutOptions): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    if (bytes < SMALL) {
      // A stream for each of 100,000 small files takes longer than reading them.
      await turn(onBytes);
      return hash.update(readFileSync(place(path))).digest('hex');
    }
    for await (const chunk of bytesOf(place(path))) {
      hash.update(chunk);
      onBytes(chunk.length);
    }
    return hash.digest('hex');
  } catch (error) {
    if (isOurs(error)) throw diskError(error, path);
    return null;
  }
}

/** Bytes that are read in one go. */
const SMALL = 2 ** 20;
let files = 0;

/** Lets signals have their turn now and then. */
async function turn(onBytes: CutOptions['onBytes']): Promise<void> {
  if (++files % 64 !== 0) return;
  await setImmediate();
  onBytes(0);
}

/** Too many open files, or a stop, is no fault of the input. */
function isOurs(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof IncompleteError || typeof code !== 'string') return true;
  return code === 'EMFILE' || code === 'ENFILE';
}

async function* cutRows(file: InputFile, open: OpenShard, options: CutOptions): AsyncGenerator<CutShard> {
  const { path, gzip, bytes } = file;
  const place = options.place(path);
  const whole = createHash('sha256');
  const rows = new OpenRows(file);
  try {
    for await (const line of scanLines(contentOf(place, gzip, whole, options))) {
      if (!rows.take(line)) continue;
      open.count(1, line.length);
      if (!open.endsAt(line.sign, line.length)) continue;
      open.add(rows.close());
      yield* open.rest();
      if (open.full) break;
    }
    if (rows.documents > 0) open.add(rows.close());
    const sha256 = open.full ? await hashOf(file, options) : whole.digest('hex');
    options.onInput({ path, bytes, sha256 });
  } catch (error) {
    if (isOurs(error)) throw diskError(error, path);
    // The rows before the break are done; the rest is one input that cannot be read.
    const sha256 = await hashOf(file, options);
    options.onInput({ path, bytes, sha256 });
    open.count(1, 0);
    open.add(rows.closeBroken(sha256));
  }
}

/** The bytes of a file, unpacked; `whole` learns all bytes as they lie on disk. */
async function* contentOf(
  path: string,
  gzip: boolean,
  whole: Hash,
  { onBytes }: CutOptions,
): AsyncGenerator<Uint8Array> {
  const read = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytesOf(path)) {
      whole.update(chunk);
      onBytes(chunk.length);
      yield chunk;
    }
  };
  yield* gzip ? gunzip(read()) : read();
}
