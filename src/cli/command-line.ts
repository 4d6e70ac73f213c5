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
    showError(error instanceof CommanderError ? usageError(error) : error, argv.includes('--debug'));
    return error instanceof IncompleteError ? 4 : 2;
  }
}

/** Commander's message without its prefix; its suggestion becomes the hint. */
function usageError(error: CommanderError): SetupError {
  const [message = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const hint = suggestion?.replace(/^\(Did you mean (.*)\?\)$/, 'did you mean $1?');
  return new SetupError('E_USAGE', message, { hint: hint ?? 'see --help' });
}
