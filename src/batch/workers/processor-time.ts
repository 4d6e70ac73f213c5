import { readFileSync } from 'node:fs';

/** A process that hardly gets a processor is given up after so many times the limit by the clock. */
const PATIENCE = 20;
/** Milliseconds until the next look, at least. */
const SOONEST = 20;

/**
 * Calls `up` when a process has used so many milliseconds of processor time from now on, and gives what calls it off.
 * A machine that is busy with other things takes nothing from a document. Where the system does not tell, the clock counts.
 */
export function afterProcessorTime(pid: number | undefined, limit: number, up: () => void): () => void {
  const begun = processorTime(pid);
  const latest = performance.now() + PATIENCE * limit;
  const look = (): void => {
    const now = processorTime(pid);
    const left = begun === null || now === null ? 0 : limit - (now - begun);
    if (left <= 0 || performance.now() >= latest) up();
    else timer = setTimeout(look, Math.max(SOONEST, left));
  };
  let timer = setTimeout(look, limit);
  return () => clearTimeout(timer);
}

/** Linux counts in hundredths of a second, whatever the machine. */
const TICK = 10;

/** Milliseconds of processor time that a process has used so far; null where the system does not tell. */
function processorTime(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name, in brackets, may hold anything.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    const ticks = Number(user) + Number(system);
    return Number.isFinite(ticks) ? ticks * TICK : null;
  } catch {
    return null;
  }
}
