import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { encodeModel, readModel } from '../../nlp/model-file.ts';
import { nameModel } from '../../nlp/ner/name-model.ts';
import { nameTagger } from '../../nlp/ner/name-tagger.ts';
import { calibrate } from './calibrate.ts';
import { type Metrics, modelCard } from './card.ts';
import { type Corpus, FOLDS, readCorpus } from './corpus.ts';
import { AGREEMENT, LEAST, SEEDS, SETTINGS } from './fit.ts';
import { type GoldRow, mayTrain, readGold } from './gold-rows.ts';
import { ALL, type FoldKeeper, fitOrRead, type HeldOut, holdOut } from './hold-out.ts';
import { findNames, OWN_MAP, type Score, scorerOf } from './measure.ts';
import { OWN } from './own-articles.ts';
import { withCalibration } from './pack-model.ts';
import { segmenter } from './segment-text.ts';

const PIPELINES = resolve(dirname(fileURLToPath(import.meta.url)), '../../../pipelines');
const say = (line: string): void => void process.stderr.write(`${line}\n`);

interface Asked {
  readonly data: string;
  readonly out: string;
  /** Folder that the models of the folds are written to. */
  readonly keep?: string | undefined;
  /** Folder of models of the folds that need not be learnt again: they must come from the same data and code. */
  readonly known?: string | undefined;
  /** Holds out this fold alone, measures it, and writes no model but the fold's; `all` learns from everything and stops. */
  readonly fold?: string | undefined;
}

/** Holds out fold by fold, measures, calibrates, then learns from everything and writes model, figures and card. */
async function train({ data, out, keep, known, fold: asked }: Asked): Promise<void> {
  const fold = asked === undefined || asked === ALL ? undefined : Number(asked);
  const corpus = readCorpus(data, PIPELINES);
  say(`${corpus.docs.length} documents`);
  const kept = keeper(keep, known);
  const whole = fold === undefined ? fitOrRead(corpus, ALL, kept) : null;
  if (asked === ALL) return;
  const held = holdOut(
    corpus,
    Array.from({ length: FOLDS }, (_, n) => n).filter((n) => fold === undefined || n === fold),
    kept,
  );
  const heldOut = await measureHeldOut(corpus, held, data);
  for (const score of heldOut) say(lineOf(score));
  if (whole === null) return;
  const file = withCalibration(whole, calibrate(held.judged));
  const bytes = encodeModel(file);
  const never = await measureNeverSeen(data, nameTagger(nameModel(file)));
  for (const score of never) say(lineOf(score));
  const metrics: Metrics = { ...figures(corpus), heldOut, neverSeen: never, bytes: bytes.length };
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'ner.bin'), bytes);
  writeFileSync(join(out, 'ner.metrics.json'), `${JSON.stringify(metrics, null, 2)}\n`);
  writeFileSync(join(out, 'ner.md'), modelCard(metrics));
}

/** Says that a fold is done, and keeps its model where one asked for it: `cross-validate.ts` reads them. */
function keeper(kept: string | undefined, known: string | undefined): FoldKeeper {
  return {
    read(fold) {
      const path = join(known ?? '', `${fold}.bin`);
      return known !== undefined && existsSync(path) ? readModel(path) : null;
    },
    write(fold, model) {
      say(fold === ALL ? 'all learnt' : `fold ${fold} held out`);
      if (kept === undefined) return;
      mkdirSync(kept, { recursive: true });
      writeFileSync(join(kept, `${fold}.bin`), encodeModel(model));
    },
  };
}

const HELD_OUT: readonly (readonly [readonly string[], string])[] = [
  [['crossner-politics'], 'crossner-politics-plo'],
  [['redocred'], 'redocred'],
  [['re3d'], 're3d-named'],
  [['re3d'], 're3d-named-geo'],
  [['gum-news'], 'gum'],
  [['gum-interview'], 'gum'],
  [[OWN], OWN_MAP],
];

async function measureHeldOut(
  { docs, sets }: Corpus,
  { found }: HeldOut,
  data: string,
): Promise<readonly Score[]> {
  const score = await scorerOf(data);
  return HELD_OUT.map(([of, map]) => {
    const chosen = [...found.keys()].filter((i) => of.includes(sets[i] ?? ''));
    const rows = chosen.map((i) => docs[i]?.row as GoldRow);
    return score(of.join('+'), map, rows, [...found.values()]);
  });
}

/** What nothing was learnt from: places of Wikinews, and the rows of re3d that may not be learnt from. */
async function measureNeverSeen(
  data: string,
  tagger: ReturnType<typeof nameTagger>,
): Promise<readonly Score[]> {
  const score = await scorerOf(data);
  const segment = segmenter(PIPELINES);
  const find = (row: GoldRow) => findNames(tagger, row.id, segment(row.text));
  const wikinews = readGold(data, 'geovirus');
  const reserved = readGold(data, 're3d').filter((row) => !mayTrain(row));
  return [
    score('geovirus', 'geovirus', wikinews, wikinews.map(find)),
    score('re3d, reserved rows', 're3d-named', reserved, reserved.map(find)),
    score('re3d, reserved rows', 're3d-named-geo', reserved, reserved.map(find)),
  ];
}

function figures({ docs, sets, hashed }: Corpus) {
  const count = (set: string): number => sets.filter((s) => s === set).length;
  return {
    model: 'ner',
    settings: { ...SETTINGS, seeds: SEEDS, leastOccurrences: LEAST, agreement: AGREEMENT, folds: FOLDS },
    documents: Object.fromEntries([...new Set(sets)].map((set) => [set, count(set)])),
    tokens: docs.reduce((sum, doc) => sum + doc.labels.length, 0),
    tokensWithCopies: hashed.labels.length,
  };
}

function lineOf({ set, map, precision, recall, f1 }: Score): string {
  return `${set} ${map} ${precision} ${recall} ${f1}`;
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared' },
    out: { type: 'string', default: join(PIPELINES, 'models') },
    keep: { type: 'string' },
    known: { type: 'string' },
    fold: { type: 'string' },
  },
});
await train(values);
