import { join } from 'node:path';
import type { Token } from '../../core/layers/segments.ts';
import { loadParser, type ParsedTree } from '../../nlp/parser.ts';
import { loadTagger } from '../../nlp/tagger.ts';
import { asWritten } from './as-written.ts';
import { capitalNames } from './capital-names.ts';
import type { Word } from './cut-tokens.ts';
import { datelineLength } from './dateline.ts';
import { hyphenatedLemma, type Lemmas, lemmaOf } from './lemma.ts';
import { pastForms } from './past-forms.ts';
import { plainOpener } from './plain-opener.ts';

/** Makes the tokens of one sentence; `first` is the number of tokens before it. */
export type Analyse = (words: readonly Word[], sentence: number, first: number) => readonly Token[];

/** Loads the models from `folder`, once for each worker. */
export function makeAnalyse(folder: string, lemmas: Lemmas): Analyse {
  const tagger = loadTagger(join(folder, 'tagger.bin'));
  const parser = loadParser(join(folder, 'parser.bin'));
  const sign = tagger.classes.findIndex(({ pos }) => pos === 'PUNCT');
  return (words, sentence, first) => {
    const { tags, heads, deps } = readReport(words);
    return words.map((word, i) => {
      const { pos = 'X', tag = 'FW' } = tagger.classes[tags[i] as number] ?? {};
      const head = heads[i] as number;
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
        dep: deps[i] as string,
      };
    });
  };

  /** A dateline is no part of the sentence that it stands before. */
  function readReport(words: readonly Word[]): Analysis {
    const cut = datelineLength(words);
    return cut === 0 ? read(words) : putBefore(read(words.slice(0, cut)), read(words.slice(cut)));
  }

  function read(words: readonly Word[]): Analysis {
    const plain = asWritten(words);
    const { classes } = tagger;
    const opened = plainOpener(plain.words, tagger.tag(plain.words), classes);
    const tags = pastForms(plain.words, capitalNames(plain.words, opened, classes), classes, lemmas);
    const tree = parser.parse(plain.words, tags);
    return plain.words === words
      ? { tags, ...tree }
      : putBack(words.length, plain.places, { tags, ...tree }, sign);
  }
}

interface Analysis extends ParsedTree {
  readonly tags: Uint8Array;
}

/** The dateline hangs from the root of the sentence behind it. */
function putBefore(dateline: Analysis, rest: Analysis): Analysis {
  const size = dateline.heads.length;
  const root = size + rest.heads.indexOf(-1);
  return {
    tags: Uint8Array.of(...dateline.tags, ...rest.tags),
    heads: Int32Array.of(
      ...dateline.heads.map((head) => (head < 0 ? root : head)),
      ...rest.heads.map((head) => (head < 0 ? head : size + head)),
    ),
    deps: [...dateline.deps.map((dep) => (dep === 'root' ? 'parataxis' : dep)), ...rest.deps],
  };
}

/** The same tree with the words that the models did not see: signs that hang from the root. */
function putBack(size: number, places: readonly number[], plain: Analysis, sign: number): Analysis {
  const root = places[plain.heads.indexOf(-1)] as number;
  const tags = new Uint8Array(size).fill(sign);
  const heads = new Int32Array(size).fill(root);
  const deps = Array.from({ length: size }, () => 'punct');
  places.forEach((place, i) => {
    const head = plain.heads[i] as number;
    tags[place] = plain.tags[i] as number;
    heads[place] = head < 0 ? -1 : (places[head] as number);
    deps[place] = plain.deps[i] as string;
  });
  return { tags, heads, deps };
}

/** The lemma of a word that a hyphen joins to the one before; null without. */
function joinedLemma(words: readonly Word[], i: number, pos: string, lemmas: Lemmas): string | null {
  const [first, hyphen, last] = [words[i - 2], words[i - 1], words[i]];
  if (!first || !hyphen || !last || hyphen.text !== '-') return null;
  if (first.end !== hyphen.start || hyphen.end !== last.start) return null;
  return hyphenatedLemma(first.text, last.text, pos, lemmas);
}
