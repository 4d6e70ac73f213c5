import { dirname } from 'node:path';
import { collector } from '../../io/dataset/collector.ts';
import { closeFile, createFile, makeFolder, syncFile, writeBytes } from '../../io/dataset/disk.ts';
import type { ExportedFile, ExportFile } from './target.ts';

const BATCH = 1 << 17;

/** Writes `folder/path`. @param done is told when the file is closed, whole or not (null) */
export function exportFile(
  folder: string,
  path: string,
  done: (file: ExportedFile | null) => void,
): ExportFile {
  const target = `${folder}/${path}`;
  makeFolder(dirname(target));
  const fd = createFile(target);
  let [bytes, rows, open] = [0, 0, true];
  const end = (file: ExportedFile | null): void => {
    if (open) closeFile(fd);
    open = false;
    done(file);
  };
  const pending = collector(BATCH, (chunk) => {
    writeBytes(fd, target, chunk);
    bytes += chunk.length;
  });
  return {
    write: pending.text,
    bytes: pending.bytes,
    count(more = 1) {
      rows += more;
    },
    close() {
      if (!open) return;
      pending.flush();
      syncFile(fd, target);
      end({ path, bytes, rows });
    },
    abandon: () => end(null),
  };
}

/** Writes a small file at once, without waiting for the disk: there may be many of them. */
export function putFile(folder: string, path: string, text: string): number {
  const target = `${folder}/${path}`;
  const bytes = Buffer.from(text, 'utf8');
  const fd = createFile(target);
  try {
    writeBytes(fd, target, bytes);
  } finally {
    closeFile(fd);
  }
  return bytes.length;
}
