import type { Command } from 'commander';

/** Says with which code the program ends. */
export type SetExit = (code: number) => void;

/** Adds one verb. What it needs beyond arguments is imported when it runs: help must be there at once. */
export type AddCommand = (program: Command, setExit: SetExit) => void;

/** The three examples that every help page ends with. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}
