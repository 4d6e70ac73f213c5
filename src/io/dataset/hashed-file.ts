import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { collector } from './collector.ts';
import { closeFile, createFile, makeFolder, syncFile, writeBytes } from './disk.ts';

export interface WrittenFile {
  /** Path inside the dataset. */
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
  readonly sha256: string;
}

/** A file that is hashed while it is written and synced when it is closed. */
export interface HashedFile {
  write(text: string, rows: number): void;
  close(): WrittenFile;
  /** Closes it as it is: the work it belongs to has failed. */
  abandon(): void;
}

const BATCH = 1 << 17;

export function hashedFile(folder: string, path: string): HashedFile {
  const target = `${folder}/${path}`;
  makeFolder(dirname(target));
  const fd = createFile(target);
  const hash = createHash('sha256');
  let bytes = 0;
  let rows = 0;
  let open = true;
  const pending = collector(BATCH, (chunk) => {
    writeBytes(fd, target, chunk);
    hash.update(chunk);
    bytes += chunk.length;
  });
  const abandon = (): void => {
    if (open) closeFile(fd);
    open = false;
  };
  return {
    write(text, count) {
      pending.text(text);
      rows += count;
    },
    close() {
      try {
        pending.flush();
        syncFile(fd, target);
      } finally {
        abandon();
      }
      return { path, bytes, rows, sha256: hash.digest('hex') };
    },
    abandon,
  };
}

export function writeWhole(folder: string, path: string, text: string): WrittenFile {
  const file = hashedFile(folder, path);
  file.write(text, 0);
  return file.close();
}
