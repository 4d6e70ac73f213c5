import { makeFeatureList } from '../../nlp/features.ts';
import { bestClass, type LinearModel } from '../../nlp/linear-model.ts';
import type { TagClass } from '../../nlp/tagger.ts';
import { type TaggerAtoms, type TaggerWord, tagAtoms } from '../../nlp/tagger-atoms.ts';
import { tagFeatures } from '../../nlp/tagger-features.ts';
import {
  learn,
  makeDice,
  makePerceptron,
  meanOfRuns,
  type Perceptron,
  quantise,
  scorePerceptron,
  shuffle,
} from '../perceptron.ts';
import type { BankSentence } from '../treebank.ts';

/** A sentence with the right class of each word. */
export interface TaggedSentence {
  readonly words: readonly TaggerWord[];
  readonly gold: Uint8Array;
}

export interface TaggerSettings {
  readonly rounds: number;
  readonly bits: number;
  /** One run of learning for each; the model is the mean of all. */
  readonly seeds: readonly number[];
  readonly unit: number;
}

export const TAGGER_SETTINGS: TaggerSettings = { rounds: 6, bits: 18, seeds: [7, 8, 9], unit: 0.2 };

/** Learns from the sentences, each tagged with its own guesses for the words before. */
export function trainTagger(
  classes: readonly TagClass[],
  sentences: readonly TaggedSentence[],
  settings: TaggerSettings = TAGGER_SETTINGS,
): LinearModel {
  const cases = sentences.map(({ words, gold }) => ({ atoms: tagAtoms(words), gold }));
  const mean = meanOfRuns(settings.seeds, (seed) => {
    const tags = makePerceptron(settings.bits, classes.length);
    const dice = makeDice(seed);
    const learner = makeLearner(tags);
    for (let round = 0; round < settings.rounds; round++)
      for (const { atoms, gold } of shuffle(cases, dice)) learner(atoms, gold);
    return { tags };
  });
  return quantise(mean.tags, settings.bits, classes.length, settings.unit);
}

function makeLearner(model: Perceptron): (atoms: TaggerAtoms, gold: Uint8Array) => void {
  const list = makeFeatureList(model.bits);
  const scores = new Float64Array(model.width);
  return (atoms, gold) => {
    let before = -1;
    let before2 = -1;
    for (let i = 0; i < atoms.size; i++) {
      tagFeatures(list, atoms, i, before, before2);
      scorePerceptron(model, list, scores);
      const guess = bestClass(scores);
      const right = gold[i] as number;
      if (guess !== right) learn(model, list, right, guess);
      model.clock++;
      before2 = before;
      before = guess;
    }
  };
}

/** All classes of a treebank, in alphabetical order. */
export function tagClasses(bank: readonly BankSentence[]): readonly TagClass[] {
  const names = new Set(bank.flatMap(({ words }) => words.map(({ pos, tag }) => `${pos} ${tag}`)));
  return [...names].sort().map((name) => {
    const [pos = 'X', tag = 'FW'] = name.split(' ');
    return { pos, tag };
  });
}

export function taggedSentences(
  classes: readonly TagClass[],
  bank: readonly BankSentence[],
): readonly TaggedSentence[] {
  const numbers = new Map(classes.map(({ pos, tag }, i) => [`${pos} ${tag}`, i]));
  return bank.map(({ words, wink }) => ({
    words: words.map(({ form }, i) => ({ text: form, wink: wink[i] ?? 'X' })),
    gold: Uint8Array.from(words.map(({ pos, tag }) => numbers.get(`${pos} ${tag}`) ?? 0)),
  }));
}
