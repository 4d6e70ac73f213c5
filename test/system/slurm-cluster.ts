import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { environmentOf, kill, processesWith } from '../crash/processes.ts';

const execute = promisify(execFile);

/** A Slurm of its own on this machine: munge, a controller, and nodes that share its cores. */
export interface SlurmCluster {
  readonly folder: string;
  readonly nodes: readonly string[];
  /** What a process needs so that its `sbatch` and `squeue` talk to this cluster. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs a Slurm command and gives what it prints. */
  slurm(command: string, ...args: readonly string[]): Promise<string>;
  /** Whether a job's processes run on the node. */
  isBusy(node: string): boolean;
  /** Ends a node as a power cut does: the daemon and all that runs there, at once. */
  killNode(node: string): Promise<number>;
  startNode(node: string): Promise<void>;
  killController(): Promise<void>;
  startController(): Promise<void>;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  readonly nodes: number;
  readonly cpusPerNode: number;
  /** `MaxArraySize` of the configuration: the highest index of an array is one less. */
  readonly maxArraySize: number;
}

const DEFAULTS: ClusterOptions = { nodes: 4, cpusPerNode: 1, maxArraySize: 1001 };

/** Starts the cluster and waits until every node is idle. Nothing of it outlives `stop` or this process. */
export async function startSlurm(options: Partial<ClusterOptions> = {}): Promise<SlurmCluster> {
  const { nodes: count, cpusPerNode, maxArraySize } = { ...DEFAULTS, ...options };
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-slurm-'));
  chmodSync(folder, 0o755);
  const nodes = Array.from({ length: count }, (_, i) => `n${i + 1}`);
  const ports = await freePorts(count + 1);
  const conf = join(folder, 'slurm.conf');
  writeFileSync(conf, configuration(folder, nodes, ports, cpusPerNode, maxArraySize));
  const env = { SLURM_CONF: conf };
  const daemons = new Map<string, ChildProcess>();
  const start = (name: string, command: string, ...args: readonly string[]): void => {
    daemons.set(name, daemon(folder, name, env, command, args));
  };
  const slurm = async (command: string, ...args: readonly string[]): Promise<string> =>
    (await execute(command, [...args], { env: { ...process.env, ...env } })).stdout;
  const end = async (name: string): Promise<void> => {
    const child = daemons.get(name);
    daemons.delete(name);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };
  const startController = async (): Promise<void> => {
    start('slurmctld', 'slurmctld', '-D', '-f', conf);
    await until('the controller answers', folder, async () =>
      (await slurm('scontrol', 'ping')).includes('UP'),
    );
  };
  const startNode = async (node: string): Promise<void> => {
    start(node, 'slurmd', '-D', '-N', node, '-f', conf);
    const state = async (): Promise<string> => slurm('sinfo', '--noheader', '-N', '-n', node, '-o', '%T');
    await until(`${node} is idle`, folder, async () => /^(?:idle|mixed|allocated)\s*$/m.test(await state()));
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...daemons.keys()].map(end));
    for (const pid of processesWith(`SLURM_CONF=${conf}`)) kill(pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const jobsOn = (node: string): readonly number[] =>
    processesWith(`SLURM_CONF=${conf}`).filter((pid) =>
      environmentOf(pid).includes(`\0SLURMD_NODENAME=${node}\0`),
    );
  try {
    startMunge(folder, start);
    await startController();
    await Promise.all(nodes.map(startNode));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    folder,
    nodes,
    env,
    slurm,
    isBusy: (node) => jobsOn(node).length > 0,
    async killNode(node) {
      await end(node);
      const ours = processesWith(`SLURM_CONF=${conf}`);
      // The keepers of the jobs go first: one that lives on would report its job as failed, which a dead node cannot.
      const keepers = ours.filter((pid) => holdsOpen(pid, join(folder, `slurmd-${node}.log`)));
      const jobs = jobsOn(node);
      for (const pid of [...keepers, ...jobs]) kill(pid);
      return jobs.length;
    },
    startNode,
    killController: () => end('slurmctld'),
    startController,
    stop,
  };
}

function startMunge(folder: string, start: (name: string, command: string, ...args: string[]) => void): void {
  const at = (name: string): string => join(folder, 'munge', name);
  mkdirSync(join(folder, 'munge'), { mode: 0o755 });
  writeFileSync(at('key'), randomBytes(128), { mode: 0o400 });
  // `--force`: a folder under /tmp is not where munge would like its socket.
  start(
    'munged',
    'munged',
    '--foreground',
    '--force',
    `--key-file=${at('key')}`,
    `--socket=${at('socket')}`,
    `--pid-file=${at('pid')}`,
    `--log-file=${at('log')}`,
    `--seed-file=${at('seed')}`,
  );
}

/** Dies with this process, even when this process is killed. */
function daemon(
  folder: string,
  name: string,
  env: Record<string, string>,
  command: string,
  args: readonly string[],
): ChildProcess {
  const log = openSync(join(folder, `${name}.out`), 'a');
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
  });
  child.on('error', (error) => appendFileSync(join(folder, `${name}.out`), `${error.message}\n`));
  return child;
}

function configuration(
  folder: string,
  nodes: readonly string[],
  ports: readonly number[],
  cpus: number,
  maxArraySize: number,
): string {
  mkdirSync(join(folder, 'state'));
  for (const node of nodes) mkdirSync(join(folder, `spool-${node}`));
  const host = hostname().split('.')[0];
  const lines = nodes.map(
    (node, i) =>
      `NodeName=${node} NodeHostname=${host} NodeAddr=127.0.0.1 Port=${ports[i + 1]} CPUs=${cpus} RealMemory=1000 State=UNKNOWN`,
  );
  // cred_expire also says how long a job of a lost node waits before it starts again (120 s unless told).
  return `ClusterName=dragoman
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=${ports[0]}
SlurmUser=${userInfo().username}
SlurmdUser=${userInfo().username}
AuthType=auth/munge
AuthInfo=socket=${join(folder, 'munge', 'socket')},cred_expire=5
CredType=cred/munge
StateSaveLocation=${join(folder, 'state')}
SlurmdSpoolDir=${join(folder, 'spool-%n')}
SlurmctldPidFile=${join(folder, 'slurmctld.pid')}
SlurmdPidFile=${join(folder, 'slurmd-%n.pid')}
SlurmctldLogFile=${join(folder, 'slurmctld.log')}
SlurmdLogFile=${join(folder, 'slurmd-%n.log')}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
JobCompType=jobcomp/none
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
SchedulerParameters=sched_min_interval=100000,sched_interval=1,bf_interval=1,batch_sched_delay=0,default_queue_depth=2000
SlurmctldTimeout=10
SlurmdTimeout=5
BatchStartTimeout=2
MessageTimeout=5
ReturnToService=2
KillWait=2
MinJobAge=300
MaxArraySize=${maxArraySize}
JobRequeue=1
${lines.join('\n')}
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP OverSubscribe=NO
`;
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve) => server.listen(0, () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Asks until the answer is yes; gives up after half a minute and shows what the daemons said. */
async function until(what: string, folder: string, ask: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (await ask().catch(() => false)) return;
    await pause(200);
  }
  const logs = readdirSync(folder).filter((name) => /\.(?:log|out)$/.test(name));
  const tails = logs.map((name) => `${name}:\n${readFileSync(join(folder, name), 'utf8').slice(-1500)}`);
  throw new Error(`Slurm did not come up: not true that ${what}\n${tails.join('\n')}`);
}

function holdsOpen(pid: number, path: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === path);
  } catch {
    return false;
  }
}
