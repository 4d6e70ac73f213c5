import { readFileSync, renameSync, statSync, utimes } from 'node:fs';
import { hostname } from 'node:os';
import { SetupError } from '../../core/errors.ts';
import { closeFile, createFile, tryRemove, writeBytes } from './disk.ts';

/** Who writes in a folder. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts; tells it from a later one with the same number. */
  readonly began: string | null;
}

/** Whoever holds a claim says so again after this time. */
const BEAT = 20_000;
/** A claim of another machine that nobody has renewed for so long is that of a process which is gone. */
const SILENT = 180_000;

/**
 * Claims a folder for this process. The claim of a process that is gone is taken over.
 * @returns false when this process held it already
 * @throws SetupError E_BUSY with the process that holds it
 */
export function claim(path: string, folder: string): boolean {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (enter(path)) {
      beat(path);
      return true;
    }
    const holder = readHolder(path);
    if (isMine(holder)) return false;
    if (holder === null ? ageOf(path) < 5000 : isRunning(path, holder)) throw busy(folder, holder);
    takeAway(path, holder);
  }
  throw busy(folder, readHolder(path));
}

/** Gives the folder free, if it is this process that holds it. */
export function release(path: string): void {
  clearInterval(beats.get(path));
  beats.delete(path);
  if (isMine(readHolder(path))) tryRemove(path);
}

/** @throws SetupError E_BUSY when another running process holds the folder */
export function refuseHeld(path: string, folder: string): void {
  const holder = runningHolder(path);
  if (holder !== null && !isMine(holder)) throw busy(folder, holder);
}

/** The running process that holds a folder; null when there is none. */
export function runningHolder(path: string): Holder | null {
  const holder = readHolder(path);
  return holder !== null && isRunning(path, holder) ? holder : null;
}

function enter(path: string): boolean {
  let fd: number;
  try {
    fd = createFile(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    const mine: Holder = { pid: process.pid, host: hostname(), began: beganOf(process.pid) };
    writeBytes(fd, path, Buffer.from(JSON.stringify(mine)));
    return true;
  } catch (error) {
    tryRemove(path);
    throw error;
  } finally {
    closeFile(fd);
  }
}

/** Of several that find the same stale claim one moves it away; who moved a fresh one puts it back. */
function takeAway(path: string, stale: Holder | null): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (JSON.stringify(readHolder(aside)) === JSON.stringify(stale)) tryRemove(aside);
    else renameSync(aside, path);
  } catch {
    // Somebody else was quicker.
  }
}

function readHolder(path: string): Holder | null {
  try {
    const { pid, host, began } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, began: began ?? null } : null;
  } catch {
    return null;
  }
}

function isMine(holder: Holder | null): boolean {
  return holder?.pid === process.pid && holder.host === hostname();
}

const beats = new Map<string, NodeJS.Timeout>();

function beat(path: string): void {
  const timer = setInterval(() => {
    const now = new Date();
    if (isMine(readHolder(path))) utimes(path, now, now, () => {});
  }, BEAT);
  beats.set(path, timer.unref());
}

/**
 * Milliseconds since a claim was made or renewed; endless when it is gone. A claim without content is being written,
 * unless its writer died at that moment.
 */
function ageOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? Number.POSITIVE_INFINITY : Date.now() - stats.mtimeMs;
}

/** A process of another machine cannot be asked: it counts as running while it renews its claim. */
function isRunning(path: string, { pid, host, began }: Holder): boolean {
  if (host !== hostname()) return ageOf(path) < SILENT;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return began === null || began === beganOf(pid);
}

/** Linux says when a process began; elsewhere null. */
function beganOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function busy(folder: string, holder: Holder | null): SetupError {
  const who = holder === null ? 'its claim is being written' : `process ${holder.pid} on ${holder.host}`;
  return new SetupError('E_BUSY', `another run writes here: ${who}`, {
    where: folder,
    hint: 'wait for it, or give another folder after -o; the claim of a machine that is gone counts for three minutes',
  });
}
