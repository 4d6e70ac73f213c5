import type { ModelFile } from '../../nlp/model-file.ts';
import { type Corpus, sentencesOutside } from './corpus.ts';
import { type CrfSettings, trainCrf } from './crf.ts';
import { asExamples, frequentFeatures } from './examples.ts';
import { packModel } from './pack-model.ts';

export const SETTINGS: CrfSettings = {
  epochs: 12,
  rate: 0.08,
  hidden: 0.2,
  dropped: 0.3,
  decay: 0.02,
  seed: 7,
};
/** A feature seen less often is noise. */
export const LEAST = 2;
/** How strongly words agree within a document: chosen on documents held out. */
export const AGREEMENT = 0.8;

/** Learns from all documents outside of one fold (of all without one) and packs what was learnt. */
export function fitModel(
  corpus: Corpus,
  fold: number | null,
  calibration: readonly [number, number],
): ModelFile {
  const chosen = sentencesOutside(corpus, fold);
  const keys = frequentFeatures(corpus.hashed, chosen, LEAST);
  const weights = trainCrf(asExamples(corpus.hashed, keys, chosen), keys.length, SETTINGS);
  return packModel(keys, weights, corpus.lexicon, [...calibration, AGREEMENT]);
}
