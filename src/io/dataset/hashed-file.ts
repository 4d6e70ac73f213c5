import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

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
}

const BATCH = 1 << 18;

export function hashedFile(folder: string, path: string): HashedFile {
  const target = `${folder}/${path}`;
  mkdirSync(dirname(target), { recursive: true });
  const fd = openSync(target, 'w');
  const hash = createHash('sha256');
  let pending = '';
  let bytes = 0;
  let rows = 0;
  const flush = (): void => {
    const chunk = Buffer.from(pending, 'utf8');
    pending = '';
    for (let at = 0; at < chunk.length; ) at += writeSync(fd, chunk, at);
    hash.update(chunk);
    bytes += chunk.length;
  };
  return {
    write(text, count) {
      pending += text;
      rows += count;
      if (pending.length >= BATCH) flush();
    },
    close() {
      flush();
      fsyncSync(fd);
      closeSync(fd);
      return { path, bytes, rows, sha256: hash.digest('hex') };
    },
  };
}

export function writeWhole(folder: string, path: string, text: string): WrittenFile {
  const file = hashedFile(folder, path);
  file.write(text, 0);
  return file.close();
}
