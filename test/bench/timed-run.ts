import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname;

export interface Ran {
  readonly seconds: number;
  /** Megabytes, at most, of the main process and of the largest worker. */
  readonly main: number;
  readonly worker: number;
  /** Seconds of processor time of the main process. */
  readonly cpu: number;
}

/** Runs the program and watches the memory of its processes. */
export async function timedRun(...args: readonly string[]): Promise<Ran> {
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN, 'run', ...args], { stdio: ['ignore', 'ignore', 'ignore'] });
  const peaks = { main: 0, worker: 0, cpu: 0 };
  const timer = setInterval(() => {
    peaks.main = Math.max(peaks.main, peakOf(child.pid));
    peaks.cpu = Math.max(peaks.cpu, cpuOf(child.pid));
    for (const pid of childrenOf(child.pid)) peaks.worker = Math.max(peaks.worker, peakOf(pid));
  }, 100);
  const code = await new Promise((done) => child.on('exit', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`the run ended with ${code}: ${args.join(' ')}`);
  return { seconds: (performance.now() - begun) / 1000, ...peaks };
}

/** The most that a process has held so far, in megabytes. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s{1,20}(\d{1,12})/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Seconds of processor time so far. */
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number | undefined): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  } catch {
    return [];
  }
}
