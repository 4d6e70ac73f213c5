import { join } from 'node:path';
import { winkTokens } from '../nlp/wink.ts';
import { readConllu, type TreeSentence } from './conllu.ts';

/** A sentence of a treebank with wink-nlp's part of speech for each word, as the pipeline would have it. */
export interface BankSentence extends TreeSentence {
  readonly wink: readonly string[];
  readonly genre: string;
}

/**
 * GUM's genres whose texts are free of NC and ND terms: Wikinews (CC BY), Wikipedia and Wikivoyage (CC BY-SA),
 * open-access articles (CC BY), court records of the United States (public domain). EWT is CC BY-SA as a whole.
 */
const FREE_GENRES = new Set(['academic', 'bio', 'court', 'interview', 'news', 'voyage']);

/** All sentences that a model may be trained on, in the order of the files. */
export function readTreebanks(shared: string): readonly BankSentence[] {
  return ['gum.conllu', 'ewt-dev.conllu'].flatMap((file) =>
    readConllu(join(shared, 'ud', file))
      .map((sentence) => ({ ...sentence, genre: genreOf(sentence.doc) }))
      .filter(({ genre }) => genre.startsWith('ewt-') || FREE_GENRES.has(genre))
      .map(withWink),
  );
}

/** A sentence with wink-nlp's parts of speech. */
export function withWink<S extends TreeSentence>(sentence: S): S & { readonly wink: readonly string[] } {
  return { ...sentence, wink: winkTags(sentence) };
}

function genreOf(doc: string): string {
  return /^GUM_([a-z]+)/.exec(doc)?.[1] ?? `ewt-${/^[a-z]+/.exec(doc)?.[0]}`;
}

function winkTags(sentence: TreeSentence): readonly string[] {
  const byStart = new Map(winkTokens(sentence.text).map((token) => [token.start, token.pos]));
  return sentence.words.map((word) => byStart.get(word.start) ?? guessPos(word.form));
}

/** What the segment stage says of words that wink-nlp did not cut so. */
function guessPos(form: string): string {
  if (/^\p{N}/u.test(form)) return 'NUM';
  return /^\p{L}/u.test(form) ? 'NOUN' : 'PUNCT';
}

/** Documents held out for measuring: one in seven of each genre, whole. */
export function splitByDocument(bank: readonly BankSentence[]): {
  readonly train: readonly BankSentence[];
  readonly held: readonly BankSentence[];
} {
  const order = new Map<string, number>();
  const perGenre = new Map<string, number>();
  for (const { doc, genre } of bank) {
    if (order.has(doc)) continue;
    const count = perGenre.get(genre) ?? 0;
    order.set(doc, count);
    perGenre.set(genre, count + 1);
  }
  const isHeld = ({ doc }: BankSentence): boolean => (order.get(doc) ?? 0) % 7 === 3;
  return { train: bank.filter((s) => !isHeld(s)), held: bank.filter(isHeld) };
}
