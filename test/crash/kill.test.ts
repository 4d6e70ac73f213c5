import { expect, test } from 'vitest';
import { BARE } from '../cli/call.ts';
import { type KillOptions, killAtRandom } from './kill.ts';
import { signalAtRandom } from './signals.ts';

// Short forms; `node test/crash/kill.ts --times 100` is the long one.

test.each<[KillOptions['what'], number, string[]]>([
  ['main', 4, ['--jobs', '2']],
  ['workers', 3, ['--jobs', '2']],
  ['work', 4, []],
])('kill -9 of %s at random moments: nothing lost, doubled or torn', async (what, times, flags) => {
  const options = { what, times, documents: 80, seed: 1, flags: [...flags, ...BARE], say: () => {} };
  const { kills, problems } = await killAtRandom(options);
  expect([kills, problems]).toEqual([times, []]);
});

test('a signal stops a run in order and says how to go on', async () => {
  const flags = ['--jobs', '2', ...BARE];
  const { signals, problems } = await signalAtRandom({
    times: 1,
    documents: 1500,
    seed: 1,
    flags,
    say: () => {},
  });
  expect([signals, problems]).toEqual([3, []]);
});
