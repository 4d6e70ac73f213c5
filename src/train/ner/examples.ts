import { documentContext } from '../../nlp/ner/document-context.ts';
import type { FeatureSink } from '../../nlp/ner/feature-view.ts';
import { addFeatures, featureSink } from '../../nlp/ner/features.ts';
import { hashIndex, hashText, mix, rowOf } from '../../nlp/ner/hash.ts';
import type { Lexicon } from '../../nlp/ner/lexicon.ts';
import { type FormCache, nameText } from '../../nlp/ner/name-text.ts';
import type { Example, Examples } from './crf.ts';
import type { LabelledText } from './labelled-text.ts';
import { OWN } from './own-articles.ts';

/** Texts as features: those of token i stand from `ends[i - 1]` to `ends[i]`. */
export interface Hashed {
  readonly values: Int32Array;
  readonly ends: Int32Array;
  readonly identity: Uint8Array;
  readonly labels: Uint8Array;
  /** Sentences of text i: `texts[i]` <= s < `texts[i + 1]`. */
  readonly texts: Int32Array;
  readonly sentences: readonly Example[];
}

/** Our own articles are few, and their conventions are the ones the program is to follow. */
const OWN_WEIGHT = 2;

export function hashTexts(texts: readonly LabelledText[], lexicon: Lexicon): Hashed {
  const sink = featureSink();
  const ends: number[] = [];
  const identity: number[] = [];
  const bounds: number[] = [0];
  const sentences: Example[] = [];
  const cache: FormCache = new Map();
  for (const text of texts) {
    const read = nameText(text.tokens, text.sentences, { classes: null }, lexicon, cache);
    const context = documentContext(read, text.tokens);
    for (const sentence of text.sentences) {
      const weight = text.corpus === OWN ? OWN_WEIGHT : 1;
      sentences.push({ first: ends.length, last: ends.length + sentence.last - sentence.first, weight });
      for (let i = sentence.first; i < sentence.last; i++) {
        const from = sink.size;
        addFeatures(sink, read, context, sentence, i);
        if (text.corpus !== OWN) addConvention(sink, from, hashText(text.corpus));
        ends.push(sink.size);
        identity.push(sink.identity);
      }
    }
    bounds.push(sentences.length);
  }
  return {
    values: sink.values.slice(0, sink.size),
    ends: Int32Array.from(ends),
    identity: Uint8Array.from(identity),
    labels: Uint8Array.from(texts.flatMap((text) => [...text.labels])),
    texts: Int32Array.from(bounds),
    sentences,
  };
}

/** A token's first features: the word and its neighbours. */
const FIRST = 6;

/**
 * Copies of a few features that belong to one set of gold alone. They take up what is a convention of that set
 * (which words it calls an organisation), so that the shared features need not; they are silent when the model is used.
 */
function addConvention(sink: FeatureSink, from: number, corpus: number): void {
  for (let f = from; f < from + FIRST; f++) sink.values[sink.size++] = mix(sink.values[f] as number, corpus);
  sink.values[sink.size++] = mix(1, corpus);
}

/** The features that stand at least `least` times in the sentences chosen, sorted. */
export function frequentFeatures(hashed: Hashed, chosen: readonly Example[], least: number): Int32Array {
  let total = 0;
  for (const { first, last } of chosen) total += (hashed.ends[last - 1] as number) - startOf(hashed, first);
  const all = new Int32Array(total);
  let at = 0;
  for (const { first, last } of chosen) {
    const part = hashed.values.subarray(startOf(hashed, first), hashed.ends[last - 1] as number);
    all.set(part, at);
    at += part.length;
  }
  all.sort();
  const kept: number[] = [];
  for (let i = 0; i < total; ) {
    let end = i;
    while (end < total && all[end] === all[i]) end++;
    if (end - i >= least) kept.push(all[i] as number);
    i = end;
  }
  return Int32Array.from(kept);
}

function startOf({ ends }: Hashed, token: number): number {
  return token === 0 ? 0 : (ends[token - 1] as number);
}

export function asExamples(hashed: Hashed, keys: Int32Array, chosen: readonly Example[]): Examples {
  const index = hashIndex(keys);
  const rows = new Int32Array(hashed.values.length).fill(-1);
  for (const { first, last } of chosen)
    for (let f = startOf(hashed, first); f < (hashed.ends[last - 1] as number); f++)
      rows[f] = rowOf(index, hashed.values[f] as number);
  return { rows, ends: hashed.ends, identity: hashed.identity, labels: hashed.labels, sentences: chosen };
}
