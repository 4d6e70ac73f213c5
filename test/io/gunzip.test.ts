import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gunzip } from '../../src/io/readers/gunzip.ts';

const PACKED = gzipSync(randomBytes(2 ** 21));

/** The bytes in small pieces, more of them than a stream reads ahead, and whether they were let go of. */
function pieces(bytes: Uint8Array) {
  const state = { closed: false };
  const read = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for (let at = 0; at < bytes.length; at += 1024) yield bytes.subarray(at, at + 1024);
    } finally {
      state.closed = true;
    }
  };
  return { state, read };
}

const take = async (chunks: AsyncIterable<Uint8Array>, most: number): Promise<void> => {
  let taken = 0;
  for await (const chunk of chunks) {
    taken += chunk.length;
    if (taken > most) return;
  }
};

test.each([
  ['all of it is read', PACKED, Number.POSITIVE_INFINITY, null],
  ['its reader has enough', PACKED, 1000, null],
  [
    'it is broken',
    Buffer.concat([PACKED.subarray(0, 5000), Buffer.alloc(2 ** 20)]),
    2 ** 30,
    /invalid|incorrect/,
  ],
  ['it is cut off', PACKED.subarray(0, 2 ** 20), 2 ** 30, /unexpected end/],
])('lets go of the file when %s', async (_, bytes, most, error) => {
  const { state, read } = pieces(bytes);
  const done = take(gunzip(read()), most);
  if (error === null) await done;
  else await expect(done).rejects.toThrow(error);
  expect(state.closed).toBe(true);
});
