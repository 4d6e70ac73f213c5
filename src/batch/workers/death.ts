import { IncompleteError } from '../../core/errors.ts';
import type { Rejection } from '../../records/to-bundle.ts';

/** Why a worker ended. */
export type Death =
  | { readonly kind: 'time' }
  /** By what it did itself, or by what the system or somebody did to it. */
  | { readonly kind: 'crash' | 'killed'; readonly how: string };

/** Signals by which others end a process: an operator, a scheduler, the system when memory runs out. */
const OUTSIDE: ReadonlySet<NodeJS.Signals> = new Set(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP']);

export function deathOf(code: number | null, signal: NodeJS.Signals | null): Death {
  const kind = signal !== null && OUTSIDE.has(signal) ? 'killed' : 'crash';
  return { kind, how: `it ended with ${signal ?? `code ${code}`}` };
}

/** What becomes of a document whose worker died of it, or with it, at each attempt. */
export function rejectionOf(limit: number, death: Death): Rejection {
  if (death.kind === 'time')
    return {
      stage: 'run',
      code: 'E_DOC_TIME',
      message: `this document took longer than ${limit / 1000} s, twice`,
      hint: 'raise --max-doc-time and retry, or split the document',
    };
  return {
    stage: 'run',
    code: 'E_WORKER',
    message: `the worker that did this document came to its end twice: ${death.how}`,
    hint: 'it may need more memory than there is: run this document alone with --jobs 1, or split it',
  };
}

/** What ends a run that has no worker left. */
export function noWorkers(death: Death): IncompleteError {
  const how = death.kind === 'time' ? 'out of time' : death.how;
  return new IncompleteError(
    'E_WORKER',
    `workers end before they begin, however often they are started: ${how}`,
    {
      hint:
        death.kind === 'killed'
          ? 'something ends them from outside, most likely the system for want of memory: free memory, or give a smaller --jobs; then run again with the same arguments'
          : 'free memory or processes, or give a smaller --jobs; then run again with the same arguments',
    },
  );
}
