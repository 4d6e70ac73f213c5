import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';
import { paragraphAt, sentenceAt } from './salience.ts';

/** A word that refers back and the draft it refers to. */
export interface Reference {
  readonly first: number;
  readonly last: number;
  readonly form: 'pronoun' | 'nominal';
  readonly to: Draft;
  readonly rule: string;
}

/** What a word may refer back to: the drafts by their head tokens, and the tokens that drafts cover. */
export interface Scene {
  readonly reading: Reading;
  readonly byToken: ReadonlyMap<number, Draft>;
  readonly covered: ReadonlySet<number>;
}

/** Sentences that are looked back over, inside the paragraph. */
const WINDOW = 2;
/** Words that are looked back over at most, however long a sentence is. */
export const REACH = 200;

/** Nouns of the paragraph before a token, in this sentence and the two before it. */
export function nounsBefore(scene: Scene, at: number): number[] {
  const { reading } = scene;
  const sentence = sentenceAt(reading, at);
  const paragraph = paragraphAt(reading, at);
  const nouns: number[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH) && sentence - sentenceAt(reading, i) <= WINDOW; i--) {
    if (isApart(reading, i, paragraph)) break;
    const token = reading.tokens[i];
    if (scene.byToken.has(i)) nouns.push(i);
    else if (
      (token?.pos === 'NOUN' || token?.pos === 'PROPN') &&
      !scene.covered.has(i) &&
      token.dep !== 'compound'
    )
      nouns.push(i);
  }
  return nouns;
}

/** Wires give each sentence a paragraph of its own: the one right before counts, a heading parts. */
function isApart(reading: Reading, i: number, paragraph: number): boolean {
  const own = paragraphAt(reading, i);
  if (own === paragraph) return false;
  return own < paragraph - 1 || reading.sentences[sentenceAt(reading, i)]?.kind === 'heading';
}

/** `KHARTOUM: ` opens a report and takes no part in it. */
export function isDateline(reading: Reading, draft: Draft): boolean {
  const word = reading.words[draft.from];
  const opens = reading.firstWord[reading.sentenceOf[draft.from] ?? 0] === draft.from;
  return opens && draft.type === 'GPE' && word?.shape === 'UPPER' && word.key.length > 3;
}
