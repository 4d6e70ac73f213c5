import { join } from 'node:path';
import { makeFolder } from './disk.ts';

/** The program's own folder inside the dataset: plan, committed shards, lock. `docs/adr/0007` says what stands in it. */
export const WORK = '.work';

export const workPath = (out: string, ...names: readonly string[]): string => join(out, WORK, ...names);
export const shardsFolder = (out: string): string => workPath(out, 'shards');
export const temporaryFolder = (out: string): string => workPath(out, 'tmp');

export function makeWorkFolders(out: string): void {
  makeFolder(shardsFolder(out));
  makeFolder(temporaryFolder(out));
}
