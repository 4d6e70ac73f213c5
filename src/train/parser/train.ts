import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type LinearModel, linearArrays } from '../../nlp/linear-model.ts';
import { encodeModel } from '../../nlp/model-file.ts';
import { makeParser, type ParserModel } from '../../nlp/parser.ts';
import { makeTagger } from '../../nlp/tagger.ts';
import { tagClasses, taggedSentences, trainTagger } from '../tagger/train-tagger.ts';
import { type BankSentence, readTreebanks, splitByDocument, withWink } from '../treebank.ts';
import { makeSentences } from './made/make-sentences.ts';
import { describeScores, scoreTrees } from './score-trees.ts';
import { foldTags, tagsBeyond, trainParser } from './train-parser.ts';

/**
 * `npm run train:parser -- --data ../shared`: trains the tagger and the parser on all documents and writes both
 * models, or one with `--only tagger` or `--only parser`. With `--measure` it trains on six documents in seven, prints the scores on the seventh, and writes nothing.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared' },
    out: { type: 'string', default: 'pipelines/models' },
    only: { type: 'string' },
    measure: { type: 'boolean', default: false },
  },
});

/** So many sentences of our own making stand beside those of the treebanks. */
const MADE = 2000;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const bank = readTreebanks(resolve(values.data));
const classes = tagClasses(bank);
if (values.measure) measure();
else ship();

function measure(): void {
  const { train, held } = splitByDocument(bank);
  const tagger = makeTagger(classes, learnTags(train));
  const parser = makeParser(learnTrees(train));
  const tags = taggedSentences(classes, held).map(({ words }) => tagger.tag(words));
  process.stdout.write(describeScores(scoreTrees(held, tags, classes, parser)));
}

function ship(): void {
  mkdirSync(values.out, { recursive: true });
  if (values.only !== 'parser')
    write('tagger.bin', { kind: 'tagger', classes }, linearArrays('tags', learnTags(bank)));
  if (values.only === 'tagger') return;
  const { labels, moves, arcs } = learnTrees(bank);
  write('parser.bin', { kind: 'parser', labels }, [
    ...linearArrays('moves', moves),
    ...linearArrays('arcs', arcs),
  ]);
}

function learnTags(train: readonly BankSentence[]): LinearModel {
  say(`tagger: learning from ${train.length} sentences`);
  return trainTagger(classes, taggedSentences(classes, train));
}

function learnTrees(train: readonly BankSentence[]): ParserModel {
  const made = makeSentences('pipelines', MADE).map((one) => withWink({ ...one, genre: 'made' }));
  say(`parser: learning from ${train.length} sentences, and ${made.length} of our own making`);
  const tags = foldTags(classes, train, taggedSentences(classes, train));
  return trainParser([...train, ...made], [...tags, ...tagsBeyond(classes, train, made)]);
}

function write(name: string, header: Record<string, unknown>, arrays: ReturnType<typeof linearArrays>): void {
  const bytes = encodeModel({ header, arrays: new Map(arrays) });
  writeFileSync(join(values.out, name), bytes);
  say(`${name}: ${bytes.length} bytes`);
}
