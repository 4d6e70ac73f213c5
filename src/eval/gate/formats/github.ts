import type { Verdict } from '../judge.ts';

/** Workflow commands: errors and warnings on the summary of a run. */
export function formatGithub({ checks, lost, changed, passed }: Verdict): string {
  const marks = checks.flatMap(({ rule, name, status, message }) =>
    status === 'fail' || status === 'warn'
      ? [
          `::${status === 'fail' ? 'error' : 'warning'} title=${property(`gate ${rule}: ${name}`)}::${data(message)}`,
        ]
      : [],
  );
  const notices = [
    ...(passed ? [] : changed),
    ...lost.map(({ rule, layer, count }) => `${layer} by ${rule || 'no rule'}: ${count} newly wrong`),
  ].map((text) => `::notice title=gate::${data(text)}`);
  return [...marks, ...notices, `gate ${passed ? 'passed' : 'failed'}: ${checks.length} checks`, ''].join(
    '\n',
  );
}

const CODES: Readonly<Record<string, string>> = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C',
};
const data = (text: string): string => text.replace(/[%\r\n]/g, (c) => CODES[c] ?? c);
const property = (text: string): string => text.replace(/[%\r\n:,]/g, (c) => CODES[c] ?? c);
