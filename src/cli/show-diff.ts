import type { LabelCount } from '../eval/diff/change-counts.ts';
import type { RunDiff } from '../eval/diff/compare-runs.ts';
import type { Drift } from '../eval/diff/drift.ts';
import { bold, data, dim, plain, say, shorten } from './terminal.ts';

/** Divergence below this is no news. */
const DRIFT_SHOWN = 0.0005;
const LABELS_SHOWN = 4;

/** Prints what differs between two runs on about one screen. */
export function showDiff(diff: RunDiff): void {
  showCounts(diff.counts);
  showColumns(diff);
  showDrift(diff.drift);
  showSources(diff);
  showRuns(diff);
  say(diff.different ? 'the runs differ' : 'the runs say the same');
}

function showCounts(counts: readonly LabelCount[]): void {
  data(`${row('table', 'label', 'before', 'after', 'added', 'removed', 'changed')}\n`);
  const tables = Map.groupBy(counts, ({ table }) => table);
  for (const [table, labels] of tables) {
    const sum = (pick: (count: LabelCount) => number): number => labels.reduce((n, one) => n + pick(one), 0);
    const total = {
      table,
      label: '',
      before: sum((one) => one.before),
      after: sum((one) => one.after),
      added: sum((one) => one.added),
      removed: sum((one) => one.removed),
      changed: sum((one) => one.changed),
    };
    data(`${bold(countRow(table, total))}\n`);
    for (const one of [...labels].sort((x, y) => weight(y) - weight(x)))
      if (one.label !== '' && moved(one)) data(`${countRow('', one)}\n`);
  }
}

const weight = ({ added, removed, changed }: LabelCount): number => added + removed + changed;
const moved = (count: LabelCount): boolean => weight(count) > 0;

function countRow(table: string, { label, before, after, added, removed, changed }: LabelCount): string {
  const cells = [before, after, added, removed, changed].map((n) => (n === 0 ? '·' : String(n)));
  return row(table, shorten(label, 14), ...cells);
}

function row(table: string, label: string, ...cells: readonly string[]): string {
  return `${table.padEnd(12)}${label.padEnd(16)}${cells.map((cell) => cell.padStart(9)).join('')}`;
}

function showColumns({ columns }: RunDiff): void {
  if (columns.length === 0) return;
  const shown = columns.slice(0, 8).map(({ table, column, changed }) => `${table}.${column} ${changed}`);
  data(`\nchanged columns: ${shown.join(', ')}\n`);
}

function showDrift(drift: readonly Drift[]): void {
  const shown = drift
    .filter(({ divergence }) => divergence >= DRIFT_SHOWN)
    .sort((x, y) => y.divergence - x.divergence);
  if (shown.length === 0) return;
  data('\ndrift (Jensen–Shannon, bits)\n');
  for (const { table, column, divergence, labels } of shown) {
    const most = labels
      .slice(0, LABELS_SHOWN)
      .filter(({ part }) => part > 0)
      .map(({ label, before, after }) => `${label} ${before}→${after}`);
    data(`  ${`${table}.${column}`.padEnd(24)}${divergence.toFixed(4)}  ${dim(plain(most.join(', ')))}\n`);
  }
}

function showSources({ sources, changed_sources, documents, quarantine }: RunDiff): void {
  data(`\ndocuments in both: ${documents.both}, with differences: ${changed_sources}\n`);
  if (sources.length > 0) {
    const most = sources.slice(0, 5).map(({ source_id, changes }) => `${plain(source_id)} ${changes}`);
    data(`  most in: ${most.join(', ')}\n`);
  }
  const lonely = [
    ['A', documents.only_a, documents.examples_a],
    ['B', documents.only_b, documents.examples_b],
  ] as const;
  for (const [run, n, ids] of lonely)
    if (n > 0)
      data(
        `  only in ${run}: ${n} (${plain(ids.slice(0, 5).join(', '))}${n > 5 ? ', …' : ''}), not counted above\n`,
      );
  const { before, after, come, gone, other_reason } = quarantine;
  data(`quarantined: ${before} → ${after}\n`);
  for (const [sign, list] of [
    ['+', come],
    ['-', gone],
    ['~', other_reason],
  ] as const)
    for (const one of list.slice(0, 5))
      data(`  ${sign} ${plain(one.source_id)} ${one.code}: ${shorten(one.message, 70)}\n`);
}

function showRuns({ a, b, configuration }: RunDiff): void {
  const rate = (n: number | null): string => (n === null ? '–' : n.toFixed(1));
  data(`time: ${a.seconds} s → ${b.seconds} s (${rate(a.documents_per_second)} → `);
  data(`${rate(b.documents_per_second)} documents/s, jobs ${a.jobs} → ${b.jobs})\n`);
  if (a.peak_memory_mb !== null || b.peak_memory_mb !== null)
    data(`peak memory: ${a.peak_memory_mb ?? '–'} → ${b.peak_memory_mb ?? '–'} MB\n`);
  if (a.version !== b.version) data(`version: ${a.version} → ${b.version}\n`);
  if (configuration.length > 0) data(`configuration differs in: ${configuration.join(', ')}\n`);
}
