import { readFileSync } from 'node:fs';
import { IncompleteError } from '../../core/errors.ts';
import type { Rejection } from '../../records/to-bundle.ts';

/** Why a worker ended, other than by its time limit: by what it did, for want of memory, or because somebody ended it. */
interface Ended {
  readonly kind: 'crash' | 'memory' | 'killed';
  readonly how: string;
}
export type Death = { readonly kind: 'time' } | Ended;

/** Signals by which others end a process: an operator, a scheduler, the system when memory runs out. */
const OUTSIDE: ReadonlySet<NodeJS.Signals> = new Set(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP']);

/** @param wantedMemory the system has ended processes for want of memory while this one lived */
export function deathOf(code: number | null, signal: NodeJS.Signals | null, wantedMemory: boolean): Ended {
  if (signal === null || !OUTSIDE.has(signal))
    return { kind: 'crash', how: `it ended with ${signal ?? `code ${code}`}` };
  return wantedMemory
    ? { kind: 'memory', how: `the system ended it with ${signal} for want of memory` }
    : { kind: 'killed', how: `it was ended with ${signal}` };
}

/** How many processes the system has ended for want of memory since it started; 0 where it does not tell. */
export function endedForMemory(): number {
  try {
    return Number(/^oom_kill (\d{1,15})$/m.exec(readFileSync('/proc/vmstat', 'latin1'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/**
 * How often a document may see its worker end so. The first time may have been the fault of the machine, and whoever
 * kills workers does not ask what they do.
 */
export const ATTEMPTS: Readonly<Record<Death['kind'], number>> = { time: 2, crash: 2, memory: 2, killed: 6 };

/** What becomes of a document whose worker died of it, or with it, too often. */
export function rejectionOf(limit: number, death: Death): Rejection {
  if (death.kind === 'time')
    return {
      stage: 'run',
      code: 'E_DOC_TIME',
      message: `this document took longer than ${limit / 1000} s, twice`,
      hint: 'raise --max-doc-time and retry, or split the document',
    };
  const often = ATTEMPTS[death.kind] === 2 ? 'twice' : `${ATTEMPTS[death.kind]} times`;
  return {
    stage: 'run',
    code: 'E_WORKER',
    message: `the worker that did this document came to its end ${often}: ${death.how}`,
    hint: 'it may need more memory than there is: run this document alone with --jobs 1, or split it',
  };
}

/** What ends a run that has no worker left. */
export function noWorkers(death: Death): IncompleteError {
  const how = death.kind === 'time' ? 'out of time' : death.how;
  const hint =
    death.kind === 'killed'
      ? 'something ends them from outside: look for what does, or for want of memory'
      : 'free memory or processes, or give a smaller --jobs';
  return new IncompleteError(
    'E_WORKER',
    `workers end before they begin, however often they are started: ${how}`,
    {
      hint: `${hint}; then run again with the same arguments`,
    },
  );
}
