import type { ParserModel } from '../../nlp/parser.ts';
import { parserAtoms } from '../../nlp/parser-atoms.ts';
import { makeTagger, type TagClass } from '../../nlp/tagger.ts';
import { meanOfRuns, quantise } from '../perceptron.ts';
import {
  TAGGER_SETTINGS,
  type TaggedSentence,
  taggedSentences,
  trainTagger,
} from '../tagger/train-tagger.ts';
import type { BankSentence } from '../treebank.ts';
import { goldTree } from './gold-tree.ts';
import { learnParser, PARSER_SETTINGS, type ParserSettings } from './learn-parser.ts';

const FOLDS = 3;
const FOLD_SETTINGS = { ...TAGGER_SETTINGS, rounds: 4, seeds: [7] };
/** News is what will be parsed, and there is little of it. */
const TIMES: ReadonlyMap<string, number> = new Map([['news', 2]]);

/**
 * Tags of each sentence by a tagger that has not seen its document: a parser taught with right tags would
 * trust tags too much.
 */
export function foldTags(
  classes: readonly TagClass[],
  bank: readonly BankSentence[],
  sentences: readonly TaggedSentence[],
): readonly Uint8Array[] {
  const fold = new Map([...new Set(bank.map(({ doc }) => doc))].map((doc, i) => [doc, i % FOLDS]));
  const foldOf = (i: number): number => fold.get(bank[i]?.doc ?? '') ?? 0;
  const taggers = Array.from({ length: FOLDS }, (_, out) =>
    makeTagger(
      classes,
      trainTagger(
        classes,
        sentences.filter((__, i) => foldOf(i) !== out),
        FOLD_SETTINGS,
      ),
    ),
  );
  return sentences.map(({ words }, i) => taggers[foldOf(i)]?.tag(words) ?? new Uint8Array());
}

/** Tags of sentences that are in no treebank, by a tagger that has seen all of it. */
export function tagsBeyond(
  classes: readonly TagClass[],
  bank: readonly BankSentence[],
  others: readonly BankSentence[],
): readonly Uint8Array[] {
  const tagger = makeTagger(classes, trainTagger(classes, taggedSentences(classes, bank), FOLD_SETTINGS));
  return taggedSentences(classes, others).map(({ words }) => tagger.tag(words));
}

export function trainParser(
  bank: readonly BankSentence[],
  tags: readonly Uint8Array[],
  settings: ParserSettings = PARSER_SETTINGS,
): ParserModel {
  const labels = [...new Set(bank.flatMap(({ words }) => words.map(({ dep }) => dep)))].sort();
  const numbers = new Map(labels.map((label, i) => [label, i]));
  const cases = bank.map((sentence, i) => ({
    atoms: parserAtoms(
      sentence.words.map(({ form }, w) => ({ text: form, wink: sentence.wink[w] ?? 'X' })),
      tags[i] ?? new Uint8Array(),
    ),
    gold: goldTree(sentence, numbers),
    times: TIMES.get(sentence.genre) ?? 1,
  }));
  const mean = meanOfRuns(settings.seeds, (seed) => ({
    ...learnParser(cases, labels.length, settings, seed),
  }));
  return {
    labels,
    moves: quantise(mean.moves, settings.bits, 3, settings.moveUnit),
    arcs: quantise(mean.labels, settings.labelBits, labels.length, settings.labelUnit),
  };
}
