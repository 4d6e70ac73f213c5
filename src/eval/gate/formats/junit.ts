import type { Check } from '../check.ts';
import type { Verdict } from '../judge.ts';

/** For build servers: one test case for each check. */
export function formatJunit({ checks, lost, changed }: Verdict): string {
  const count = (status: Check['status']): number => checks.filter((one) => one.status === status).length;
  const notes = [
    ...changed,
    ...lost.map(({ rule, layer, count: n }) => `${layer} by ${rule}: ${n} newly wrong`),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites><testsuite name="gate" tests="${checks.length}" failures="${count('fail')}" errors="0" skipped="${count('skip')}">`,
    ...checks.map(testCase),
    `<system-out>${escaped(notes.join('\n'))}</system-out>`,
    '</testsuite></testsuites>',
    '',
  ].join('\n');
}

function testCase({ rule, name, status, message }: Check): string {
  const head = `<testcase classname="gate.${rule}" name="${escaped(name)}"`;
  if (status === 'fail') return `${head}><failure message="${escaped(message)}"/></testcase>`;
  if (status === 'skip') return `${head}><skipped message="${escaped(message)}"/></testcase>`;
  return `${head}><system-out>${escaped(`${status === 'warn' ? 'warning: ' : ''}${message}`)}</system-out></testcase>`;
}

/** Also without the control characters that XML cannot hold. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
