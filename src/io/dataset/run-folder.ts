import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../core/errors.ts';
import { makeFolder } from './disk.ts';
import { claim, refuseHeld, release } from './lock.ts';
import { RUN_RECORD, type RunRecord } from './run-record.schema.ts';
import { WORK, workPath } from './work-folder.ts';

/** What stands at the place where a run wants to write. */
export type FolderState =
  | { readonly kind: 'free' }
  /** `record` is that of an older result which still stands. */
  | { readonly kind: 'unfinished'; readonly record: RunRecord | null }
  | { readonly kind: 'finished'; readonly record: RunRecord };

/** @throws SetupError E_OUT_FILE, E_OUT_FOREIGN: nothing that is not ours is ever touched */
export function inspectFolder(out: string): FolderState {
  const stats = statSync(out, { throwIfNoEntry: false });
  if (stats === undefined) return { kind: 'free' };
  if (!stats.isDirectory())
    throw new SetupError('E_OUT_FILE', 'the output must be a folder, and this is a file', {
      where: out,
      hint: 'give another name after -o',
    });
  const names = readdirSync(out);
  if (names.length === 0) return { kind: 'free' };
  const record = readRecord(out);
  const planned = plannedHash(out);
  if (record && (planned === null || planned === record.plan_hash)) return { kind: 'finished', record };
  if (record || names.includes(WORK)) return { kind: 'unfinished', record };
  throw new SetupError('E_OUT_FOREIGN', 'this folder holds other things than a dataset of ours', {
    where: out,
    hint: 'give an empty or new folder after -o; nothing was changed',
  });
}

function plannedHash(out: string): string | null {
  try {
    return (JSON.parse(readFileSync(workPath(out, 'plan.json'), 'utf8')) as { hash: string }).hash;
  } catch {
    return null;
  }
}

/** The record of a finished run; null when there is none. */
export function readRecord(out: string): RunRecord | null {
  const path = join(out, 'run.json');
  if (!existsSync(path)) return null;
  try {
    const parsed = RUN_RECORD.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Says at once that another run writes here, before inputs are looked for.
 * @throws SetupError E_BUSY
 */
export function refuseBusy(out: string): void {
  refuseHeld(workPath(out, 'lock'), out);
}

/** Does something that no other run may do at the same time; within it, others of this process may too. */
export async function withLock<T>(out: string, work: () => Promise<T>): Promise<T> {
  const lock = workPath(out, 'lock');
  makeFolder(workPath(out));
  const fresh = claim(lock, out);
  try {
    return await work();
  } finally {
    if (fresh) release(lock);
  }
}
