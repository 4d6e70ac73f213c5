import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { dice, rows } from '../crash/articles.ts';
import { contents, differences, must } from '../crash/program.ts';
import { type SlurmCluster, startSlurm } from './slurm-cluster.ts';

// node test/system/node-deaths.ts --deaths 5 --controller-deaths 3 --documents 200 --shard-size 8K --seed 1
// A run on four Slurm nodes that keep dying, against the same run on one machine that nobody disturbs.

export interface DeathOptions {
  readonly documents: number;
  readonly shardSize: string;
  readonly deaths: number;
  readonly controllerDeaths: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

export interface DeathReport {
  readonly shards: number;
  readonly deaths: number;
  readonly controllerDeaths: number;
  /** Tasks that Slurm started again because their node had died. */
  readonly restarts: number;
  /** Submissions it took; one is enough when nothing but nodes fail. */
  readonly submissions: number;
  readonly differences: readonly string[];
}

export async function nodeDeaths(cluster: SlurmCluster, options: DeathOptions): Promise<DeathReport> {
  const folder = join(cluster.folder, 'deaths');
  mkdirSync(folder);
  const [input, out, alone] = ['rows.jsonl', 'out', 'alone'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(input, rows(options.documents, options.seed));
  await must(['run', input, '-o', alone, '--jobs', '2']);
  const planned = await must(['plan', input, '-o', out, '--shard-size', options.shardSize]);
  const shards = planned.out.trim().split('\n').length;
  options.say(`${shards} shards of ${options.documents} documents`);
  await must(['submit', out, '--engine', 'slurm'], cluster.env);
  await kills(cluster, options);
  await queueIsEmpty(cluster);
  const again = await restarts(cluster);
  let submissions = 1;
  // A controller that is killed forgets what it was told in its last seconds, a merge that waits as well.
  const isThrough = async (): Promise<boolean> =>
    (await left(input, out, options)) === 0 && existsSync(join(out, 'run.json'));
  for (; submissions < 5 && !(await isThrough()); submissions++) {
    await must(['submit', out], cluster.env);
    await queueIsEmpty(cluster);
  }
  return {
    shards,
    deaths: options.deaths,
    controllerDeaths: options.controllerDeaths,
    restarts: again,
    submissions,
    differences: differences(contents(alone), contents(out)),
  };
}

/** Nodes die while they work and come back some seconds later, several may be away at once. */
async function kills(cluster: SlurmCluster, options: DeathOptions): Promise<void> {
  const random = dice(options.seed);
  const returns: Promise<void>[] = [];
  const away = new Set<string>();
  for (let death = 1; death <= options.deaths; death++) {
    await pause(random() * 1500);
    const node = await workingNode(cluster, away, random);
    if (node === null) throw new Error(`the work ended before node death ${death}: give more documents`);
    away.add(node);
    const killed = await cluster.killNode(node);
    options.say(`death ${death}: ${node}, with ${killed} processes`);
    const back = pause(4000 + random() * 4000).then(async () => {
      await cluster.startNode(node);
      away.delete(node);
    });
    returns.push(back);
    if (death <= options.controllerDeaths) {
      await cluster.killController();
      await pause(random() * 1000);
      await cluster.startController();
    }
  }
  await Promise.all(returns);
}

/** A node on which the program runs this moment; null when the queue is empty. */
async function workingNode(
  cluster: SlurmCluster,
  away: ReadonlySet<string>,
  random: () => number,
): Promise<string | null> {
  for (let tries = 0; tries < 300; tries++) {
    const nodes = cluster.nodes.filter((node) => !away.has(node) && cluster.isBusy(node));
    if (nodes.length > 0) return nodes[Math.floor(random() * nodes.length)] ?? null;
    if ((await cluster.slurm('squeue', '--noheader')).trim() === '') return null;
    await pause(100);
  }
  return null;
}

async function queueIsEmpty(cluster: SlurmCluster): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    if ((await cluster.slurm('squeue', '--noheader')).trim() === '') return;
    await pause(200);
  }
  throw new Error(`the queue does not empty:\n${await cluster.slurm('squeue')}`);
}

async function left(input: string, out: string, options: DeathOptions): Promise<number> {
  const { out: printed } = await must(['plan', input, '-o', out, '--shard-size', options.shardSize]);
  return printed.split('\n').filter(Boolean).length;
}

/** How often Slurm has started a task again. */
async function restarts(cluster: SlurmCluster): Promise<number> {
  const jobs = await cluster.slurm('scontrol', 'show', 'jobs');
  return [...jobs.matchAll(/\bRestarts=(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      deaths: { type: 'string', default: '5' },
      'controller-deaths': { type: 'string', default: '0' },
      documents: { type: 'string', default: '200' },
      'shard-size': { type: 'string', default: '8K' },
      seed: { type: 'string', default: '1' },
    },
  });
  const cluster = await startSlurm();
  try {
    const report = await nodeDeaths(cluster, {
      deaths: Number(values.deaths),
      controllerDeaths: Number(values['controller-deaths']),
      documents: Number(values.documents),
      shardSize: values['shard-size'],
      seed: Number(values.seed),
      say: (line) => void process.stderr.write(`${line}\n`),
    });
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    process.exitCode = report.differences.length === 0 ? 0 : 1;
  } finally {
    await cluster.stop();
  }
}
