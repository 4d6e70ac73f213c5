import { once } from 'node:events';
import { type FilteredLine, filter } from '../batch/filter/filter.ts';
import type { RunOptions } from '../batch/run.ts';

/** Documents in, one finished line each out: the verb `run` in the middle of a pipe. */
export async function filterDocuments(
  options: RunOptions,
): Promise<{ readonly lines: number; readonly quarantined: number }> {
  let lines = 0;
  let quarantined = 0;
  for await (const line of filter(options)) {
    await write(line);
    lines++;
    if (line.quarantined) quarantined++;
  }
  return { lines, quarantined };
}

/** As fast as the reader takes it. */
async function write({ text }: FilteredLine): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
