import type { RunResult } from '../batch/run.ts';
import { plain, say } from './terminal.ts';

/** Says what a run has done, and gives its exit code. */
export async function showResult(
  out: string,
  result: RunResult,
  allowed: (total: number) => number,
): Promise<number> {
  const { showSummary } = await import('./show-summary.ts');
  if (result.kind === 'nothing-to-do')
    say(
      `nothing to do: ${plain(out)} holds the result of this input and configuration (--fresh does it again)`,
    );
  else showSummary(out, result.record);
  const { done, duplicate, quarantined } = result.record.documents;
  return quarantined > allowed(done + duplicate + quarantined) ? 3 : 0;
}
