import { shardStates } from '../batch/shards/shard-states.ts';
import { plain, say } from './terminal.ts';

/** What a run that was stopped has kept, and how to go on. */
export function showKept(out: string): void {
  try {
    const states = shardStates(out, { hashes: false });
    const total = states.reduce((sum, { documents }) => sum + documents, 0);
    const kept = states.reduce(
      (sum, { state, documents }) => sum + (state === 'committed' ? documents : 0),
      0,
    );
    say(`stopped: ${kept} of ${total} documents are kept in ${plain(out)}`);
  } catch {
    say('stopped before there was a plan');
  }
  say('run again with the same arguments to go on');
}
