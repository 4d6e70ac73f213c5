import type { Definition } from '../../assembly/definition.schema.ts';
import type { Source } from '../../core/layers/source.ts';
import { rejectedBundle } from '../../records/to-bundle.ts';
import type { Executor } from '../executor.ts';
import { type PackedDocument, packDocument } from '../pack-document.ts';
import { keepCrew } from './crew.ts';
import { ATTEMPTS, type Death, noWorkers, rejectionOf } from './death.ts';
import { PROGRAM, type Task, type WorkerProcess } from './worker-process.ts';

export interface WorkersOptions {
  readonly jobs: number;
  /** Milliseconds of processor time one document may take; null for ten seconds and a second more for every 20,000 letters. */
  readonly maxDocTime: number | null;
  /** Memory of each worker in megabytes. Default 2048. */
  readonly megabytes?: number;
  /** Documents after which a worker is replaced. Default 4000. */
  readonly recycleAfter?: number;
  /** Milliseconds before a worker that failed to start is followed by another; they grow. Default 50. */
  readonly pause?: number;
  /** The module that each worker runs. */
  readonly program?: string;
}

/**
 * In processes of their own: one that runs too long, out of memory or is killed takes nothing with it but its
 * document. A worker is replaced before what the tagger remembers of words grows large. Where workers cannot be
 * started any more the others go on, and the run ends when there is none.
 */
export function processExecutor(definition: Definition, options: WorkersOptions): Executor {
  const { jobs, maxDocTime, megabytes = 2048, recycleAfter = 4000, program = PROGRAM, pause = 50 } = options;
  const waiting: Task[] = [];
  let closed = false;
  /** Why nothing can be done at all. */
  let end: unknown = null;

  const feed = (): void => give(waiting, crew.workers, recycleAfter);
  const giveUp = (error: unknown): void => {
    end = error;
    crew.disband();
    for (const task of waiting.splice(0)) task.fail(error);
  };
  const crew = keepCrew(
    { definition, megabytes, program, jobs, pause },
    {
      onReady: feed,
      onRefusal: giveUp,
      onRoom: feed,
      onEnd(tasks, death) {
        if (closed) return;
        if (end !== null) for (const task of tasks) task.fail(end);
        else retryOrQuarantine(tasks, death, waiting);
        feed();
      },
      onNone: (death) => giveUp(noWorkers(death)),
    },
  );
  return {
    width: jobs * 2,
    run: (source) =>
      new Promise<PackedDocument>((finish, fail) => {
        if (end !== null) return fail(end);
        waiting.push({ source, limit: maxDocTime ?? limitOf(source), deaths: new Map(), finish, fail });
        feed();
      }),
    async close() {
      closed = true;
      crew.disband();
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
  const often = (culprit.deaths.get(death.kind) ?? 0) + 1;
  culprit.deaths.set(death.kind, often);
  if (often < ATTEMPTS[death.kind]) waiting.unshift(culprit);
  else culprit.finish(packDocument(rejectedBundle(culprit.source, rejectionOf(culprit.limit, death))));
}

/** Slow machines do 20,000 letters in a second. */
function limitOf({ raw }: Source): number {
  return 10_000 + raw.length / 20;
}
