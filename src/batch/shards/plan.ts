import { closeSync, readFileSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { DEFINITION, type Definition } from '../../assembly/definition.schema.ts';
import { SetupError } from '../../core/errors.ts';
import { openFile } from '../../io/dataset/disk.ts';
import {
  PLAN_HEAD,
  type PlanHead,
  type PlannedInput,
  SHARD,
  type Shard,
} from '../../io/dataset/plan-file.schema.ts';
import { readLinesWithOffsets } from '../../io/dataset/read-rows.ts';
import { workPath } from '../../io/dataset/work-folder.ts';
import { configurationOf, differences } from '../fingerprint.ts';

/** A shard as the plan names it. */
export interface PlannedShard {
  readonly index: number;
  readonly id: string;
  readonly documents: number;
  readonly bytes: number;
}

/** What a run has to do, fixed by its input: any number of workers on any number of machines share it. */
export interface Plan extends Omit<PlanHead, 'shards' | 'definition' | 'inputs'> {
  readonly out: string;
  readonly definition: Definition;
  readonly shards: readonly PlannedShard[];
}

export const planPath = (out: string): string => workPath(out, 'plan.json');
export const shardsPath = (out: string, hash: string): string => workPath(out, `plan.${hash}.shards.jsonl`);
export const inputsPath = (out: string, hash: string): string => workPath(out, `plan.${hash}.inputs.jsonl`);

/**
 * The plan of a folder.
 * @param check whether this program must be the one that planned; `status` may look from any
 * @throws SetupError E_NO_PLAN, E_OTHER_RUN
 */
export function readPlan(out: string, check = true): Plan {
  const head = readHead(out);
  if (head === null) throw noPlan(out);
  const definition = DEFINITION.parse(head.definition);
  const plan: Plan = { ...head, out, definition, shards: readShards(out, head.hash) };
  if (check) refuseOtherProgram(plan);
  return plan;
}

/** The head of the plan; null where there is none that can be read. */
export function readHead(out: string): PlanHead | null {
  try {
    return PLAN_HEAD.parse(JSON.parse(readFileSync(planPath(out), 'utf8')));
  } catch {
    return null;
  }
}

function readShards(out: string, hash: string): readonly PlannedShard[] {
  const shards: PlannedShard[] = [];
  for (const { line, offset, length } of readLinesWithOffsets(shardsPath(out, hash))) {
    // Units are read when their shard is done: they may be many.
    const head = JSON.parse(`${line.slice(0, line.indexOf(',"units":'))}}`) as Omit<PlannedShard, 'index'>;
    shards.push({ index: shards.length, ...head });
    PLACES.set(shards[shards.length - 1] as PlannedShard, { offset, length });
  }
  return shards;
}

/** Where the line of a shard stands. */
const PLACES = new WeakMap<PlannedShard, { readonly offset: number; readonly length: number }>();

/** A shard with its units. */
export function shardOf(plan: Plan, index: number): Shard {
  const shard = plan.shards[index];
  const place = shard && PLACES.get(shard);
  if (!place)
    throw new SetupError('E_USAGE', `there is no shard ${index}`, {
      where: plan.out,
      hint: `shards are numbered from 0 to ${plan.shards.length - 1}`,
    });
  const path = shardsPath(plan.out, plan.hash);
  const fd = openFile(path);
  try {
    const line = Buffer.allocUnsafe(place.length);
    readSync(fd, line, 0, place.length, place.offset);
    return SHARD.parse(JSON.parse(line.toString('utf8')));
  } finally {
    closeSync(fd);
  }
}

/** The inputs of a plan, for `run.json`. */
export function* inputsOf(plan: Plan): Generator<PlannedInput> {
  for (const { line } of readLinesWithOffsets(inputsPath(plan.out, plan.hash)))
    yield JSON.parse(line) as PlannedInput;
}

/** Where a path of the plan lies: what came on standard input was kept. */
export function placeOf(plan: Pick<Plan, 'out' | 'base'>): (path: string) => string {
  return (path) => (path === '-' ? workPath(plan.out, 'stdin.jsonl') : resolve(plan.base, path));
}

export function refuseOtherProgram(plan: Plan): void {
  const changes = differences(plan.configuration, configurationOf(plan.definition, plan));
  if (changes.length > 0)
    throw otherRun(plan.out, changes, 'use the program that planned it, or plan again with --fresh');
}

export function otherRun(
  out: string,
  changes: readonly string[],
  hint = 'add --fresh to replace it, or give another folder after -o',
): SetupError {
  const message = `this folder holds another run: ${changes.join('; ')}`;
  return new SetupError('E_OTHER_RUN', message, { where: out, hint });
}

function noPlan(out: string): SetupError {
  return new SetupError('E_NO_PLAN', 'no run was planned here', {
    where: out,
    hint: 'dragoman plan IN… -o OUT, or dragoman run IN… -o OUT',
  });
}
