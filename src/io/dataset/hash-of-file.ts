import { createHash } from 'node:crypto';
import { closeSync, readSync } from 'node:fs';
import { openFile } from './disk.ts';

const BUFFER = Buffer.allocUnsafe(1 << 20);

/** SHA-256 of a file, read piece by piece. */
export function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  const fd = openFile(path);
  try {
    for (let n = readSync(fd, BUFFER); n > 0; n = readSync(fd, BUFFER)) hash.update(BUFFER.subarray(0, n));
  } finally {
    closeSync(fd);
  }
  return hash.digest('hex');
}
