import { createReadStream } from 'node:fs';

/** Bytes read at once. What a broken .gz gives before it breaks depends on it: planning and reading use the same. */
export const READ = 256 * 1024;

/** The bytes of a file from `start` up to `end`. */
export function bytesOf(path: string, start = 0, end = Number.POSITIVE_INFINITY): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: READ, start, end: end - 1 });
}
