import { makeFeatureList } from './features.ts';
import { bestClass, type LinearModel, readLinear, scoreClasses } from './linear-model.ts';
import { readModel } from './model-file.ts';
import { type TaggerWord, tagAtoms, tagFeatures } from './tagger-features.ts';

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
  return {
    classes,
    tag(words) {
      const atoms = tagAtoms(words);
      const out = new Uint8Array(words.length);
      for (let i = 0; i < words.length; i++) {
        tagFeatures(list, atoms, i, out[i - 1] ?? -1, i > 1 ? (out[i - 2] as number) : -1);
        scoreClasses(model, list, scores);
        out[i] = bestClass(scores);
      }
      return out;
    },
  };
}
