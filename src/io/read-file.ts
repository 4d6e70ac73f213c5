import { cleanUnicode } from '../core/clean-unicode.ts';
import { RejectError, SetupError } from '../core/errors.ts';
import { diskError } from './dataset/disk.ts';
import type { Incoming, ReadOptions } from './incoming.ts';
import { type Format, type InputFile, isNamedInUtf8, nameOf } from './inputs.ts';
import { article, dateNotes, metaOf, rejected, type Stub, sha256 } from './readers/article.ts';
import { declaredCharset } from './readers/charset/guess-charset.ts';
import { decode } from './readers/decode.ts';
import { frontMatter } from './readers/front-matter.ts';
import { readJsonl } from './readers/jsonl.ts';

const MEDIA: Readonly<Record<Format, string>> = {
  text: 'text/plain',
  html: 'text/html',
  pdf: 'application/pdf',
  jsonl: 'application/jsonl',
};

/**
 * The rows of a JSONL file. A broken stream (bad gzip, vanished file) ends it with one quarantined input.
 * @param before lines of the file that stand before these bytes
 */
export async function* readRowsOf(
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

/** A file that is one document; one that cannot be read is quarantined. */
export async function readWhole(
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
  const mediaType = /\.md(?:\.gz)?$/i.test(file.path) ? 'text/markdown' : MEDIA[file.format];
  return { id: cleanUnicode(nameOf(file.path)), path: file.path, mediaType, sha256: hash };
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
  if (code === 'ENOENT' && !isNamedInUtf8(file.path))
    return new RejectError('E_READ', `${file.path}: the name of this file is no UTF-8`, 'rename the file');
  if (code !== undefined && /^E[A-Z]+$/.test(code))
    return new RejectError(
      'E_READ',
      `${file.path} cannot be read: ${message}`,
      'check the rights and the disk',
    );
  return error;
}
