import { CommanderError } from 'commander';
import { IncompleteError, SetupError } from '../core/errors.ts';
import { buildProgram } from './program.ts';
import { showError } from './terminal.ts';

/** Runs the command line and gives the exit code. */
export async function commandLine(argv: readonly string[]): Promise<number> {
  const exit = { code: 0 };
  const program = buildProgram((code) => {
    exit.code = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit.code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    showError(fileError(error) ?? asUsage(error), argv.includes('--debug'));
    return error instanceof IncompleteError ? 4 : 2;
  }
}

const asUsage = (error: unknown): unknown => (error instanceof CommanderError ? usageError(error) : error);

/** What the system says of a path that was given, in words; null for anything else. */
function fileError(error: unknown): SetupError | null {
  if (!(error instanceof Error && 'syscall' in error && 'path' in error && 'code' in error)) return null;
  const [what, hint] = FILE_ERRORS.get(String(error.code)) ?? [];
  return what && hint ? new SetupError('E_FILE', what, { where: String(error.path), hint }) : null;
}

const FILE_ERRORS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['ENOENT', ['there is no such file or folder', 'is the path right, and does the folder around it exist?']],
  ['EEXIST', ['this is a file, and a folder is wanted', 'give the path of a folder']],
  ['ENOTDIR', ['this is a file, and a folder is wanted', 'give the path of a folder']],
  ['EISDIR', ['this is a folder, and a file is wanted', 'give the path of a file']],
  ['EACCES', ['this may not be opened', 'ask for the right to read or write it, or give another path']],
  ['ELOOP', ['these links lead to each other', 'give the path of the file or folder itself']],
  ['ENAMETOOLONG', ['this name is longer than the system allows', 'check the path; quote globs']],
  ['EROFS', ['nothing can be written here', 'give a path on a disk that can be written']],
  ['ENOSPC', ['the disk is full', 'make room, or give a path on another disk']],
]);

/** Commander's message without its prefix; its suggestion becomes the hint. */
function usageError(error: CommanderError): SetupError {
  const [message = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const hint = suggestion?.replace(/^\(Did you mean (.*)\?\)$/, 'did you mean $1?');
  return new SetupError('E_USAGE', message, { hint: hint ?? 'see --help' });
}
