import { collector } from '../../io/dataset/collector.ts';
import { closeFile, createFile, temporaryName, writeBytes } from '../../io/dataset/disk.ts';
import { readLinesWithOffsets } from '../../io/dataset/read-rows.ts';

/** Lines that are put aside on disk until they are read once or more. */
export interface LineFile {
  add(line: string): void;
  lines(): Generator<string>;
  close(): void;
}

const BATCH = 1 << 17;

export function lineFile(folder: string, name: string): LineFile {
  const path = temporaryName(folder, name);
  const fd = createFile(path);
  let open = true;
  const pending = collector(BATCH, (bytes) => writeBytes(fd, path, bytes));
  const close = (): void => {
    if (open) closeFile(fd);
    open = false;
  };
  return {
    add(line) {
      pending.text(`${line}\n`);
    },
    *lines() {
      if (open) pending.flush();
      close();
      for (const { line } of readLinesWithOffsets(path)) yield line;
    },
    close,
  };
}
