import { type FeatureList, makeFeatureList } from './features.ts';
import { type LinearTable, scoreClasses } from './linear-model.ts';
import type { TaggerAtoms, TaggerWord } from './tagger-atoms.ts';
import { featuresAsAfter, featuresAsBefore, ownFeatures } from './tagger-features.ts';

/** What one word adds to the score of each class: to its own, to that of the word behind it, of the word before it. */
export interface WordScores {
  readonly own: Int16Array;
  readonly asBefore: Int16Array;
  readonly asAfter: Int16Array;
}

/** About 1 kB a word: the words that come again and again are few. Beyond this the memory starts afresh. */
const MEMORY_LIMIT = 20_000;

type AddFeatures = (list: FeatureList, atoms: TaggerAtoms, at: number) => void;

/**
 * Remembers what words add, so that two thirds of the features are summed once a word and not at each place.
 * `undefined` stands for the places before and behind a sentence.
 */
export function wordScores(
  table: LinearTable,
): (word: TaggerWord | undefined, atoms: TaggerAtoms, at: number) => WordScores {
  const memory = new Map<string, WordScores>();
  const list = makeFeatureList(table.bits);
  const scores = new Int32Array(table.width);
  const sum = (features: AddFeatures, atoms: TaggerAtoms, at: number): Int16Array => {
    list.size = 0;
    features(list, atoms, at);
    scoreClasses(table, list, scores);
    return new Int16Array(scores);
  };
  return (word, atoms, at) => {
    const key = word === undefined ? '' : `${word.wink} ${word.text}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    if (memory.size >= MEMORY_LIMIT) memory.clear();
    const made = {
      own: sum(ownFeatures, atoms, at),
      asBefore: sum(featuresAsBefore, atoms, at),
      asAfter: sum(featuresAsAfter, atoms, at),
    };
    memory.set(key, made);
    return made;
  };
}
