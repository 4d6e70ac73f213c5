import { closeSync, existsSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from '../../io/dataset/read-rows.ts';
import type { Change } from './changes.ts';
import { compareRuns, type RunDiff } from './compare-runs.ts';
import { reviewSheet } from './review-sheet.ts';
import { sampleChanges } from './sample-changes.ts';

export interface DiffOptions {
  /** Where `diff.jsonl`, `summary.json` and the sheet go; null: nowhere. */
  readonly out: string | null;
  /** Changes on the review sheet. */
  readonly sample: number;
  readonly seed: number;
  readonly sheet: 'md' | 'csv';
}

/** Letters that are gathered before they are written. */
const CHUNK = 1 << 20;

/** Compares two runs and writes what differs while it is found. */
export function writeDiff(a: string, b: string, options: DiffOptions): RunDiff {
  const { out, sample, seed, sheet } = options;
  if (out === null) return compareRuns(a, b);
  mkdirSync(out, { recursive: true });
  const sampler = sampleChanges(sample, seed);
  const file = lineWriter(join(out, 'diff.jsonl'));
  const diff = compareRuns(a, b, (change) => {
    file.write(change);
    sampler.offer(change);
  });
  file.close();
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(diff, null, 2)}\n`);
  if (sample > 0) writeFileSync(join(out, `review.${sheet}`), sheetOf(sampler.draw(), sheet, [a, b]));
  return diff;
}

function sheetOf(changes: readonly Change[], sheet: 'md' | 'csv', runs: readonly string[]): string {
  const ids = new Set(JSON.stringify(changes).match(/(?<=")ent_[a-z0-9_-]{1,80}(?=")/g) ?? []);
  const names = new Map(runs.flatMap((out) => namesIn(out, ids)));
  return reviewSheet(changes, sheet, (id) => names.get(id) ?? null);
}

/** The names of a few entities, without holding all of them. */
function namesIn(out: string, ids: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const path = join(out, 'data', 'entities.jsonl');
  if (ids.size === 0 || !existsSync(path)) return [];
  const named: (readonly [string, string])[] = [];
  for (const row of readRows(path))
    if (ids.has(String(row.entity_id))) named.push([String(row.entity_id), String(row.name)]);
  return named;
}

function lineWriter(path: string) {
  const fd = openSync(path, 'w');
  let held = '';
  const flush = (): void => {
    writeSync(fd, held);
    held = '';
  };
  return {
    write(change: Change) {
      held += `${JSON.stringify(change)}\n`;
      if (held.length > CHUNK) flush();
    },
    close() {
      flush();
      closeSync(fd);
    },
  };
}
