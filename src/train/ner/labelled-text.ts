import type { Segments } from '../../core/layers/segments.ts';
import { foldWord } from '../../nlp/ner/fold-word.ts';
import { hashText } from '../../nlp/ner/hash.ts';
import type { NameToken } from '../../nlp/ner/name-text.ts';
import { seeded } from './seeded.ts';
import type { TrainDoc } from './train-docs.ts';

/** What the model learns from: words and labels; no offsets. */
export interface LabelledText {
  readonly id: string;
  readonly corpus: string;
  readonly tokens: readonly NameToken[];
  readonly sentences: readonly { readonly first: number; readonly last: number }[];
  readonly labels: Uint8Array;
}

export function labelledText({ id, corpus, segments, labels }: TrainDoc): LabelledText {
  return { id, corpus, tokens: segments.tokens, sentences: segments.sentences, labels };
}

type Style = (word: string, first: boolean, small: boolean) => string;

/** Ways to write a sentence, each with its share of the sentences. */
const STYLES: readonly (readonly [number, Style])[] = [
  [0.08, (word) => word.toUpperCase()],
  [0.06, (word, first, small) => (small && !first ? word : word.charAt(0).toUpperCase() + word.slice(1))],
];
/** Names in plain letters, as many write them. */
const BARE = 0.06;
const SHORTEST = 4;

/** Some sentences once more, as headlines write them, in capitals, without diacritics and end mark: texts of their own. */
export function writtenOtherwise(
  doc: TrainDoc,
  connectors: ReadonlySet<string>,
  segment: (text: string) => Segments,
): readonly LabelledText[] {
  const random = seeded(hashText(doc.id));
  const { tokens, sentences } = doc.segments;
  return sentences.flatMap(({ first, last }) => {
    if (last - first < SHORTEST) return [];
    const style = styleFor(random());
    if (style === null) return [];
    const end = /^[.!?]$/.test(tokens[last - 1]?.text ?? '') ? last - 1 : last;
    const words = tokens
      .slice(first, end)
      .map(({ text }, i) => style(text, i === 0, connectors.has(foldWord(text))));
    const read = readAgain(words, segment);
    if (read === null) return [];
    const labels = doc.labels.slice(first, end);
    const one = { first: 0, last: words.length };
    return [{ id: doc.id, corpus: doc.corpus, tokens: read, sentences: [one], labels }];
  });
}

/** The words as the tagger reads them now; null where they are cut otherwise. */
export function readAgain(
  words: readonly string[],
  segment: (text: string) => Segments,
): readonly NameToken[] | null {
  const { tokens } = segment(words.join(' '));
  const same = tokens.length === words.length && tokens.every(({ text }, i) => text === words[i]);
  return same ? tokens : null;
}

function styleFor(draw: number): Style | null {
  let left = draw;
  for (const [share, style] of STYLES) {
    if (left < share) return style;
    left -= share;
  }
  return left < BARE ? (word) => word.normalize('NFD').replace(/\p{M}/gu, '') : null;
}
