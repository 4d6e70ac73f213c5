import { type Written, wordsBefore } from './change-case.ts';
import { differ, moved } from './compare-findings.ts';
import type { Case } from './fill.ts';
import type { Findings } from './findings.ts';
import { meets } from './meets.ts';
import type { Check } from './probe.schema.ts';

/** A text and what was found in it. */
export interface Side {
  readonly written: Written;
  readonly findings: Findings;
}

/** A case as it stands and, for tests with a change, after it. */
export interface Trial {
  readonly case: Case;
  readonly before: Side;
  readonly after: Side | null;
}

/** Null when the check holds for the case, otherwise what is wrong in one line. */
export function whyNot(check: Check, trial: Trial): string | null {
  const { before, after } = trial;
  const unmet = unmetOn(check, before);
  if (unmet !== null) return unmet;
  if (after === null) return null;
  const unmetAfter = unmetOn(check, after);
  if (unmetAfter !== null) return `after the change: ${unmetAfter}`;
  return wrongMove(check, before, after) ?? difference(check, trial.case, before, after);
}

function unmetOn({ expect = [] }: Check, { findings, written }: Side): string | null {
  for (const expectation of expect) {
    const why = meets(expectation, findings, written.slots);
    if (why !== null) return why;
  }
  return null;
}

function wrongMove({ moves, stays }: Check, before: Side, after: Side): string | null {
  const asked = [...(moves ? [moves] : []), ...(stays ? [{ ...stays, days: 0 }] : [])];
  for (const move of asked) {
    const why = moved(before.findings, after.findings, { ...move, slots: after.written.slots });
    if (why !== null) return why;
  }
  return null;
}

function difference({ same, except = [] }: Check, one: Case, before: Side, after: Side): string | null {
  if (!same) return null;
  const words = wordsBefore(one, after.written.slots);
  return differ(before.findings, after.findings, same, new Set(except), words);
}
