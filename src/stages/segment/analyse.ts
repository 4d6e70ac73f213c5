import { join } from 'node:path';
import type { Token } from '../../core/doc.ts';
import { loadParser } from '../../nlp/parser.ts';
import { loadTagger } from '../../nlp/tagger.ts';
import type { Word } from './cut-tokens.ts';
import { hyphenatedLemma, type Lemmas, lemmaOf } from './lemma.ts';
import { plainOpener } from './plain-opener.ts';

/** Makes the tokens of one sentence; `first` is the number of tokens before it. */
export type Analyse = (words: readonly Word[], sentence: number, first: number) => readonly Token[];

/** Loads the models from `folder`, once for each worker. */
export function makeAnalyse(folder: string, lemmas: Lemmas): Analyse {
  const tagger = loadTagger(join(folder, 'tagger.bin'));
  const parser = loadParser(join(folder, 'parser.bin'));
  return (words, sentence, first) => {
    const tags = plainOpener(words, tagger.tag(words), tagger.classes);
    const tree = parser.parse(words, tags);
    return words.map((word, i) => {
      const { pos = 'X', tag = 'FW' } = tagger.classes[tags[i] as number] ?? {};
      const head = tree.heads[i] as number;
      return {
        start: word.start,
        end: word.end,
        text: word.text,
        sentence,
        lemma:
          joinedLemma(words, i, pos, lemmas) ??
          lemmaOf({ text: word.text, pos, tag, wink: word.wink, winkLemma: word.winkLemma }, lemmas),
        pos,
        tag,
        head: head < 0 ? -1 : first + head,
        dep: tree.deps[i] as string,
      };
    });
  };
}

/** The lemma of a word that a hyphen joins to the one before; null without. */
function joinedLemma(words: readonly Word[], i: number, pos: string, lemmas: Lemmas): string | null {
  const [first, hyphen, last] = [words[i - 2], words[i - 1], words[i]];
  if (!first || !hyphen || !last || hyphen.text !== '-') return null;
  if (first.end !== hyphen.start || hyphen.end !== last.start) return null;
  return hyphenatedLemma(first.text, last.text, pos, lemmas);
}
