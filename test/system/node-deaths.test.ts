import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeDeaths } from './node-deaths.ts';
import { type SlurmCluster, startSlurm } from './slurm-cluster.ts';

let cluster: SlurmCluster;
beforeAll(async () => {
  cluster = await startSlurm();
});
afterAll(() => cluster.stop());

test('five nodes die under a run: one submission, and the bytes of a run that nobody disturbed', async () => {
  const report = await nodeDeaths(cluster, {
    documents: 70,
    shardSize: '4K',
    deaths: 5,
    controllerDeaths: 0,
    seed: 1,
    say: () => {},
  });
  expect(report).toMatchObject({ deaths: 5, submissions: 1, differences: [] });
  expect(report.restarts).toBeGreaterThanOrEqual(5);
  expect(report.shards).toBeGreaterThan(10);
});
