import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Processes of this machine with this setting in their environment: those that a test has started. */
export function processesWith(setting: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(Number)
    .filter((pid) => environmentOf(pid).includes(`\0${setting}\0`));
}

/** Begins and ends in NUL, so that a whole setting can be looked for; empty for those that are gone. */
export function environmentOf(pid: number): string {
  return `\0${read(`/proc/${pid}/environ`)}`;
}

/** The processes that a process has started and that still run. */
export function childrenOf(pid: number): readonly number[] {
  return read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number);
}

/** Whether all processes with this setting are gone within the time given. */
export async function goneWithin(ms: number, setting: string): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(50))
    if (processesWith(setting).length === 0) return true;
  return false;
}

/** At once and without a word, as the system does when memory runs out. */
export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
