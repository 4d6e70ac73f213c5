import { globSync, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { compare } from '../core/compare.ts';
import { SetupError } from '../core/errors.ts';
import { nearest } from '../core/nearest.ts';

/** What a reader reads. */
export const FORMATS = ['text', 'html', 'pdf', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** A file to read, or standard input (`path` is `-`). */
export interface InputFile {
  readonly path: string;
  readonly format: Format;
  readonly gzip: boolean;
  readonly bytes: number;
}

const ENDINGS: ReadonlyMap<string, Format> = new Map([
  ['.txt', 'text'],
  ['.md', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.pdf', 'pdf'],
  ['.jsonl', 'jsonl'],
]);
const KNOWN = '.txt .md .html .pdf .jsonl, each also .gz';

/**
 * The files behind paths, folders and globs, each once, sorted by path: the order of the arguments is no input.
 * What stands in `out` was written by a run and is never read by it.
 * @throws SetupError E_INPUT_MISSING, E_INPUT_EMPTY, E_INPUT_FORMAT
 */
export function findInputs(args: readonly string[], out: string | null = null): readonly InputFile[] {
  const files = new Map<string, InputFile>();
  const ours = out === null ? null : resolve(out) + sep;
  for (const arg of args)
    for (const file of behind(arg))
      if (ours === null || !resolve(file.path).startsWith(ours)) files.set(file.path, file);
  return [...files.values()].sort((a, b) => compare(a.path, b.path));
}

function behind(arg: string): readonly InputFile[] {
  if (arg === '-') return [{ path: '-', format: 'jsonl', gzip: false, bytes: 0 }];
  const stats = statSync(arg, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return someIn(arg, inFolder(arg));
  if (stats) return [named(arg, stats)];
  const matches = /[*?[{]/.test(arg) ? globSync(arg) : [];
  if (matches.length > 0)
    return someIn(
      arg,
      matches.flatMap((match) => under(match)),
    );
  throw missing(arg);
}

function someIn(where: string, files: readonly InputFile[]): readonly InputFile[] {
  if (files.length > 0) return files;
  throw new SetupError('E_INPUT_EMPTY', 'there are no articles here', {
    where,
    hint: `dragoman reads ${KNOWN}`,
  });
}

/** @param above the folders that lead here: a link back to one of them is a circle */
function inFolder(folder: string, above: readonly string[] = []): readonly InputFile[] {
  const real = realpathSync(folder);
  if (above.includes(real)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => under(join(folder, name), [...above, real]));
}

/** The files at a path that nobody named: what is no article, and links that lead nowhere, are passed over. */
function under(path: string, above: readonly string[] = []): readonly InputFile[] {
  const stats = statsOf(path);
  const format = formatOf(path);
  // Nothing can open it, and its reader says so: an article must not go missing without a word.
  if (stats === undefined && format !== null && !isNamedInUtf8(path))
    return [{ path, format, gzip: false, bytes: 0 }];
  if (stats?.isDirectory()) return inFolder(path, above);
  return stats?.isFile() && format !== null ? [named(path, stats)] : [];
}

/** Bytes of a name that are no UTF-8 come as U+FFFD, and the name leads nowhere. */
export function isNamedInUtf8(path: string): boolean {
  return !path.includes('\uFFFD');
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
    throw error;
  }
}

function named(path: string, stats: Stats): InputFile {
  const format = formatOf(path);
  if (format === null)
    throw new SetupError('E_INPUT_FORMAT', `"${basename(path)}" is no format that can be read`, {
      where: path,
      hint: `dragoman reads ${KNOWN}; rename the file if it is one of them`,
    });
  return { path, format, gzip: /\.gz$/i.test(path), bytes: stats.size };
}

function formatOf(path: string): Format | null {
  const name = path.toLowerCase().replace(/\.gz$/, '');
  return ENDINGS.get(name.slice(name.lastIndexOf('.'))) ?? null;
}

/** The file's name without its extensions: what a document is called that brings no id. */
export function nameOf(path: string): string {
  if (path === '-') return 'stdin';
  let name = basename(path);
  for (let i = 0; i < 2; i++) name = name.replace(/\.(gz|txt|md|html?|pdf|jsonl)$/i, '');
  return name === '' ? basename(path) : name;
}

function missing(arg: string): SetupError {
  if (lstatSync(arg, { throwIfNoEntry: false })?.isSymbolicLink())
    return new SetupError('E_INPUT_MISSING', 'this is a link to something that is not there', {
      where: arg,
      hint: 'fetch what it leads to, or leave it out',
    });
  const folder = join(arg, '..');
  const here = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
  const near = nearest(basename(arg), here);
  return new SetupError('E_INPUT_MISSING', 'there is no such file or folder, and no file fits the pattern', {
    where: arg,
    hint: near === null ? 'check the path; quote globs' : `did you mean "${join(folder, near)}"?`,
  });
}
