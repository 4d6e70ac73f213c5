import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { SetupError } from '../core/errors.ts';
import { nearest } from '../core/nearest.ts';
import { type AddCommand, examples, type SetExit } from './add-command.ts';
import { baselineCommand } from './commands/baseline.ts';
import { cleanCommand } from './commands/clean.ts';
import { diffCommand } from './commands/diff.ts';
import { doctorCommand } from './commands/doctor.ts';
import { evalCommand } from './commands/eval.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { gateCommand } from './commands/gate.ts';
import { mergeCommand } from './commands/merge.ts';
import { packCommand } from './commands/pack.ts';
import { planCommand } from './commands/plan.ts';
import { probeCommand } from './commands/probe.ts';
import { reportCommand } from './commands/report.ts';
import { retryCommand } from './commands/retry.ts';
import { reviewCommand } from './commands/review.ts';
import { runCommand } from './commands/run.ts';
import { schemaCommand } from './commands/schema.ts';
import { statusCommand } from './commands/status.ts';
import { submitCommand } from './commands/submit.ts';
import { validateCommand } from './commands/validate.ts';
import { workCommand } from './commands/work.ts';

/** Every verb, one line each. */
const COMMANDS: readonly AddCommand[] = [
  runCommand,
  statusCommand,
  retryCommand,
  validateCommand,
  cleanCommand,
  explainCommand,
  exportCommand,
  reportCommand,
  evalCommand,
  diffCommand,
  gateCommand,
  baselineCommand,
  probeCommand,
  reviewCommand,
  planCommand,
  workCommand,
  mergeCommand,
  submitCommand,
  schemaCommand,
  packCommand,
  doctorCommand,
];

export function buildProgram(setExit: SetExit): Command {
  const program = new Command('dragoman')
    .description('Turns articles about armed conflict and politics into a dataset.')
    .version(version(), '-V, --version')
    .option('--debug', 'show stacks and what stages did')
    .showSuggestionAfterError(true)
    .addHelpText(
      'after',
      examples('dragoman run articles/ -o out', 'dragoman validate out', 'dragoman explain article.txt'),
    );
  for (const add of COMMANDS) add(program, setExit);
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
    command.exitOverride().configureOutput({ outputError: () => {} });
    if (command !== program) command.option('--debug', 'show stacks and what stages did');
  }
  const verbs = program.commands.map((command) => command.name());
  // what follows a misspelt verb is its business
  program.allowExcessArguments(true);
  program.argument('[verb]').action((verb: string | undefined) => {
    if (verb === undefined) return program.help();
    const near = nearest(verb, verbs);
    throw new SetupError('E_USAGE', `there is no verb "${verb}"`, {
      hint: `${near ? `did you mean "${near}"? ` : ''}verbs: ${verbs.join(', ')}`,
    });
  });
  return program;
}

function version(): string {
  const path = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
