import { foldWord } from '../../nlp/ner/fold-word.ts';
import { hashText } from '../../nlp/ner/hash.ts';
import { CONNECTOR, type Lexicon, lexiconOf, PHRASES, phraseKey } from '../../nlp/ner/lexicon.ts';
import type { TrainDoc } from './train-docs.ts';

export interface LexiconArrays {
  readonly keys: Int32Array;
  readonly masks: Uint16Array;
}

/** Lists as hashes, cut into words as texts are. */
export function lexiconArrays(
  lists: ReadonlyMap<string, number>,
  words: (text: string) => readonly string[],
  connectors: readonly string[],
): LexiconArrays {
  const masks = new Map<number, number>();
  const put = (key: number, mask: number): void => {
    if (mask !== 0) masks.set(key, (masks.get(key) ?? 0) | mask);
  };
  for (const [phrase, mask] of lists) {
    const keys = words(phrase).map((word) => hashText(foldWord(word)));
    const [first, ...rest] = keys;
    if (first === undefined) continue;
    put(rest.reduce(phraseKey, first), rest.length === 0 ? mask : mask & PHRASES);
  }
  for (const word of connectors) put(hashText(word), CONNECTOR);
  const sorted = [...masks].sort((a, b) => a[0] - b[0]);
  return {
    keys: Int32Array.from(sorted, ([key]) => key),
    masks: Uint16Array.from(sorted, ([, mask]) => mask),
  };
}

const OFTEN = 4;

/** Lower-case words and marks that stand in the middle of gold names. */
export function connectorsOf(docs: readonly TrainDoc[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { segments, labels } of docs)
    segments.tokens.forEach(({ text }, i) => {
      const inside = labels[i] !== 0 && (((labels[i] as number) - 1) & 3) === 1;
      if (!inside || /[\p{Lu}\p{N}]/u.test(text)) return;
      counts.set(foldWord(text), (counts.get(foldWord(text)) ?? 0) + 1);
    });
  return [...counts]
    .filter(([, count]) => count >= OFTEN)
    .map(([word]) => word)
    .sort();
}

export function asLexicon({ keys, masks }: LexiconArrays): Lexicon {
  return lexiconOf(keys, masks);
}
