import { existsSync } from 'node:fs';
import { type Holder, runningHolder } from '../io/dataset/lock.ts';
import { inspectFolder } from '../io/dataset/run-folder.ts';
import type { RunRecord } from '../io/dataset/run-record.schema.ts';
import { workPath } from '../io/dataset/work-folder.ts';
import { planPath } from './shards/plan.ts';
import { type ShardState, shardStates } from './shards/shard-states.ts';

/** Where a run stands, from what lies on disk alone: any machine that sees the folder can tell. */
export interface RunStatus {
  readonly state: 'nothing' | 'running' | 'unfinished' | 'finished';
  /** The process that writes; `work` on other machines takes no claim and is not seen here. */
  readonly holder: Holder | null;
  readonly record: RunRecord | null;
  readonly shards: { readonly total: number; readonly committed: number; readonly broken: readonly number[] };
  readonly documents: {
    readonly total: number;
    readonly committed: number;
    readonly quarantined: number;
    /** Documents a second, from the times of the last commits; null when they do not tell. */
    readonly rate: number | null;
    /** Shards were committed in the last minutes: somebody works, here or elsewhere. */
    readonly lively: boolean;
    /** Seconds to go. */
    readonly left: number | null;
  };
}

/** @throws SetupError E_OUT_FILE, E_OUT_FOREIGN */
export function runStatus(out: string): RunStatus {
  const folder = inspectFolder(out);
  const holder = runningHolder(workPath(out, 'lock'));
  // Rows are read and checked when nobody writes; while a run is on, their sizes tell enough.
  const states = existsSync(planPath(out)) ? shardStates(out, { hashes: holder === null }) : [];
  const committed = states.filter(({ state }) => state === 'committed');
  const broken = states.filter(({ state }) => state === 'broken').map(({ index }) => index);
  const total = sum(states, 'documents');
  const done = sum(committed, 'documents');
  const rate = rateOf(committed);
  const whole = folder.kind === 'finished' && committed.length === states.length;
  return {
    state:
      holder !== null ? 'running' : folder.kind === 'free' ? 'nothing' : whole ? 'finished' : 'unfinished',
    holder,
    record: folder.kind === 'free' ? null : folder.record,
    shards: { total: states.length, committed: committed.length, broken },
    documents: {
      total,
      committed: done,
      quarantined: sum(committed, 'quarantined'),
      rate,
      lively: committed.some(({ committed: at }) => Date.now() - Number(at) < LIVELY),
      left: rate === null ? null : Math.ceil((total - done) / rate),
    },
  };
}

function sum(states: readonly ShardState[], column: 'documents' | 'quarantined'): number {
  return states.reduce((total, { [column]: count }) => total + count, 0);
}

const LIVELY = 120_000;
/** Commits that tell how fast it goes now. */
const LAST = 20;

function rateOf(committed: readonly ShardState[]): number | null {
  const last = [...committed].sort((a, b) => Number(a.committed) - Number(b.committed)).slice(-LAST);
  const [first] = last;
  const seconds = (Number(last.at(-1)?.committed) - Number(first?.committed)) / 1000;
  if (!first || !(seconds > 0)) return null;
  return (sum(last, 'documents') - first.documents) / seconds;
}
