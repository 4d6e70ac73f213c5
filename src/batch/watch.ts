import { EventEmitter, once } from 'node:events';
import { resolve, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ChokidarOptions, watch as chokidar } from 'chokidar';
import { IncompleteError, SetupError } from '../core/errors.ts';
import { type RunOptions, type RunResult, run } from './run.ts';

export interface WatchOptions extends RunOptions {
  readonly signal: AbortSignal;
  /** Milliseconds without a change after which a run begins. Default 500. */
  readonly quiet?: number;
  onResult(result: RunResult): void;
  /** There is no input yet, or none any more. */
  onNothing(): void;
}

/** What tells of changes: chokidar, or a stand-in in tests. */
type WatchFiles = (paths: string[], options: ChokidarOptions) => Watcher;
type Watcher = EventEmitter & { close(): Promise<void> };

/**
 * Runs whenever the inputs change, until it is stopped. What did not change is not done again.
 * @throws IncompleteError E_WATCH when the system watches no more files
 */
export async function watch(
  options: WatchOptions,
  watchFiles: WatchFiles = chokidar as WatchFiles,
): Promise<void> {
  const { signal, quiet = 500 } = options;
  const ours = resolve(options.out) + sep;
  const watcher = watchFiles(options.inputs.map(rootOf), {
    ignoreInitial: true,
    ignored: (path) => `${resolve(path)}${sep}`.startsWith(ours),
  });
  const broken = new AbortController();
  watcher.on('error', (error: unknown) => broken.abort(watchError(error)));
  const changes = changeCounter(AbortSignal.any([signal, broken.signal]));
  watcher.on('all', changes.add);
  try {
    await changes.ready(watcher);
    for (let fresh = options.fresh; !changes.stopped(); fresh = false) {
      const seen = changes.count();
      await runOnce({ ...options, fresh });
      await changes.quietAfter(seen, quiet);
    }
  } finally {
    await watcher.close();
  }
  broken.signal.throwIfAborted();
}

/** Systems watch so many files and no more; the run itself goes on without. */
function watchError(error: unknown): IncompleteError {
  return new IncompleteError('E_WATCH', `changes cannot be watched: ${(error as Error).message}`, {
    hint: 'raise the limit (sysctl fs.inotify.max_user_watches), or call run again now and then: it does what changed',
    cause: error,
  });
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

function changeCounter(stop: AbortSignal) {
  let count = 0;
  const changes = new EventEmitter();
  /** Being stopped ends a waiting, and is no error of it. */
  const unlessStopped = (waiting: Promise<unknown>): Promise<unknown> =>
    waiting.catch((error: unknown) => {
      if (!stop.aborted) throw error;
    });
  return {
    count: () => count,
    stopped: () => stop.aborted,
    ready: (watcher: Watcher) => unlessStopped(once(watcher, 'ready', { signal: stop })),
    add(): void {
      count++;
      changes.emit('change');
    },
    /** Waits for a change after `seen`, and then until there was none for a while. */
    async quietAfter(seen: number, quiet: number): Promise<void> {
      if (count === seen) await unlessStopped(once(changes, 'change', { signal: stop }));
      for (let before = -1; before !== count && !stop.aborted; ) {
        before = count;
        await unlessStopped(pause(quiet, undefined, { signal: stop }));
      }
    },
  };
}
