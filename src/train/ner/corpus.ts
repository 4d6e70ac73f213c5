import { resolve } from 'node:path';
import { hashText } from '../../nlp/ner/hash.ts';
import type { Example } from './crf.ts';
import { type Hashed, hashTexts } from './examples.ts';
import { mayTrain, readGold, TRAINING_SETS } from './gold-rows.ts';
import { goldTypes } from './gold-types.ts';
import { labelledText, writtenOtherwise } from './labelled-text.ts';
import { OWN, ownArticles } from './own-articles.ts';
import { packNames } from './pack-names.ts';
import { namePool, renamed } from './renamed.ts';
import { segmenter } from './segment-text.ts';
import { type TrainDoc, trainDoc } from './train-docs.ts';
import { asLexicon, connectorsOf, type LexiconArrays, lexiconArrays } from './train-lexicon.ts';
import { wordLists } from './word-lists.ts';

/** Everything that is learnt from, read once. */
export interface Corpus {
  readonly docs: readonly TrainDoc[];
  readonly sets: readonly string[];
  readonly lexicon: LexiconArrays;
  readonly hashed: Hashed;
  /** For each text of `hashed` the document it was made from. */
  readonly origins: readonly number[];
}

/** Articles with more broken words than this teach nothing about names. */
const MOST_DEFECTS = 1;

export function readCorpus(data: string, pipelines: string): Corpus {
  const segment = segmenter(pipelines);
  const names = packNames(pipelines);
  const lists = wordLists(names);
  const pool = namePool(names);
  const types = goldTypes(lists);
  const rows = [
    ...TRAINING_SETS.flatMap((set) =>
      readGold(data, set)
        .filter(mayTrain)
        .map((row) => ({ set: set as string, row })),
    ),
    ...ownArticles(resolve(pipelines, '../corpus'), MOST_DEFECTS).map((row) => ({ set: OWN, row })),
  ];
  const docs = rows.map(({ row }) => trainDoc(row, segment, types));
  const connectors = connectorsOf(docs);
  const lexicon = lexiconArrays(lists, (text) => segment(text).tokens.map((token) => token.text), connectors);
  const small = new Set(connectors);
  const texts = docs.flatMap((doc, origin) =>
    [labelledText(doc), ...writtenOtherwise(doc, small, segment), ...renamed(doc, pool, segment)].map(
      (text) => ({ text, origin }),
    ),
  );
  return {
    docs,
    sets: rows.map(({ set }) => set),
    lexicon,
    hashed: hashTexts(
      texts.map(({ text }) => text),
      asLexicon(lexicon),
    ),
    origins: texts.map(({ origin }) => origin),
  };
}

export const FOLDS = 3;

/** Which documents are held out together: by a hash of the id, the same in every run. */
export function foldOf(id: string): number {
  return (hashText(id) >>> 0) % FOLDS;
}

/** The sentences of all documents that stand outside of one fold; of all documents without a fold. */
export function sentencesOutside({ docs, hashed, origins }: Corpus, fold: number | null): readonly Example[] {
  return origins.flatMap((origin, text) => {
    if (foldOf((docs[origin] as TrainDoc).id) === fold) return [];
    return hashed.sentences.slice(hashed.texts[text], hashed.texts[text + 1]);
  });
}
