import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { SetupError } from '../../core/errors.ts';

/**
 * Claims a folder for this process. The claim of a process that is gone is taken over.
 * @throws SetupError E_BUSY with the process that holds it
 */
export function claim(path: string, folder: string): void {
  const mine = JSON.stringify({ pid: process.pid, host: hostname() });
  try {
    writeFileSync(path, mine, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = readHolder(path);
    if (holder !== null && holder.pid !== process.pid && isRunning(holder)) throw busy(folder, holder);
    writeFileSync(path, mine);
  }
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

function readHolder(path: string): Holder | null {
  try {
    const { pid, host } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
  } catch {
    return null;
  }
}

/** A process of another machine cannot be asked: it counts as running. */
function isRunning({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function busy(folder: string, { pid, host }: Holder): SetupError {
  return new SetupError('E_BUSY', `another run writes here: process ${pid} on ${host}`, {
    where: folder,
    hint: 'wait for it, or give another folder after -o; if it is gone for good, remove the folder .dragoman in it',
  });
}
