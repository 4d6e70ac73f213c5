import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../core/errors.ts';
import { claim } from './lock.ts';
import { RUN_RECORD, type RunRecord } from './run-record.schema.ts';
import { WORK } from './write-dataset.ts';

/** What stands at the place where a run wants to write. */
export type FolderState =
  | { readonly kind: 'free' }
  | { readonly kind: 'unfinished' }
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
  if (record) return { kind: 'finished', record };
  if (names.includes(WORK)) return { kind: 'unfinished' };
  throw new SetupError('E_OUT_FOREIGN', 'this folder holds other things than a dataset of ours', {
    where: out,
    hint: 'give an empty or new folder after -o; nothing was changed',
  });
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
 * Marks the folder as being worked on: from here until `run.json` stands again it is unfinished.
 * @throws SetupError E_BUSY when another run writes there
 */
export function openFolder(out: string): void {
  mkdirSync(join(out, WORK), { recursive: true });
  claim(join(out, WORK, 'lock'), out);
  rmSync(join(out, 'run.json'), { force: true });
}

export function closeFolder(out: string): void {
  rmSync(join(out, WORK), { recursive: true, force: true });
}
