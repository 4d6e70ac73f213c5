import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../core/errors.ts';
import { addTallies, compareGold, type Tally } from './compare-gold.ts';
import { GOLD, type Gold } from './gold.schema.ts';
import { readRun } from './run-rows.ts';

/** The scores of a run against gold: sums over documents, and what went wrong where. */
export interface RunScore {
  readonly documents: number;
  /** Gold documents that the run does not hold. */
  readonly absent: readonly string[];
  readonly measures: ReadonlyMap<string, Tally>;
  readonly errors: readonly { readonly source: string; readonly measure: string; readonly error: string }[];
}

/**
 * Scores the run in `out` against the gold files in `folder`. Documents of the run without gold do not count.
 * @throws SetupError E_GOLD for a gold file that is not valid, E_NO_RUN when `out` holds no run
 */
export function scoreRun(out: string, folder: string): RunScore {
  const run = readRun(out);
  const golds = readGold(folder);
  const tallies: { name: string; tally: Tally }[] = [];
  const errors: RunScore['errors'][number][] = [];
  const here = golds.filter((gold) => run.has(gold.source_id));
  for (const gold of here) {
    const rows = run.get(gold.source_id);
    if (!rows) continue;
    for (const measure of compareGold(gold, rows)) {
      tallies.push({ name: measure.name, tally: measure.tally });
      for (const error of measure.errors)
        errors.push({ source: gold.source_id, measure: measure.name, error });
    }
  }
  const byName = Map.groupBy(tallies, ({ name }) => name);
  return {
    documents: here.length,
    absent: golds.filter((gold) => !run.has(gold.source_id)).map((gold) => gold.source_id),
    measures: new Map([...byName].map(([name, list]) => [name, addTallies(list.map(({ tally }) => tally))])),
    errors,
  };
}

function readGold(folder: string): readonly Gold[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => parseGold(join(folder, file)));
}

function parseGold(path: string): Gold {
  const parsed = GOLD.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SetupError('E_GOLD', `/${issue?.path.join('/')}: ${issue?.message}`, {
    where: path,
    hint: 'corpus/README.md describes gold files',
  });
}
