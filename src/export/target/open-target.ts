import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { SetupError } from '../../core/errors.ts';
import { makeFolder, moveFile, namesIn, remove, tryRemove, writeWholeFile } from '../../io/dataset/disk.ts';
import { claim, release } from '../../io/dataset/lock.ts';
import { refuseOwnPlace } from '../../io/dataset/refuse-own-place.ts';
import { exportFile, putFile } from './export-file.ts';
import type { ExportedFile, ExportFile, Target } from './target.ts';

/** Says what an export is: written last, and how a folder of ours is known. */
export const MARK = 'export.json';

interface Place {
  /** Folder of the dataset. */
  readonly out: string;
  /** Where the user wants it: a folder, or a file for an export of one file. */
  readonly path: string;
  /** The one file of the export, when it is to stand under a name of the user's; else null. */
  readonly single: string | null;
  /** What `export.json` says. */
  readonly mark: Readonly<Record<string, unknown>>;
}

/**
 * Writes beside the final place, and takes it when all is written.
 * @throws SetupError E_OUT_FOREIGN, E_OUT_FILE, E_OUT_DATASET, E_BUSY
 */
export function openTarget(place: Place): Target {
  const path = resolve(place.path);
  refuseOwnPlace(place.out, path);
  if (place.single === null) refuseForeign(path);
  else refuseFolder(path);
  makeFolder(dirname(path));
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const half = join(dirname(path), `.${basename(path)}.partial`);
  claim(lock, path);
  remove(half);
  makeFolder(half);
  const files: ExportedFile[] = [];
  const open = new Set<ExportFile>();
  const end = (): void => {
    for (const file of open) file.abandon();
    tryRemove(half);
    release(lock);
  };
  return {
    open(name) {
      const file = exportFile(half, name, (done) => {
        open.delete(file);
        if (done) files.push(done);
      });
      open.add(file);
      return file;
    },
    put(name, text, rows = 0) {
      files.push({ path: name, bytes: putFile(half, name, text), rows });
    },
    commit() {
      try {
        for (const file of [...open]) file.close();
        if (place.single === null) takePlace(half, path, place.mark, files);
        else moveFile(join(half, place.single), path);
      } finally {
        end();
      }
      return files;
    },
    abandon: end,
  };
}

function takePlace(
  half: string,
  path: string,
  mark: Readonly<Record<string, unknown>>,
  files: readonly ExportedFile[],
): void {
  const listed = files.length > MOST_LISTED ? {} : { files: files.map((file) => ({ ...file })) };
  const text = `${JSON.stringify({ ...mark, n_files: files.length, ...listed }, null, 2)}\n`;
  writeWholeFile(join(half, MARK), join(half, `.${MARK}`), text);
  const old = `${half}.old`;
  remove(old);
  if (existsSync(path)) moveFile(path, old);
  moveFile(half, path);
  tryRemove(old);
}

/** A list of a hundred thousand files says nothing. */
const MOST_LISTED = 100;

function refuseForeign(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory())
    throw new SetupError('E_OUT_FILE', 'this export has several files, and this is a file', {
      where: path,
      hint: 'give a folder after -o, or choose one table with --only',
    });
  if (readdirSync(path).length === 0 || isExport(path)) return;
  throw new SetupError('E_OUT_FOREIGN', 'this folder holds other things than an export of ours', {
    where: path,
    hint: 'give an empty or new folder after -o; nothing was changed',
  });
}

function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new SetupError('E_OUT_FOREIGN', 'this is a folder, and a file is wanted', {
      where: path,
      hint: 'give the path of a file after -o; nothing was changed',
    });
}

function isExport(path: string): boolean {
  if (!namesIn(path).includes(MARK)) return false;
  try {
    const mark: unknown = JSON.parse(readFileSync(join(path, MARK), 'utf8'));
    return (mark as { readonly program?: unknown }).program === 'dragoman';
  } catch {
    return false;
  }
}
