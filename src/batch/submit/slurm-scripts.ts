import type { ArrayJob } from './array-jobs.ts';
import type { JobNames } from './job-names.ts';

/** What each task asks of the cluster. */
export interface Resources {
  /** Worker processes, and cores, of a task. */
  readonly jobs: number;
  /** Tasks that may run at the same time; null for as many as the cluster gives. */
  readonly atOnce: number | null;
  /** As Slurm writes it: `02:00:00`; null for the cluster's default. */
  readonly time: string | null;
  /** As Slurm writes it: `2G`; null for the cluster's default. */
  readonly memory: string | null;
  /** Further options of sbatch, whole: `--partition=short`. */
  readonly options: readonly string[];
}

export interface ScriptContext {
  readonly out: string;
  readonly cwd: string;
  readonly logs: string;
  readonly names: JobNames;
  /** How to call this program. */
  readonly program: readonly string[];
  readonly resources: Resources;
}

/** A task that dies with its node is started again by Slurm. One that fails is found missing and submitted again. */
export function arrayScript(job: ArrayJob, context: ScriptContext): string {
  const { resources, names } = context;
  const limit = resources.atOnce === null ? '' : `%${resources.atOnce}`;
  return script(
    [
      `--job-name=${names.array(job.offset)}`,
      `--array=${job.indices}${limit}`,
      '--requeue',
      '--open-mode=append',
      `--output=${logOf(context, '%A_%a')}`,
      `--cpus-per-task=${resources.jobs}`,
      ...common(context),
    ],
    [...context.program, 'work', context.out, '--offset', `${job.offset}`, '--jobs', `${resources.jobs}`],
  );
}

/** Runs when all tasks have ended, however they ended: `merge` itself sees whether every shard is there. */
export function mergeScript(after: readonly string[], context: ScriptContext): string {
  return script(
    [
      `--job-name=${context.names.merge}`,
      ...(after.length > 0 ? [`--dependency=afterany:${after.join(':')}`] : []),
      '--requeue',
      '--open-mode=append',
      `--output=${logOf(context, '%j-merge')}`,
      ...common(context),
    ],
    [...context.program, 'merge', context.out],
  );
}

function common({ cwd, resources }: ScriptContext): readonly string[] {
  return [
    `--chdir=${cwd}`,
    ...(resources.time === null ? [] : [`--time=${resources.time}`]),
    ...(resources.memory === null ? [] : [`--mem=${resources.memory}`]),
    ...resources.options,
  ];
}

/** `exec`: a signal of Slurm reaches the program itself, which puts its shard down in order. */
function script(options: readonly string[], command: readonly string[]): string {
  const lines = options.map((option) => `#SBATCH ${directive(option)}`);
  return `#!/bin/sh\n${lines.join('\n')}\nexec ${command.map(quoted).join(' ')}\n`;
}

function logOf({ logs }: ScriptContext, name: string): string {
  return `${logs.replaceAll('%', '%%')}/${name}.log`;
}

function directive(option: string): string {
  return /^[\w=:,.%+@/-]+$/.test(option) ? option : `"${option.replace(/["\\]/g, '\\$&')}"`;
}

function quoted(word: string): string {
  return /^[\w=:,.%+@/-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
