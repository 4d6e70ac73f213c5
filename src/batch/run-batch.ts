import PQueue from 'p-queue';
import type { Note } from '../core/stage.ts';
import type { Spool } from '../io/dataset/spool.ts';
import type { Incoming } from '../io/incoming.ts';
import type { Bundle } from '../records/bundle.ts';
import type { RunLedger } from '../records/run/run-tables.ts';
import { duplicateBundle, rejectedBundle } from '../records/to-bundle.ts';
import { deduplicator, type Verdict } from './deduplicate.ts';
import type { Executor } from './executor.ts';

export interface BatchOptions {
  readonly executor: Executor;
  readonly spool: Spool;
  readonly ledger: RunLedger;
  /** Stop after this many inputs; null for all. */
  readonly limit: number | null;
  onProgress(progress: Progress): void;
  onNote(sourceId: string, note: Note): void;
}

export interface Progress {
  readonly done: number;
  readonly duplicate: number;
  readonly quarantined: number;
}

/** Documents that wait for each worker: enough to keep it busy, few enough to keep memory flat. */
const WAITING = 4;

/** Takes inputs as fast as the workers do them. Order of arrival never shows in the result. */
export async function runBatch(inputs: AsyncIterable<Incoming>, options: BatchOptions): Promise<Progress> {
  const { executor } = options;
  const queue = new PQueue({ concurrency: executor.width });
  const sink = sinkOf(options);
  const judge = deduplicator();
  let failure: unknown = null;
  let taken = 0;
  for await (const incoming of inputs) {
    if (failure !== null || (options.limit !== null && taken >= options.limit)) break;
    taken++;
    if (incoming.kind === 'article')
      for (const note of incoming.notes) options.onNote(incoming.source.id, note);
    const verdict = judge(incoming);
    await queue.onSizeLessThan(executor.width * WAITING);
    queue
      .add(async () => sink.add(await settle(verdict, executor)))
      .catch((error: unknown) => {
        failure = error;
        queue.clear();
      });
  }
  await queue.onIdle();
  if (failure !== null) throw failure;
  return sink.progress();
}

async function settle(verdict: Verdict, executor: Executor): Promise<Bundle> {
  if (verdict.kind === 'new') return executor.run(verdict.source);
  if (verdict.kind === 'duplicate') return duplicateBundle(verdict.source, verdict.copy);
  return rejectedBundle(verdict.source, verdict.why, verdict.copy);
}

function sinkOf(options: BatchOptions) {
  const counts = { done: 0, duplicate: 0, quarantined: 0 };
  return {
    add(bundle: Bundle): void {
      options.spool.add(bundle);
      options.ledger.add(bundle);
      counts[bundle.status]++;
      for (const note of bundle.notes) options.onNote(bundle.sourceId, note);
      options.onProgress({ ...counts });
    },
    progress: (): Progress => ({ ...counts }),
  };
}
