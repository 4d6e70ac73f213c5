import type { RunOptions } from '../batch/run.ts';
import type { ProgressLine } from './progress.ts';
import { plain, say } from './terminal.ts';

/** Runs whenever the inputs change, and says a line each time, until a signal comes. */
export async function watchInputs(
  options: RunOptions & { readonly signal: AbortSignal },
  progress: ProgressLine,
): Promise<number> {
  const { watch } = await import('../batch/watch.ts');
  await watch({
    ...options,
    onResult({ kind, record }) {
      progress.clear();
      const { done, duplicate, quarantined } = record.documents;
      const what = kind === 'written' ? `written in ${record.seconds.toFixed(1)} s` : 'nothing new';
      say(`${plain(options.out)}: ${what}; ${done} done, ${duplicate} duplicate, ${quarantined} quarantined`);
    },
    onNothing: () => say('no articles yet'),
  });
  return 0;
}
