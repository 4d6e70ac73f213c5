import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Definition } from '../../assembly/definition.schema.ts';
import type { SetupError } from '../../core/errors.ts';
import type { Source } from '../../core/layers/source.ts';
import type { PackedDocument } from '../pack-document.ts';
import { type Death, deathOf, endedForMemory } from './death.ts';
import { afterProcessorTime } from './processor-time.ts';
import { errorOf } from './refusal.ts';
import type { FromWorker } from './serve-documents.ts';

/** What every worker runs. */
export const PROGRAM = fileURLToPath(
  new URL(`./document.worker${extname(import.meta.url)}`, import.meta.url),
);

/** A document on its way through a worker. */
export interface Task {
  readonly source: Source;
  /** Milliseconds of processor time that it may take. */
  readonly limit: number;
  /** How its worker has ended so far, by kind. */
  readonly deaths: Map<Death['kind'], number>;
  finish(packed: PackedDocument): void;
  fail(error: unknown): void;
}

export interface WorkerEvents {
  onReady(): void;
  /** No worker can build the pipeline. */
  onRefusal(error: SetupError): void;
  /** A document is done and there is room for another. */
  onRoom(): void;
  /** The first of the tasks was being done; the others had not begun. */
  onEnd(tasks: readonly Task[], death: Death): void;
}

/** One process that does documents in turn. It holds a second one, so that it never waits for this process. */
export interface WorkerProcess {
  readonly pid: number | undefined;
  hasRoom(): boolean;
  /** Documents that were given to it. */
  taken(): number;
  isIdle(): boolean;
  give(task: Task): void;
  /** Ends it at once. */
  kill(): void;
}

const HOLDS = 2;
/**
 * Megabytes for what has just been made. A document makes much that is dead when it is done: with more room than Node gives,
 * less of it is copied and kept.
 */
const YOUNG = 64;

export interface WorkerOptions {
  readonly definition: Definition;
  readonly megabytes: number;
  readonly program: string;
}

export function workerProcess(options: WorkerOptions, events: WorkerEvents): WorkerProcess {
  const child = start(options);
  const tasks: Task[] = [];
  let ready = false;
  let taken = 0;
  let unarm: () => void = () => {};
  let death: Death | null = null;
  const arm = (): void => {
    unarm();
    const [first] = tasks;
    if (!first || !Number.isFinite(first.limit)) return;
    unarm = afterProcessorTime(child.pid, first.limit, () => {
      death = { kind: 'time' };
      child.kill('SIGKILL');
    });
  };
  child.on('message', (message: FromWorker) => {
    if (message === 'ready') {
      ready = true;
      return events.onReady();
    }
    if ('refusal' in message) return events.onRefusal(errorOf(message.refusal));
    tasks.shift()?.finish(message);
    arm();
    events.onRoom();
  });
  whenEnded(child, (end) => {
    unarm();
    ready = false;
    events.onEnd(tasks.splice(0), death ?? end);
  });
  // One that could not be started has no ear.
  if (child.pid !== undefined) child.send({ definition: options.definition });
  return {
    pid: child.pid,
    hasRoom: () => ready && tasks.length < HOLDS,
    taken: () => taken,
    isIdle: () => tasks.length === 0,
    give(task) {
      tasks.push(task);
      taken++;
      if (tasks.length === 1) arm();
      child.send({ source: task.source }, (error) => error && child.kill('SIGKILL'));
    },
    kill: () => child.kill('SIGKILL'),
  };
}

/** Calls `end` once, and says how the process came to its end. */
function whenEnded(child: ChildProcess, end: (death: Death) => void): void {
  const before = endedForMemory();
  let ended = false;
  const once = (death: Death): void => {
    if (!ended) end(death);
    ended = true;
  };
  child.on('exit', (code, signal) => once(deathOf(code, signal, endedForMemory() > before)));
  // A process that could not be started says so, and never ends.
  child.on('error', ({ message: how }) =>
    child.pid === undefined ? once({ kind: 'crash', how }) : child.kill('SIGKILL'),
  );
}

function start({ program, megabytes }: WorkerOptions): ChildProcess {
  return fork(program, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${megabytes}`, `--max-semi-space-size=${YOUNG}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
