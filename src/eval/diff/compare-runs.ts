import { changeCounts, type LabelCount, type SourceCount } from './change-counts.ts';
import type { Change } from './changes.ts';
import { compareDocuments, type DocumentCounts, type Listeners } from './compare-documents.ts';
import { changeOf, pairById } from './diff-run-rows.ts';
import type { Drift } from './drift.ts';
import { diffQuarantine, type QuarantineDiff } from './quarantine.ts';
import { rowCounts } from './row-counts.ts';
import { configurationParts, type RunFacts, runFacts, runRecord } from './run-facts.ts';
import { RUN_ROWS } from './tables.table.ts';

/** What a change of packs, rules, version or input did to the data. */
export interface RunDiff {
  readonly a: RunFacts;
  readonly b: RunFacts;
  /** Parts of the configuration that differ. */
  readonly configuration: readonly string[];
  /** The findings differ, or the documents, or what was quarantined. */
  readonly different: boolean;
  /** By table and label, over the documents that both runs hold. */
  readonly counts: readonly LabelCount[];
  readonly columns: readonly { readonly table: string; readonly column: string; readonly changed: number }[];
  readonly drift: readonly Drift[];
  /** Sources with a finding that differs, and those with the most. */
  readonly changed_sources: number;
  readonly sources: readonly SourceCount[];
  readonly documents: DocumentCounts;
  readonly quarantine: QuarantineDiff;
}

/**
 * Compares two runs, document by document, holding no more than one at a time. `onChange` gets every difference.
 * @throws SetupError E_NO_RUN, E_DIFF_ORDER
 */
export function compareRuns(
  outA: string,
  outB: string,
  onChange: (change: Change) => void = () => {},
): RunDiff {
  const [recordA, recordB] = [runRecord(outA), runRecord(outB)];
  const counts = changeCounts();
  const rows = rowCounts(counts);
  const note = (change: Change): void => {
    counts.change(change);
    onChange(change);
  };
  const documents = compareDocuments(outA, outB, { counts, rows, note });
  compareRunTables(outA, outB, { counts, rows, note });
  const quarantine = diffQuarantine(outA, outB);
  const labels = counts.labels();
  const moved = labels.some(({ added, removed, changed }) => added + removed + changed > 0);
  return {
    a: runFacts(recordA),
    b: runFacts(recordB),
    configuration: configurationParts(recordA, recordB),
    different: moved || quarantine.different || documents.only_a + documents.only_b > 0,
    counts: labels,
    columns: counts.columns(),
    drift: rows.drift(),
    changed_sources: counts.changedSources(),
    sources: counts.sources(),
    documents,
    quarantine,
  };
}

function compareRunTables(outA: string, outB: string, { rows, note }: Listeners): void {
  for (const table of RUN_ROWS)
    for (const pair of pairById(table, outA, outB)) {
      if (pair.a) rows.row(table, pair.a, 'before');
      if (pair.b) rows.row(table, pair.b, 'after');
      const change = changeOf(table, pair);
      if (change) note(change);
    }
}
