import { writeSync } from 'node:fs';
import { collector } from '../../io/dataset/collector.ts';
import type { ExportedFile, ExportFile, Target } from './target.ts';

const BATCH = 1 << 17;
const STDOUT = 1;

/** Writes the one file of an export to standard output, as fast as the reader takes it. */
export function pipeTarget(): Target {
  const files: ExportedFile[] = [];
  return {
    open: (path) => pipeFile((bytes, rows) => files.push({ path, bytes, rows })),
    put(path, text, rows = 0) {
      files.push({ path, bytes: writeAll(Buffer.from(text, 'utf8')), rows });
    },
    commit: () => files,
    abandon: () => {},
  };
}

function pipeFile(done: (bytes: number, rows: number) => void): ExportFile {
  let [bytes, rows] = [0, 0];
  const pending = collector(BATCH, (chunk) => {
    bytes += writeAll(chunk);
  });
  return {
    write: pending.text,
    bytes: pending.bytes,
    count(more = 1) {
      rows += more;
    },
    close() {
      pending.flush();
      done(bytes, rows);
    },
    abandon: () => {},
  };
}

/** All bytes, also where the pipe is full for a while. */
function writeAll(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(STDOUT, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(WAIT, 0, 0, 5);
    }
  }
  return bytes.length;
}

const WAIT = new Int32Array(new SharedArrayBuffer(4));
