import type { Check, Status } from '../check.ts';
import type { Verdict } from '../judge.ts';
import type { LostRule } from '../what-changed.ts';
import { oneLine } from './one-line.ts';
import { worstFirst } from './worst-first.ts';

const MARKS: Readonly<Record<Status, string>> = { fail: 'FAIL', warn: 'warn', pass: 'ok', skip: '-' };

/** Rules and errors that are shown; the rest is in `--format json`. */
const SHOWN_RULES = 12;
const SHOWN_ERRORS = 2;

/** One screen: what failed first, what changed, and which items are newly wrong. */
export function formatText(verdict: Verdict): string {
  const { checks, passed, signature, accepted } = verdict;
  const failed = checks.filter(({ status }) => status === 'fail').length;
  return [
    `gate ${passed ? 'passed' : `FAILED: ${failed} of ${checks.length} checks`}`,
    `baseline of ${oneLine(accepted)}`,
    signature,
    '',
    ...lines(checks),
    '',
    ...changed(verdict),
    '',
  ].join('\n');
}

function lines(checks: readonly Check[]): readonly string[] {
  const wide = Math.max(...checks.map(({ name }) => name.length));
  return worstFirst(checks).map(
    ({ rule, name, status, message }) =>
      `${MARKS[status].padEnd(4)}  ${rule.padEnd(5)}  ${name.padEnd(wide)}  ${oneLine(message)}`,
  );
}

function changed({ changed: parts, lost, newErrors, mended }: Verdict): readonly string[] {
  const all = lost.reduce((total, { count }) => total + count, 0);
  return [
    `changed: ${parts.length === 0 ? 'nothing' : parts.join('; ')}`,
    `${newErrors.length} new errors, ${mended} mended; ${all} items that were right are wrong`,
    ...lost.slice(0, SHOWN_RULES).flatMap(lostLines),
    ...(lost.length > SHOWN_RULES ? [`  … and ${lost.length - SHOWN_RULES} more rules`] : []),
  ];
}

function lostLines({ rule, layer, count, examples }: LostRule): readonly string[] {
  return [
    `  ${layer} by ${rule || 'no rule'}: ${count} newly wrong`,
    ...examples
      .slice(0, SHOWN_ERRORS)
      .map(({ source_id, raw_start, message }) => `    ${oneLine(`${source_id}:${raw_start}  ${message}`)}`),
  ];
}
