// The whole program on documents that its name model has not seen:
//   npm run train:ner -- --data ../shared --keep FOLDS
//   npm run measure:names -- --models FOLDS [--data ../shared] [--sets a,b] [--found FILE] [--shipped]
// Rules can be tried again and again without training. With --shipped the shipped model reads everything: that is
// a test only of sets that it has not learnt from.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PIPELINES } from '../../assembly/build.ts';
import { encodeModel, modelArray, readModel } from '../../nlp/model-file.ts';
import { FOLDS, foldOf } from './corpus.ts';
import { type GoldRow, readGold } from './gold-rows.ts';
import { type Found, OWN_MAP, type Score, scorerOf } from './measure.ts';
import { OWN, ownArticles } from './own-articles.ts';
import { withCalibration } from './pack-model.ts';
import { namesProgram, readWhole, writeModels } from './whole-program.ts';

/** Sets with the maps they are scored under; the rows of a set that nothing was learnt from belong to any fold. */
const MEASURED: readonly (readonly [string, string])[] = [
  ['crossner-politics', 'crossner-politics-plo'],
  ['redocred', 'redocred'],
  ['re3d', 're3d-named'],
  ['re3d', 're3d-named-geo'],
  ['gum-news', 'gum'],
  ['gum-interview', 'gum'],
  ['geovirus', 'geovirus'],
  [OWN, OWN_MAP],
];

/** The models of the folds, with scores that mean what those of the shipped model mean. */
function foldModels(kept: string, to: string): readonly string[] {
  const shipped = readModel(join(PIPELINES, 'models', 'ner.bin'));
  const [, slope = 1, offset = 0] = modelArray(shipped, 'settings', 'f32');
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = readModel(join(kept, `${fold}.bin`));
    writeModels(join(to, `${fold}`), encodeModel(withCalibration(model, [slope, offset]), 'none'));
    return join(to, `${fold}`);
  });
}

type Read = readonly [GoldRow, Found];

/** Each document by the model of its fold; all by one when there is one. */
function readAll(models: readonly string[], sets: readonly string[], data: string): Map<string, Read[]> {
  const rows = new Map(sets.map((set) => [set, rowsOf(set, data)]));
  const out = new Map(sets.map((set) => [set, [] as Read[]]));
  models.forEach((folder, fold) => {
    const program = namesProgram(folder);
    for (const [set, all] of rows)
      for (const row of all)
        if (models.length === 1 || foldOf(row.id) === fold)
          out.get(set)?.push([row, readWhole(program, row)]);
  });
  return out;
}

function rowsOf(set: string, data: string): readonly GoldRow[] {
  return set === OWN
    ? ownArticles(resolve(PIPELINES, '../corpus'), Number.POSITIVE_INFINITY)
    : readGold(data, set);
}

function lineOf({ set, map, documents, names, precision, recall, f1 }: Score): string {
  const figures = [precision, recall, f1].map((x) => x.toFixed(1).padStart(5)).join(' ');
  return `${set.padEnd(20)}${map.padEnd(24)}${String(documents).padStart(4)} ${String(names).padStart(6)}  ${figures}`;
}

interface Asked {
  readonly data: string;
  readonly models: string;
  readonly sets: string;
  readonly found?: string | undefined;
  readonly shipped: boolean;
}

async function main({ data, models, sets, found, shipped }: Asked): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'folds-'));
  const chosen = shipped ? [join(PIPELINES, 'models')] : foldModels(models, folder);
  const read = readAll(chosen, sets.split(','), data);
  rmSync(folder, { recursive: true });
  const score = await scorerOf(data, true);
  process.stdout.write('set                 map                     docs  names      P     R    F1\n');
  for (const [set, map] of MEASURED) {
    const pairs = read.get(set);
    if (pairs === undefined) continue;
    const rows = pairs.map(([row]) => row);
    const names = pairs.map(([, one]) => one);
    process.stdout.write(`${lineOf(score(set, map, rows, names))}\n`);
  }
  if (found !== undefined) writeFileSync(found, linesOf(read));
}

function linesOf(read: ReadonlyMap<string, readonly Read[]>): string {
  const lines = [...read].flatMap(([set, pairs]) =>
    pairs.map(([row, found]) => JSON.stringify({ set, row, found })),
  );
  return `${lines.join('\n')}\n`;
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared' },
    models: { type: 'string', default: '/tmp/folds' },
    sets: { type: 'string', default: [...new Set(MEASURED.map(([set]) => set))].join(',') },
    found: { type: 'string' },
    shipped: { type: 'boolean', default: false },
  },
});
await main(values);
