import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { linearArrays } from '../../nlp/linear-model.ts';
import { encodeModel } from '../../nlp/model-file.ts';
import { makeParser, type ParserModel } from '../../nlp/parser.ts';
import { makeTagger } from '../../nlp/tagger.ts';
import { tagClasses, taggedSentences, trainTagger } from '../tagger/train-tagger.ts';
import { type BankSentence, readTreebanks, splitByDocument } from '../treebank.ts';
import { describeScores, scoreTrees } from './score-trees.ts';
import { foldTags, trainParser } from './train-parser.ts';

/**
 * `npm run train:parser -- --data ../shared`: trains the tagger and the parser on all documents and writes both
 * models. With `--measure` it trains on six documents in seven, prints the scores on the seventh, and writes nothing.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared' },
    out: { type: 'string', default: 'pipelines/models' },
    measure: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const bank = readTreebanks(resolve(values.data));
const classes = tagClasses(bank);
if (values.measure) measure();
else ship();

function measure(): void {
  const { train, held } = splitByDocument(bank);
  const { tagger, model } = trainBoth(train);
  const parser = makeParser(model);
  const tags = taggedSentences(classes, held).map(({ words }) => tagger.tag(words));
  process.stdout.write(describeScores(scoreTrees(held, tags, classes, parser)));
}

function ship(): void {
  const { tags, model } = trainBoth(bank);
  mkdirSync(values.out, { recursive: true });
  write('tagger.bin', { kind: 'tagger', classes }, linearArrays('tags', tags));
  write('parser.bin', { kind: 'parser', labels: model.labels }, [
    ...linearArrays('moves', model.moves),
    ...linearArrays('arcs', model.arcs),
  ]);
}

function trainBoth(train: readonly BankSentence[]) {
  const sentences = taggedSentences(classes, train);
  const tags = trainTagger(classes, sentences);
  say(`tagger: ${tags.weights.length} weights`);
  const model: ParserModel = trainParser(train, foldTags(classes, train, sentences));
  say(`parser: ${model.moves.weights.length} and ${model.arcs.weights.length} weights`);
  return { tags, tagger: makeTagger(classes, tags), model };
}

function write(name: string, header: Record<string, unknown>, arrays: ReturnType<typeof linearArrays>): void {
  const bytes = encodeModel({ header, arrays: new Map(arrays) });
  writeFileSync(join(values.out, name), bytes);
  say(`${name}: ${bytes.length} bytes`);
}
