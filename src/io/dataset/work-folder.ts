import { statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { hostPart, makeFolder, namesIn, tryRemove } from './disk.ts';

/** The program's own folder inside the dataset: plan, committed shards, lock. `docs/adr/0008` says what stands in it. */
export const WORK = '.work';

export const workPath = (out: string, ...names: readonly string[]): string => join(out, WORK, ...names);
export const shardsFolder = (out: string): string => workPath(out, 'shards');
export const temporaryFolder = (out: string): string => workPath(out, 'tmp');

export function makeWorkFolders(out: string): void {
  makeFolder(shardsFolder(out));
  makeFolder(temporaryFolder(out));
}

/** Nobody on another machine works on one file for so long. */
const DAY = 86_400_000;

/** Removes what processes that are gone have left half done, and leaves what others are writing. */
export function clearAbandoned(out: string): void {
  const folder = temporaryFolder(out);
  for (const name of namesIn(folder)) if (isAbandoned(folder, name)) tryRemove(join(folder, name));
}

function isAbandoned(folder: string, name: string): boolean {
  const [, host, pid] = /^(.{0,300})-(\d{1,10})-[0-9a-f]{8}-\d{1,10}-/.exec(name) ?? [];
  if (host === hostPart(hostname())) return !isAlive(Number(pid));
  const stats = statSync(join(folder, name), { throwIfNoEntry: false });
  return host === undefined || (stats !== undefined && Date.now() - stats.mtimeMs > DAY);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
