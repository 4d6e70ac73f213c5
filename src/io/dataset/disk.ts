import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { IncompleteError } from '../../core/errors.ts';

/*
 * Every change that a run makes to the disk goes through this module: whatever fails here ends the run with exit
 * code 4, and nothing under a final name is ever half written.
 */

export type DiskCall = 'mkdir' | 'open' | 'write' | 'sync' | 'rename' | 'unlink';

/**
 * Called before each change. A test throws an error with a `code` such as ENOSPC, or gives the number of bytes that
 * a `write` lets through.
 */
export type DiskWatch = (call: DiskCall, path: string) => number | undefined;

let watch: DiskWatch | null = null;

/** Sets the one who is told of each change; null for nobody. */
export function watchDisk(next: DiskWatch | null): void {
  watch = next;
}

const HINTS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'make room on the disk'],
  ['EDQUOT', 'make room: your share of the disk is full'],
  ['EACCES', 'check the rights of the folder'],
  ['EPERM', 'check the rights of the folder'],
  ['EROFS', 'the disk can only be read: mount it for writing'],
  ['EMFILE', 'raise the number of open files (ulimit -n)'],
  ['ENFILE', 'the system has too many open files: close some'],
  ['EIO', 'the disk reports a fault: check it'],
]);

/** What a failure of the disk means for the run: nothing that is committed is lost. */
export function diskError(error: unknown, path: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof IncompleteError || code === undefined || !/^E[A-Z0-9]+$/.test(code)) return error;
  return new IncompleteError('E_DISK', message, {
    where: path,
    hint: `${HINTS.get(code) ?? 'check the disk'}, then run again with the same arguments: it goes on where it stopped`,
    cause: error,
  });
}

function change<T>(call: DiskCall, path: string, work: (most: number | undefined) => T): T {
  try {
    return work(watch?.(call, path));
  } catch (error) {
    // Whoever asks for a name of its own answers this one.
    if (call === 'open' && (error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    throw diskError(error, path);
  }
}

export function makeFolder(path: string): void {
  change('mkdir', path, () => makeAll(path));
}

/** A folder of the dataset's own. A link in its place is taken away: what is written stays in the dataset's folder. */
export function makeOwnFolder(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) remove(path);
  makeFolder(path);
}

/** What Node's own `recursive` says of a disk that can only be read is "no such file". */
function makeAll(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    makeAll(dirname(path));
    makeAll(path);
  }
}

/** Opens a file for writing. `wx` fails with EEXIST where one stands. */
export function createFile(path: string, flags: 'w' | 'wx' | 'w+' = 'w'): number {
  return change('open', path, () => openSync(path, flags));
}

/** Opens a file of the run for reading; too many open files end the run, not a document. */
export function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw diskError(error, path);
  }
}

/** Writes all bytes, also where the disk takes them in parts. */
export function writeBytes(fd: number, path: string, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; )
    at += change('write', path, (most) =>
      writeSync(fd, bytes, at, Math.min(bytes.length - at, most ?? bytes.length)),
    );
}

export function syncFile(fd: number, path: string): void {
  change('sync', path, () => fsyncSync(fd));
}

const fsyncLater = promisify(fsync);

/** The same without holding up whoever waits for the next document. */
export async function syncFileLater(fd: number, path: string): Promise<void> {
  try {
    watch?.('sync', path);
    await fsyncLater(fd);
  } catch (error) {
    throw diskError(error, path);
  }
}

export function closeFile(fd: number): void {
  closeSync(fd);
}

/** Gives a finished file its final name, and makes the name last. */
export function moveFile(from: string, to: string): void {
  change('rename', to, () => renameSync(from, to));
  syncFolder(dirname(to));
}

/** Gives a temporary file its final name, or removes it. */
export function placeFile(temporary: string, to: string): void {
  try {
    moveFile(temporary, to);
  } catch (error) {
    tryRemove(temporary);
    throw error;
  }
}

/** Makes names last. Some file systems know no such thing for folders. */
export function syncFolder(path: string): void {
  const fd = openFile(path);
  try {
    change('sync', path, () => fsyncSync(fd));
  } catch (error) {
    const { code } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
    if (code !== 'EINVAL' && code !== 'ENOTSUP' && code !== 'EISDIR') throw error;
  } finally {
    closeSync(fd);
  }
}

/** Removes a file or a folder with all that is in it; well when there is none. */
export function remove(path: string): void {
  change('unlink', path, () => rmSync(path, { recursive: true, force: true }));
}

/** Removes what a failed step has left; its own failure changes nothing. */
export function tryRemove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The next run finds it and removes it.
  }
}

/** The name of a machine as it stands in file names. */
export function hostPart(host: string): string {
  return host.replace(/[^a-z0-9-]/gi, '');
}

let made = 0;
/** Processes of other machines may have the same number. */
const OURS = `${hostPart(hostname())}-${process.pid}-${randomBytes(4).toString('hex')}`;

/** A name that no other process, on any machine, and no other step of this one uses. */
export function temporaryName(folder: string, name: string): string {
  made++;
  return `${folder}/${OURS}-${made}-${name}`;
}

/** Writes a small file so that it stands whole under its name or not at all. */
export function writeWholeFile(path: string, temporary: string, text: string): void {
  const fd = createFile(temporary);
  try {
    writeBytes(fd, temporary, Buffer.from(text, 'utf8'));
    syncFile(fd, temporary);
  } catch (error) {
    tryRemove(temporary);
    throw error;
  } finally {
    closeFile(fd);
  }
  placeFile(temporary, path);
}

/** The names in a folder; none where there is no folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw diskError(error, folder);
  }
}
