import type { DocumentContext } from './document-context.ts';
import { addFeatures, featureSink } from './features.ts';
import { SUMS, summing, writeScores } from './label-sums.ts';
import { LABELS } from './labels.ts';
import type { NameModel } from './name-model.ts';
import type { NameText, TokenRange } from './name-text.ts';
import type { WordForm } from './word-form.ts';
import {
  JOINT,
  makeRoom,
  PARTS,
  PLACES,
  partMemory,
  rowsOfWord,
  sumsOfPart,
  type WordRows,
} from './word-parts.ts';

/** Local copies: loops must not look an import up each time, which some loaders make slow. */
const SIZE = LABELS;
const WIDTH = SUMS;
const PARTS_OF = PARTS;
const PLACE_OF = PLACES;

/** The label scores of a sentence: one row of LABELS for each token. */
export type Scorer = (text: NameText, context: DocumentContext, sentence: TokenRange) => Float64Array;

/** Sums the weights of each token's features: of what single words tell from memory, of all else anew. */
export function scorer(model: NameModel): Scorer {
  const sink = featureSink();
  const sum = summing(model);
  const sums = new Int32Array(WIDTH);
  const memory = partMemory(WIDTH);

  const addParts = (
    text: NameText,
    context: DocumentContext,
    sentence: TokenRange,
    words: readonly WordRows[],
    i: number,
  ): void => {
    const { casing } = text.forms[i] as WordForm;
    const own = ((text.style[i] as number) << 16) | (text.single[i] as number);
    for (let part = 0; part < PARTS_OF.length; part++) {
      const word = words[i - sentence.first + 2 + (PLACE_OF[part] as number)] as WordRows;
      const row = sumsOfPart(memory, word, part, own, casing);
      if (memory.fresh) {
        sink.wanted = PARTS_OF[part] as Uint8Array;
        sink.size = 0;
        addFeatures(sink, text, context, sentence, i);
        sum(sink, memory.sums, row);
      }
      for (let k = 0; k < WIDTH; k++) sums[k] = (sums[k] as number) + (memory.sums[row + k] as number);
    }
  };

  return (text, context, sentence) => {
    const size = sentence.last - sentence.first;
    const scores = new Float64Array(size * SIZE);
    makeRoom(memory, size);
    const beyond = rowsOfWord(memory, null);
    const words = [beyond, beyond];
    for (let i = sentence.first; i < sentence.last; i++)
      words.push(rowsOfWord(memory, text.forms[i] as WordForm));
    words.push(beyond, beyond);
    for (let i = sentence.first; i < sentence.last; i++) {
      sums.fill(0);
      addParts(text, context, sentence, words, i);
      sink.wanted = JOINT;
      sink.size = 0;
      addFeatures(sink, text, context, sentence, i);
      sum(sink, sums, 0);
      writeScores(sums, model.scale, scores, (i - sentence.first) * SIZE);
    }
    return scores;
  };
}
