import { compare } from '../../core/compare.ts';
import type { Change } from './changes.ts';

/** How many rows of one label both runs hold, and what became of them. */
export interface LabelCount {
  readonly table: string;
  readonly label: string;
  before: number;
  after: number;
  added: number;
  removed: number;
  changed: number;
}

export interface SourceCount {
  readonly source_id: string;
  readonly changes: number;
}

/** Counts rows and changes by table and label, changed columns, and the sources with the most changes. */
export interface ChangeCounts {
  row(table: string, label: string, side: 'before' | 'after'): void;
  change(change: Change): void;
  source(sourceId: string, changes: number): void;
  readonly labels: () => readonly LabelCount[];
  readonly columns: () => readonly {
    readonly table: string;
    readonly column: string;
    readonly changed: number;
  }[];
  readonly sources: () => readonly SourceCount[];
  readonly changedSources: () => number;
}

const TOP_SOURCES = 20;

export function changeCounts(): ChangeCounts {
  const labels = new Map<string, LabelCount>();
  const columns = new Map<string, number>();
  let top: SourceCount[] = [];
  let changedSources = 0;
  const of = (table: string, label: string): LabelCount => {
    const key = JSON.stringify([table, label]);
    const found = labels.get(key) ?? { table, label, before: 0, after: 0, added: 0, removed: 0, changed: 0 };
    labels.set(key, found);
    return found;
  };
  return {
    row: (table, label, side) => {
      of(table, label)[side]++;
    },
    change: (change) => {
      of(change.table, change.label ?? '')[change.change]++;
      for (const column of change.columns) {
        const key = JSON.stringify([change.table, column]);
        columns.set(key, (columns.get(key) ?? 0) + 1);
      }
    },
    source: (source_id, changes) => {
      if (changes === 0) return;
      changedSources++;
      top.push({ source_id, changes });
      if (top.length >= 4 * TOP_SOURCES) top = most(top);
    },
    labels: () => [...labels.values()],
    columns: () =>
      [...columns]
        .map(([key, changed]) => {
          const [table = '', column = ''] = JSON.parse(key) as string[];
          return { table, column, changed };
        })
        .sort((x, y) => y.changed - x.changed || compare(x.column, y.column)),
    sources: () => most(top),
    changedSources: () => changedSources,
  };
}

function most(sources: readonly SourceCount[]): SourceCount[] {
  return [...sources]
    .sort((x, y) => y.changes - x.changes || compare(x.source_id, y.source_id))
    .slice(0, TOP_SOURCES);
}
