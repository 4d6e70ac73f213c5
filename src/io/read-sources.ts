import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { RejectError, SetupError } from '../core/errors.ts';
import { READ } from './cut-shards.ts';
import { diskError } from './dataset/disk.ts';
import type { Unit } from './dataset/plan-file.schema.ts';
import type { Incoming, ReadOptions } from './incoming.ts';
import { type InputFile, nameOf } from './inputs.ts';
import { article, dateNotes, metaOf, rejected, type Stub, sha256 } from './readers/article.ts';
import { declaredCharset } from './readers/charset/guess-charset.ts';
import { decode } from './readers/decode.ts';
import { frontMatter } from './readers/front-matter.ts';
import { gunzip } from './readers/gunzip.ts';
import { readJsonl } from './readers/jsonl.ts';

const MEDIA = {
  text: 'text/plain',
  html: 'text/html',
  pdf: 'application/pdf',
  jsonl: 'application/jsonl',
} as const;

/** A file that was read, for `run.json`. */
export interface ReadFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The documents of all files in order. `onFile` hears of each file once it has been read to its end. */
export async function* readSources(
  files: readonly InputFile[],
  options: ReadOptions,
  onFile: (file: ReadFile) => void,
): AsyncGenerator<Incoming> {
  for (const file of files) {
    const content = hashed(open(file), (bytes, sha256) => onFile({ path: file.path, bytes, sha256 }));
    const plain = file.gzip ? gunzip(content) : content;
    if (file.format === 'jsonl') yield* guarded(file, plain, options);
    else yield await readOne(file, plain, options);
  }
}

function open(file: InputFile): AsyncIterable<Uint8Array> {
  return file.path === '-' ? process.stdin : createReadStream(file.path, { highWaterMark: 256 * 1024 });
}

/** The same bytes; their number and hash when all of them have passed. */
async function* hashed(
  chunks: AsyncIterable<Uint8Array>,
  onEnd: (bytes: number, sha256: string) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  onEnd(bytes, hash.digest('hex'));
}

/** Documents of one unit, and whether its bytes were those that were planned. */
export interface OpenUnit {
  readonly documents: AsyncIterable<Incoming>;
  /** To be asked when all documents are read. */
  isAsPlanned(): boolean;
}

/**
 * Opens units of a plan one after the other. A packed file is unpacked once as long as its units come in order.
 * @param place where a path of the plan lies on disk
 */
export function unitReader(place: (path: string) => string, options: ReadOptions): (unit: Unit) => OpenUnit {
  let packed: { readonly path: string; readonly content: Content } | null = null;
  const contentOf = (unit: Unit, start: number): Content => {
    if (packed?.path === unit.path && packed.content.at() <= start) return packed.content;
    packed = { path: unit.path, content: content(gunzip(bytesOf(place(unit.path)))) };
    return packed.content;
  };
  return (unit) => {
    let found: string | null = null;
    const sha = (_: number, sha256: string): void => {
      found = sha256;
    };
    const file: InputFile = unit;
    const { rows } = unit;
    const read = (): AsyncIterable<Incoming> => {
      if (rows === null)
        return once(readOne(file, unpacked(unit, hashed(bytesOf(place(unit.path)), sha)), options));
      const end = unit.broken === null ? rows.end : Number.POSITIVE_INFINITY;
      const bytes = unit.gzip
        ? contentOf(unit, rows.start).slice(rows.start, end)
        : bytesOf(place(unit.path), rows.start, end);
      return guarded(file, hashed(bytes, sha), options, rows.before);
    };
    return {
      documents: read(),
      isAsPlanned: () => unit.sha256 === null || found === null || found === unit.sha256,
    };
  };
}

async function* once(incoming: Promise<Incoming>): AsyncGenerator<Incoming> {
  yield await incoming;
}

function unpacked(unit: Unit, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return unit.gzip ? gunzip(bytes) : bytes;
}

function bytesOf(path: string, start = 0, end = Number.POSITIVE_INFINITY): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: READ, start, end: end - 1 });
}

/** The content of a packed file, taken from front to back. */
interface Content {
  at(): number;
  slice(start: number, end: number): AsyncGenerator<Uint8Array>;
}

function content(chunks: AsyncIterable<Uint8Array>): Content {
  const source = chunks[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  let at = 0;
  const take = (length: number): Uint8Array => {
    const part = rest.subarray(0, length);
    rest = rest.subarray(part.length);
    at += part.length;
    return part;
  };
  return {
    at: () => at,
    async *slice(start, end) {
      while (at < end) {
        if (rest.length === 0) {
          const next = await source.next();
          if (next.done) return;
          rest = next.value;
        }
        if (at < start) take(start - at);
        else if (rest.length > 0) yield take(end - at);
      }
    },
  };
}

/** A broken stream (bad gzip, vanished file) ends its file with one quarantined input. */
async function* guarded(
  file: InputFile,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  before = 0,
): AsyncGenerator<Incoming> {
  try {
    yield* readJsonl(file.path, chunks, options, before);
  } catch (error) {
    yield rejected(stubOf(file, sha256(file.path)), readError(file, error));
  }
}

async function readOne(
  file: InputFile,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<Incoming> {
  let stub = stubOf(file, sha256(file.path));
  try {
    const bytes = await collect(chunks, file.format === 'text' ? options.maxText : options.maxFile);
    stub = stubOf(file, sha256(bytes));
    return await readArticle(file, stub, bytes, options);
  } catch (error) {
    return rejected(stub, readError(file, error));
  }
}

function stubOf(file: InputFile, hash: string): Stub {
  const mediaType = file.path.replace(/\.gz$/i, '').endsWith('.md') ? 'text/markdown' : MEDIA[file.format];
  return { id: nameOf(file.path), path: file.path, mediaType, sha256: hash };
}

async function readArticle(
  file: InputFile,
  stub: Stub,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Incoming> {
  if (file.format === 'pdf') {
    const { readPdf } = await import('./readers/pdf.ts');
    const { text, meta, parts } = await readPdf(bytes);
    return article(stub, text, meta, null, options, parts);
  }
  const { text, charset } = await decode(bytes, file.format === 'html' ? declaredCharset(bytes) : null);
  if (file.format === 'html') {
    const { readHtml } = await import('./readers/html.ts');
    const page = readHtml(text);
    return article(stub, page.text, page.meta, charset, options, page.parts);
  }
  const { row, body } = frontMatter(text);
  if (body.trim() === '')
    throw new RejectError('E_EMPTY', 'there is no text in it', 'fetch the article again');
  const none = { ...(row ?? {}) };
  const named = row?.id ? { ...stub, id: row.id } : stub;
  const done = article(named, body, metaOf(none, 'front-matter'), charset, options);
  return done.kind === 'article' ? { ...done, notes: [...done.notes, ...dateNotes(none)] } : done;
}

async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit)
      throw new RejectError(
        'E_TOO_LARGE',
        `this file has more than ${limit} bytes`,
        'an article this long is a book: split it',
      );
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function readError(file: InputFile, error: unknown): unknown {
  if (error instanceof RejectError || error instanceof SetupError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EMFILE' || code === 'ENFILE') return diskError(error, file.path);
  if (code?.startsWith('Z_'))
    return new RejectError('E_GZIP', `the compressed data are broken: ${message}`, 'fetch the file again');
  if (code !== undefined && /^E[A-Z]+$/.test(code))
    return new RejectError(
      'E_READ',
      `${file.path} cannot be read: ${message}`,
      'check the rights and the disk',
    );
  return error;
}
