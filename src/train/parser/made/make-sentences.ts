import type { TreeSentence, TreeWord } from '../../conllu.ts';
import { packNames } from '../../ner/pack-names.ts';
import { makeDice } from '../../perceptron.ts';
import { makeDraw, type Names, type NameType } from './draw.ts';
import { type FlatWord, flatten } from './phrase.ts';
import { madeSentence } from './sentences.ts';

const SEED = 41;
const SHORT_NAME = /^\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*){0,2}$/u;

/**
 * Sentences of our own making with their trees: what news says in every second sentence and treebanks hold too little
 * of. They make no sense and need none: a parser learns from them what may hang on what. Each counts as a document.
 */
export function makeSentences(pipelines: string, count: number): readonly TreeSentence[] {
  const draw = makeDraw(makeDice(SEED), namesOf(pipelines));
  return Array.from({ length: count }, (_, i) => sentenceOf(`made_${i}`, flatten(madeSentence(draw))));
}

function namesOf(pipelines: string): Names {
  const all = packNames(pipelines);
  const of = (type: NameType): readonly string[] => [
    ...new Set(all.filter((one) => one.type === type && SHORT_NAME.test(one.name)).map(({ name }) => name)),
  ];
  return { PER: of('PER').filter((name) => name.includes(' ')), ORG: of('ORG'), GPE: of('GPE') };
}

function sentenceOf(doc: string, flat: readonly FlatWord[]): TreeSentence {
  let text = '';
  const words: TreeWord[] = [];
  for (const { form, pos, tag, head, dep } of flat) {
    if (text !== '' && !/^(?:[.,]|'s?)$/.test(form)) text += ' ';
    const start = text.length;
    text += form;
    words.push({ form, lemma: form.toLowerCase(), pos, tag, head, dep, start, end: text.length });
  }
  return { doc, text, words };
}
