import type { Definition } from '../../assembly/definition.schema.ts';
import { IncompleteError } from '../../core/errors.ts';
import type { Source } from '../../core/layers/source.ts';
import { type Rejection, rejectedBundle } from '../../records/to-bundle.ts';
import type { Executor } from '../executor.ts';
import { type PackedDocument, packDocument } from '../pack-document.ts';
import { type Death, PROGRAM, type Task, type WorkerProcess, workerProcess } from './worker-process.ts';

export interface WorkersOptions {
  readonly jobs: number;
  /** Milliseconds of processor time one document may take; null for ten seconds and a second more for every 20,000 letters. */
  readonly maxDocTime: number | null;
  /** Memory of each worker in megabytes. Default 2048. */
  readonly megabytes?: number;
  /** Documents after which a worker is replaced. Default 4000. */
  readonly recycleAfter?: number;
  /** The module that each worker runs. */
  readonly program?: string;
}

/** A document that ends its worker is tried once more: the first time may have been the fault of the machine. */
const ATTEMPTS = 2;
/** Workers that end before they are ready, in a row, until the run gives up. */
const FAILED_STARTS = 5;

/**
 * In processes of their own: one that runs too long, out of memory or is killed takes nothing with it but its
 * document. A worker is replaced before what the tagger remembers of words grows large.
 */
export function processExecutor(definition: Definition, options: WorkersOptions): Executor {
  const { jobs, maxDocTime, megabytes = 2048, recycleAfter = 4000, program = PROGRAM } = options;
  const workers = new Set<WorkerProcess>();
  const waiting: Task[] = [];
  let closed = false;
  let failedStarts = 0;
  /** Why nothing can be done at all. */
  let end: unknown = null;

  const feed = (): void => give(waiting, workers, recycleAfter);
  const giveUp = (error: unknown, begun: readonly Task[] = []): void => {
    end = error;
    for (const task of [...begun, ...waiting.splice(0)]) task.fail(error);
  };
  const startOne = (): void => {
    let wasReady = false;
    const worker = workerProcess(
      { definition, megabytes, program },
      {
        onReady() {
          wasReady = true;
          failedStarts = 0;
          feed();
        },
        onRefusal: (error) => giveUp(error),
        onRoom: feed,
        onEnd(tasks, death) {
          workers.delete(worker);
          if (closed) return;
          if (end !== null) return giveUp(end, tasks);
          retryOrQuarantine(tasks, death, waiting);
          if (!wasReady && ++failedStarts >= FAILED_STARTS) return giveUp(noWorkers(death));
          startOne();
          feed();
        },
      },
    );
    workers.add(worker);
  };
  for (let i = 0; i < jobs; i++) startOne();
  return {
    width: jobs * 2,
    run: (source) =>
      new Promise<PackedDocument>((finish, fail) => {
        if (end !== null) return fail(end);
        waiting.push({ source, limit: maxDocTime ?? limitOf(source), attempts: 0, finish, fail });
        feed();
      }),
    async close() {
      closed = true;
      for (const worker of workers) worker.kill();
    },
  };
}

/** Gives every worker as much as it holds; one that has done its share ends when it is through. */
function give(waiting: Task[], workers: ReadonlySet<WorkerProcess>, recycleAfter: number): void {
  for (const worker of workers) {
    if (worker.taken() >= recycleAfter && worker.isIdle()) worker.kill();
    while (waiting.length > 0 && worker.hasRoom() && worker.taken() < recycleAfter)
      worker.give(waiting.shift() as Task);
  }
}

/** The one that was being done has had an attempt; those that waited behind it have not. */
function retryOrQuarantine([culprit, ...others]: readonly Task[], death: Death, waiting: Task[]): void {
  waiting.unshift(...others);
  if (culprit === undefined) return;
  culprit.attempts++;
  if (culprit.attempts < ATTEMPTS) waiting.unshift(culprit);
  else culprit.finish(packDocument(rejectedBundle(culprit.source, rejection(culprit, death))));
}

/** Slow machines do 20,000 letters in a second. */
function limitOf({ raw }: Source): number {
  return 10_000 + raw.length / 20;
}

function rejection({ limit }: Task, death: Death): Rejection {
  if (death.kind === 'time')
    return {
      stage: 'run',
      code: 'E_DOC_TIME',
      message: `this document took longer than ${limit / 1000} s, twice`,
      hint: 'raise --max-doc-time and retry, or split the document',
    };
  return {
    stage: 'run',
    code: 'E_WORKER',
    message: `the worker that did this document came to its end twice: ${death.how}`,
    hint: 'it may need more memory than there is: run this document alone with --jobs 1, or split it',
  };
}

function noWorkers(death: Death): IncompleteError {
  return new IncompleteError(
    'E_WORKER',
    `workers end before they begin: ${death.kind === 'crash' ? death.how : 'out of time'}`,
    { hint: 'free memory, or give a smaller --jobs; then run again with the same arguments' },
  );
}
