import { closeSync, openSync, readSync } from 'node:fs';
import { SetupError } from '../../core/errors.ts';

/** A row as it stands in a file; columns are checked where they are used. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * The rows of a JSONL file, one after the other, at most `limit` of them.
 * @throws SetupError E_ROWS with the line that is no row
 */
export function* readRows(path: string, limit = Number.POSITIVE_INFINITY): Generator<Row> {
  let n = 0;
  for (const { line } of readLinesWithOffsets(path)) {
    if (n++ >= limit) return;
    yield rowOf(line, `${path}:${n}`);
  }
}

function rowOf(line: string, where: string): Row {
  try {
    return JSON.parse(line) as Row;
  } catch {
    throw new SetupError('E_ROWS', 'this line is no row: the file is broken or cut off', {
      where,
      hint: '`dragoman validate` checks the whole dataset; `dragoman run … --fresh` makes it again',
    });
  }
}

export interface PlacedLine {
  readonly line: string;
  /** First byte in the file. */
  readonly offset: number;
  /** Bytes without the line break. */
  readonly length: number;
}

/** The lines of a file and where they stand, without reading it whole. */
export function* readLinesWithOffsets(path: string): Generator<PlacedLine> {
  const fd = openSync(path, 'r');
  const buffer = Buffer.allocUnsafe(1 << 18);
  let held: Buffer[] = [];
  let offset = 0;
  const close = (end: Buffer): PlacedLine => {
    const bytes = held.length === 0 ? end : Buffer.concat([...held, end]);
    held = [];
    const placed = { line: bytes.toString('utf8'), offset, length: bytes.length };
    offset += bytes.length + 1;
    return placed;
  };
  try {
    for (let n = readSync(fd, buffer); n > 0; n = readSync(fd, buffer)) {
      let from = 0;
      for (let at = buffer.indexOf(10); at >= 0 && at < n; at = buffer.indexOf(10, from)) {
        yield close(buffer.subarray(from, at));
        from = at + 1;
      }
      if (from < n) held.push(Buffer.from(buffer.subarray(from, n)));
    }
    if (held.length > 0) yield close(Buffer.alloc(0));
  } finally {
    closeSync(fd);
  }
}
