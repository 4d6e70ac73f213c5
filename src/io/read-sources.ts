import { bytesOf } from './file-bytes.ts';
import type { Incoming, ReadOptions } from './incoming.ts';
import type { InputFile } from './inputs.ts';
import { readRowsOf, readWhole } from './read-file.ts';
import { gunzip } from './readers/gunzip.ts';

/** The documents of all files in order. */
export async function* readSources(
  files: readonly InputFile[],
  options: ReadOptions,
): AsyncGenerator<Incoming> {
  for (const file of files) {
    const content = file.path === '-' ? process.stdin : bytesOf(file.path);
    const plain = file.gzip ? gunzip(content) : content;
    if (file.format === 'jsonl') yield* readRowsOf(file, plain, options);
    else yield await readWhole(file, plain, options);
  }
}
