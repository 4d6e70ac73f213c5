import { makeFeatureList } from './features.ts';
import { addClasses, bestClass, type LinearModel, linearTable, readLinear } from './linear-model.ts';
import { readModel } from './model-file.ts';
import { placeOfWord, type TaggerWord, tagAtoms } from './tagger-atoms.ts';
import { jointFeatures } from './tagger-features.ts';
import { wordScores } from './word-scores.ts';

/** A universal part of speech with its Penn Treebank tag: `VERB` `VBD`. */
export interface TagClass {
  readonly pos: string;
  readonly tag: string;
}

export interface Tagger {
  /** What the numbers mean. */
  readonly classes: readonly TagClass[];
  /** One class number a word. */
  tag(words: readonly TaggerWord[]): Uint8Array;
}

export function loadTagger(path: string): Tagger {
  const file = readModel(path);
  const classes = file.header.classes as readonly TagClass[];
  return makeTagger(classes, readLinear(file, 'tags', classes.length));
}

/** Tags from left to right, the best class each time. */
export function makeTagger(classes: readonly TagClass[], model: LinearModel): Tagger {
  const list = makeFeatureList(model.bits);
  const scores = new Int32Array(classes.length);
  const table = linearTable(model);
  const known = wordScores(table);
  return {
    classes,
    tag(words) {
      const atoms = tagAtoms(words);
      const out = new Uint8Array(words.length);
      let before = known(undefined, atoms, placeOfWord(-1));
      let here = known(words[0], atoms, placeOfWord(0));
      for (let i = 0; i < words.length; i++) {
        const after = known(words[i + 1], atoms, placeOfWord(i + 1));
        sumOfThree(scores, here.own, before.asBefore, after.asAfter);
        list.size = 0;
        jointFeatures(list, atoms, placeOfWord(i), out[i - 1] ?? -1, i > 1 ? (out[i - 2] as number) : -1);
        addClasses(table, list, scores);
        out[i] = bestClass(scores);
        before = here;
        here = after;
      }
      return out;
    },
  };
}

function sumOfThree(scores: Int32Array, a: Int16Array, b: Int16Array, c: Int16Array): void {
  for (let k = 0; k < scores.length; k++) scores[k] = (a[k] as number) + (b[k] as number) + (c[k] as number);
}
