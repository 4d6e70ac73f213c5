import { resolve, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { SetupError } from '../core/errors.ts';
import { type RunOptions, type RunResult, run } from './run.ts';

export interface WatchOptions extends RunOptions {
  readonly signal: AbortSignal;
  /** Milliseconds without a change after which a run begins. Default 500. */
  readonly quiet?: number;
  onResult(result: RunResult): void;
  /** There is no input yet, or none any more. */
  onNothing(): void;
}

/** Runs whenever the inputs change, until it is stopped. What did not change is not done again. */
export async function watch(options: WatchOptions): Promise<void> {
  const { signal, quiet = 500 } = options;
  const ours = resolve(options.out) + sep;
  const changes = changeCounter();
  const watcher = watchFiles(options.inputs.map(rootOf), {
    ignoreInitial: true,
    ignored: (path) => `${resolve(path)}${sep}`.startsWith(ours),
  });
  watcher.on('all', changes.add);
  const ready = new Promise<void>((done) => watcher.once('ready', () => done()));
  try {
    await Promise.race([ready, changes.stopped(signal)]);
    for (let fresh = options.fresh; !signal.aborted; fresh = false) {
      const seen = changes.count();
      await runOnce({ ...options, fresh });
      await changes.quietAfter(seen, quiet, signal);
    }
  } finally {
    await watcher.close();
  }
}

async function runOnce(options: WatchOptions): Promise<void> {
  try {
    options.onResult(await run(options));
  } catch (error) {
    const { code } = error as { code?: string };
    if (!(error instanceof SetupError) || !/^E_INPUT_(?:MISSING|EMPTY)$/.test(code ?? '')) throw error;
    options.onNothing();
  }
}

/** The folder of a glob; a path itself. */
function rootOf(input: string): string {
  const glob = input.search(/[*?[{]/);
  if (glob < 0) return input;
  return input.slice(0, input.lastIndexOf('/', glob) + 1) || '.';
}

function changeCounter() {
  let count = 0;
  let wake: () => void = () => {};
  const stopped = (signal: AbortSignal): Promise<void> =>
    new Promise((done) => {
      if (signal.aborted) done();
      signal.addEventListener('abort', () => done(), { once: true });
    });
  const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  return {
    count: () => count,
    stopped,
    add(): void {
      count++;
      wake();
    },
    /** Waits for a change after `seen`, and then until there was none for a while. */
    async quietAfter(seen: number, quiet: number, signal: AbortSignal): Promise<void> {
      if (count === seen)
        await Promise.race([
          stopped(signal),
          new Promise<void>((done) => {
            wake = done;
          }),
        ]);
      for (let before = -1; before !== count && !signal.aborted; ) {
        before = count;
        await Promise.race([pause(quiet), stopped(signal)]);
      }
    },
  };
}
