import { createHash, type Hash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { IncompleteError } from '../core/errors.ts';
import { diskError } from './dataset/disk.ts';
import type { PlannedInput, Unit } from './dataset/plan-file.schema.ts';
import type { InputFile } from './inputs.ts';
import { gunzip } from './readers/gunzip.ts';
import { type ScannedLine, scanLines } from './scan-lines.ts';

/** Documents that are done and committed together. */
export interface CutShard {
  readonly documents: number;
  readonly bytes: number;
  readonly units: readonly Unit[];
}

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

/** Bytes read at once. What a broken .gz gives before it breaks depends on it: planning and reading use the same. */
export const READ = 256 * 1024;
/** Documents of a few words each: no shard holds more. */
const MOST_DOCUMENTS = 512;

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

/** The shard that is being filled. */
class OpenShard {
  readonly #target: number;
  #left: number;
  #units: Unit[] = [];
  #documents = 0;
  #bytes = 0;

  constructor(target: number, limit: number | null) {
    this.#target = target;
    this.#left = limit ?? Number.POSITIVE_INFINITY;
  }

  /** As many documents as were asked for. */
  get full(): boolean {
    return this.#left <= 0;
  }

  count(documents: number, bytes: number): void {
    this.#documents += documents;
    this.#left -= documents;
    this.#bytes += bytes;
  }

  add(unit: Unit): void {
    this.#units.push(unit);
  }

  /** Whether the shard ends here. `sign` is drawn from what stands here; the bigger the last piece, the likelier. */
  endsAt(sign: number, bytes: number): boolean {
    if (this.full || this.#documents >= MOST_DOCUMENTS || this.#bytes >= 2 * this.#target) return true;
    return this.#bytes >= this.#target / 2 && sign / 2 ** 32 < bytes / (this.#target / 2);
  }

  *rest(): Generator<CutShard> {
    if (this.#units.length > 0) yield { documents: this.#documents, bytes: this.#bytes, units: this.#units };
    this.#units = [];
    this.#documents = 0;
    this.#bytes = 0;
  }
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
    for await (const chunk of createReadStream(place(path)) as AsyncIterable<Uint8Array>) {
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

/** The rows of one file that go into the unit which is being filled. */
class OpenRows {
  readonly #file: InputFile;
  #start = 0;
  #before = 0;
  #end = 0;
  #lines = 0;
  #hash = createHash('sha256');
  documents = 0;

  constructor(file: InputFile) {
    this.#file = file;
  }

  /** Whether the line is a document and here at its end. */
  take(line: ScannedLine): boolean {
    for (const part of line.parts) this.#hash.update(part);
    if (!line.ends) return false;
    this.#end = line.end;
    this.#lines++;
    if (!line.blank) this.documents++;
    return !line.blank;
  }

  /** The rows so far; the next ones begin a new unit. */
  close(): Unit {
    const unit = this.#unit(this.#hash.digest('hex'));
    this.#start = this.#end;
    this.#before = this.#lines;
    this.#hash = createHash('sha256');
    this.documents = 0;
    return unit;
  }

  /** The rows so far, and one more input for what cannot be read after them. */
  closeBroken(sha256: string | null): Unit {
    const unit = this.#unit(null);
    return { ...unit, documents: unit.documents + 1, broken: sha256 ?? 'unreadable' };
  }

  #unit(sha256: string | null): Unit {
    const { path, format, gzip, bytes } = this.#file;
    const rows = { start: this.#start, end: this.#end, before: this.#before };
    return { path, format, gzip, bytes, sha256, rows, documents: this.documents, broken: null };
  }
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
    for await (const chunk of createReadStream(path, { highWaterMark: READ }) as AsyncIterable<Uint8Array>) {
      whole.update(chunk);
      onBytes(chunk.length);
      yield chunk;
    }
  };
  yield* gzip ? gunzip(read()) : read();
}
