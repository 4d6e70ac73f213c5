import { closeFile, createFile, temporaryName, writeBytes } from '../../io/dataset/disk.ts';
import { readBytes } from '../../io/dataset/shard-file.ts';

/** Pieces of equal length on disk, found by their number. */
export interface PieceFile {
  add(piece: Uint8Array): void;
  count(): number;
  at(number: number): Buffer;
  all(): Generator<Buffer>;
  close(): void;
}

/** Pieces written or read at once. */
const BATCH = 1024;

export function pieceFile(folder: string, name: string, length: number): PieceFile {
  const path = temporaryName(folder, name);
  const fd = createFile(path, 'w+');
  let pending: Uint8Array[] = [];
  let count = 0;
  const flush = (): void => {
    if (pending.length > 0) writeBytes(fd, path, Buffer.concat(pending));
    pending = [];
  };
  return {
    add(piece) {
      pending.push(piece);
      count++;
      if (pending.length >= BATCH) flush();
    },
    count: () => count,
    at(number) {
      flush();
      return readBytes(fd, number * length, length);
    },
    *all() {
      flush();
      for (let first = 0; first < count; first += BATCH) {
        const pieces = Math.min(BATCH, count - first);
        const bytes = readBytes(fd, first * length, pieces * length);
        for (let i = 0; i < pieces; i++) yield bytes.subarray(i * length, (i + 1) * length);
      }
    },
    close: () => closeFile(fd),
  };
}
