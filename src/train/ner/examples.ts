import { documentContext } from '../../nlp/ner/document-context.ts';
import { addFeatures, featureSink } from '../../nlp/ner/features.ts';
import { hashIndex, rowOf } from '../../nlp/ner/hash.ts';
import type { Lexicon } from '../../nlp/ner/lexicon.ts';
import { type FormCache, nameText } from '../../nlp/ner/name-text.ts';
import type { Example, Examples } from './crf.ts';

/** What the model learns from: words and labels; no offsets. */
export interface LabelledText {
  readonly id: string;
  readonly corpus: string;
  readonly tokens: readonly { readonly text: string; readonly tag: string }[];
  readonly sentences: readonly { readonly first: number; readonly last: number }[];
  readonly labels: Uint8Array;
}

export interface Hashed {
  readonly values: Int32Array;
  readonly ends: Int32Array;
  readonly identity: Uint8Array;
  readonly labels: Uint8Array;
  /** Sentences of text i: `texts[i]` <= s < `texts[i + 1]`. */
  readonly texts: Int32Array;
  readonly sentences: readonly Example[];
}

export function hashTexts(texts: readonly LabelledText[], lexicon: Lexicon): Hashed {
  const sink = featureSink();
  const ends: number[] = [];
  const identity: number[] = [];
  const labels: number[] = [];
  const bounds: number[] = [0];
  const sentences: Example[] = [];
  const cache: FormCache = new Map();
  for (const text of texts) {
    const read = nameText(text.tokens, text.sentences, { classes: null }, lexicon, cache);
    const context = documentContext(
      read,
      text.tokens.map((token) => token.text),
    );
    for (const sentence of text.sentences) {
      sentences.push({ first: ends.length, last: ends.length + sentence.last - sentence.first, weight: 1 });
      for (let i = sentence.first; i < sentence.last; i++) {
        addFeatures(sink, read, context, sentence, i);
        ends.push(sink.size);
        identity.push(sink.identity);
        labels.push(text.labels[i] as number);
      }
    }
    bounds.push(sentences.length);
  }
  return {
    values: sink.values.slice(0, sink.size),
    ends: Int32Array.from(ends),
    identity: Uint8Array.from(identity),
    labels: Uint8Array.from(labels),
    texts: Int32Array.from(bounds),
    sentences,
  };
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
