import type { ModelFile } from '../../nlp/model-file.ts';
import { type Corpus, sentencesOutside } from './corpus.ts';
import { type CrfSettings, type CrfWeights, trainCrf } from './crf.ts';
import { asExamples, frequentFeatures } from './examples.ts';
import { packModel } from './pack-model.ts';

export const SETTINGS: Omit<CrfSettings, 'seed'> = {
  epochs: 12,
  rate: 0.08,
  hidden: 0.2,
  dropped: 0.3,
  decay: 0.02,
};
/** One run of learning for each: the model is the mean of all, so that no order of reading shows. */
export const SEEDS: readonly number[] = [7, 8, 9];
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
  const examples = asExamples(corpus.hashed, keys, chosen);
  const weights = meanOf(SEEDS.map((seed) => trainCrf(examples, keys.length, { ...SETTINGS, seed })));
  return packModel(keys, weights, corpus.lexicon, [...calibration, AGREEMENT]);
}

function meanOf(runs: readonly CrfWeights[]): CrfWeights {
  const mean = (of: (run: CrfWeights) => Float32Array): Float32Array => {
    const sum = new Float64Array(of(runs[0] as CrfWeights).length);
    for (const run of runs)
      of(run).forEach((weight, i) => {
        sum[i] = (sum[i] as number) + weight;
      });
    return Float32Array.from(sum, (total) => total / runs.length);
  };
  return { table: mean(({ table }) => table), pairs: mean(({ pairs }) => pairs) };
}
