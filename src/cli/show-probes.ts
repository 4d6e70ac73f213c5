import type { ProbeCell, ProbeReport } from '../eval/probe/run-probes.ts';
import { data, green, plain, red, say } from './terminal.ts';

/** Prints every check with its rate and floor, and on demand every sentence that failed. */
export function showProbes({ cells, texts, holds }: ProbeReport, failures: boolean): void {
  const wide = Math.max(10, ...cells.map(({ capability }) => capability.length)) + 2;
  const deep = Math.max(5, ...cells.map(({ check }) => check.length)) + 2;
  const line = (...[capability, type, check, ...rest]: readonly string[]): string =>
    `${capability?.padEnd(wide)}${type?.padEnd(5)}${check?.padEnd(deep)}${rest.map((cell) => cell.padStart(7)).join('')}`;
  data(`${line('capability', 'type', 'check', 'cases', 'failed', 'holds', 'floor')}\n`);
  for (const cell of cells) {
    const { capability, type, check, cases, failed, rate, floor, must } = cell;
    const limit = must ? 'must' : percent(floor);
    data(
      `${line(capability, type, check, String(cases), String(failed), percent(rate), limit)}${verdict(cell)}\n`,
    );
    if (failures) showFailures(cell);
  }
  const below = cells.filter((cell) => !cell.holds).length;
  say(`${texts} texts, ${cells.length} checks: ${holds ? 'all hold' : `${below} below their floor`}`);
}

function verdict({ holds, failed }: ProbeCell): string {
  if (!holds) return `  ${red('FAIL')}`;
  return failed === 0 ? `  ${green('ok')}` : '';
}

function showFailures({ failures }: ProbeCell): void {
  for (const { case: id, text, changed, why } of failures) {
    data(`    ${id}  ${plain(text)}\n`);
    if (changed !== null) data(`        changed: ${plain(changed)}\n`);
    data(`        ${plain(why)}\n`);
  }
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** Prints the checks that some case fails, worst first, each with one of the sentences. */
export function showProbesAsMarkdown({ cells, texts }: ProbeReport): void {
  const failing = cells.filter(({ failed }) => failed > 0).sort((a, b) => a.rate - b.rate);
  data('| capability | kind | check | holds | a sentence that fails |\n| --- | --- | --- | ---: | --- |\n');
  for (const { capability, type, check, rate, failures } of failing) {
    const [first] = failures;
    const text = plain(first?.changed ?? first?.text ?? '').replace(/[\\|*_<`[\]]/g, (mark) => `\\${mark}`);
    data(`| ${capability} | ${type} | ${check} | ${percent(rate)} | ${text} |\n`);
  }
  data(`\n${cells.length - failing.length} of ${cells.length} checks hold for every case; ${texts} texts.\n`);
}
