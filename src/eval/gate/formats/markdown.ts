import type { Status } from '../check.ts';
import type { Verdict } from '../judge.ts';
import { oneLine } from './one-line.ts';
import { worstFirst } from './worst-first.ts';

const MARKS: Readonly<Record<Status, string>> = { fail: '❌', warn: '⚠️', pass: '✅', skip: '–' };

/** For a comment on a change. */
export function formatMarkdown({
  passed,
  accepted,
  signature,
  checks,
  changed,
  lost,
  newErrors,
  mended,
}: Verdict): string {
  const rows = worstFirst(checks).map(
    ({ rule, name, status, message }) => `| ${MARKS[status]} | ${rule} | ${cell(name)} | ${cell(message)} |`,
  );
  return [
    `## Gate ${passed ? 'passed' : 'failed'}`,
    '',
    `Baseline of ${cell(accepted)}`,
    '',
    `\`${signature}\``,
    '',
    '| | rule | what | result |',
    '|---|---|---|---|',
    ...rows,
    '',
    `**Changed:** ${changed.length === 0 ? 'nothing' : changed.map(cell).join('; ')}`,
    '',
    `${newErrors.length} new errors, ${mended} mended.`,
    '',
    ...lost.map(({ rule, layer, count }) => `- ${layer} by \`${rule || 'no rule'}\`: ${count} newly wrong`),
    '',
  ].join('\n');
}

const cell = (text: string): string => oneLine(text).replace(/[|<>&]/g, (c) => `&#${c.charCodeAt(0)};`);
