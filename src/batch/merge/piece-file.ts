import { collector } from '../../io/dataset/collector.ts';
import { closeFile, createFile, temporaryName, writeBytes } from '../../io/dataset/disk.ts';
import { readBytes, scratch } from '../../io/dataset/shard-file.ts';

/** Pieces of equal length on disk, found by their number. */
export interface PieceFile {
  add(piece: Uint8Array): void;
  count(): number;
  at(number: number): Buffer;
  /** Each holds until the next is asked for. */
  all(): Generator<Buffer>;
  close(): void;
}

/** Pieces written or read at once. */
const BATCH = 256;

export function pieceFile(folder: string, name: string, length: number): PieceFile {
  const path = temporaryName(folder, name);
  const fd = createFile(path, 'w+');
  const pending = collector(BATCH * length, (bytes) => writeBytes(fd, path, bytes));
  let count = 0;
  return {
    add(piece) {
      pending.bytes(piece);
      count++;
    },
    count: () => count,
    at(number) {
      pending.flush();
      return readBytes(fd, number * length, length);
    },
    *all() {
      pending.flush();
      const here = scratch();
      for (let first = 0; first < count; first += BATCH) {
        const pieces = Math.min(BATCH, count - first);
        const bytes = readBytes(fd, first * length, pieces * length, here);
        for (let i = 0; i < pieces; i++) yield bytes.subarray(i * length, (i + 1) * length);
      }
    },
    close: () => closeFile(fd),
  };
}
