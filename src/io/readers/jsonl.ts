import { createHash } from 'node:crypto';
import { cleanUnicode } from '../../core/clean-unicode.ts';
import { RejectError } from '../../core/errors.ts';
import type { Note } from '../../core/stage.ts';
import type { Incoming, ReadOptions } from '../incoming.ts';
import { nameOf } from '../inputs.ts';
import { article, dateNotes, metaOf, rejected, type Stub, sha256 } from './article.ts';
import { ARTICLE_ROW, type ArticleRow } from './article-row.schema.ts';
import { decode } from './decode.ts';
import { jsonShape } from './json-shape.ts';
import { type Line, readLines } from './lines.ts';

/**
 * One document per row. A row that cannot be read is one quarantined row; the rest goes on.
 * @param before lines of the file that stand before these bytes
 */
export async function* readJsonl(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  before = 0,
): AsyncGenerator<Incoming> {
  for await (const line of readLines(bytes, options.maxText)) {
    const number = before + line.number;
    const stub: Stub = {
      id: `${nameOf(path)}#${number}`,
      path: `${path}#${number}`,
      mediaType: 'application/jsonl',
      sha256: line.sha256 ?? sha256(line.bytes),
    };
    const row = await readRow(line, stub, options);
    if (row !== null) yield row;
  }
}

async function readRow(line: Line, stub: Stub, options: ReadOptions): Promise<Incoming | null> {
  let known = stub;
  try {
    if (line.sha256 !== null) throw tooLong(line, options);
    const { text, charset } = await decode(line.bytes);
    const row = parseRow(text);
    known = { ...stub, id: rowId(row) ?? stub.id };
    if (row.text === null || row.text === undefined) throw noText();
    const raw = cleanUnicode(row.text);
    known = { ...known, sha256: hashText(row.text) };
    if (raw.trim() === '') throw emptyText();
    const done = article(known, raw, metaOf(row, 'row'), charset, options);
    const notes = [...dateNotes(row), ...repeatedNotes(text)];
    return done.kind === 'article' ? { ...done, notes: [...done.notes, ...notes] } : done;
  } catch (error) {
    if (error instanceof RejectError && error.code === 'E_EMPTY' && isBlank(line)) return null;
    return rejected(known, error);
  }
}

function isBlank(line: Line): boolean {
  return line.sha256 === null && line.bytes.every((byte) => byte <= 0x20);
}

function rowId(row: ArticleRow): string | null {
  const id = cleanUnicode(row.id ?? '').trim();
  return id === '' ? null : id;
}

/** Keys that a row may hold in each other: none that are read do; more is made to harm. */
const DEEPEST = 64;

function repeatedNotes(text: string): readonly Note[] {
  return jsonShape(text).repeated.map((key) => ({
    level: 'doubt',
    stage: 'read',
    code: 'N_REPEATED_KEY',
    message: `the row has "${key}" more than once; the last one counts`,
  }));
}

/** Depth is looked at first: what is a thousand levels deep may not even be said to be no JSON. */
function parseRow(text: string): ArticleRow {
  const { depth } = jsonShape(text);
  if (depth > DEEPEST)
    throw new RejectError(
      'E_JSON_DEPTH',
      `this row is ${depth} levels deep, more than ${DEEPEST}`,
      'a row is one flat object; leave out what the program does not read',
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new RejectError(
      'E_JSON',
      `this row is not JSON: ${(error as Error).message}`,
      'one JSON object per line; line breaks inside texts are written \\n',
    );
  }
  const parsed = ARTICLE_ROW.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.path[0] === 'text') throw noText();
  throw new RejectError(
    'E_ROW',
    `/${issue?.path.map(String).join('/') ?? ''}: ${issue?.message ?? 'not valid'}`,
    'a row is {"text", "id"?, "title"?, "published"?, "url"?, "publisher"?, "language"?}',
  );
}

/** The same hash as that of a UTF-8 file with this text. */
function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function noText(): RejectError {
  return new RejectError('E_NO_TEXT', 'this row has no "text"', 'put the article into the key "text"');
}

function emptyText(): RejectError {
  return new RejectError(
    'E_EMPTY',
    'the "text" of this row is empty',
    'remove the row, or fetch the article again',
  );
}

function tooLong(line: Line, options: ReadOptions): RejectError {
  return new RejectError(
    'E_LINE_TOO_LONG',
    `this row has ${line.length} bytes, more than ${options.maxText}`,
    'give long works as files of their own, or split them',
  );
}
