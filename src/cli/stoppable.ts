import type { ProgressLine } from './progress.ts';
import { stopSignals } from './stop-signals.ts';

/** Does a job that a signal puts down in order: what is committed stays, and the way to go on is said. */
export async function stoppable(
  out: string,
  progress: ProgressLine,
  job: (signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const stops = stopSignals(() => progress.clear());
  try {
    const code = await job(stops.signal);
    return stops.code() ?? code;
  } catch (error) {
    const code = stops.code();
    if (code === null) throw error;
    const { showKept } = await import('./show-kept.ts');
    showKept(out);
    return code;
  } finally {
    progress.clear();
    stops.release();
  }
}
