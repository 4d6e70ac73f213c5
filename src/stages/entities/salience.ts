import type { Sentence, Token } from '../../core/layers/segments.ts';
import type { Reading } from './reading.ts';

/** How readily something is taken up again: subjects before others, this sentence before the last. */
export function salience(reading: Reading, noun: number, pronoun: number): number {
  const distance = sentenceAt(reading, pronoun) - sentenceAt(reading, noun);
  const subject = isSubject(reading.tokens[noun]);
  const near = distance === 0 ? 3 : distance === 1 ? 2 : 0;
  return (
    near + (subject ? 2 : 0) + (topmost(reading, noun) ? 1 : 0) + (governs(reading, noun, pronoun) ? 4 : 0)
  );
}

export function isSubject(token: Token | undefined): boolean {
  return token?.dep.startsWith('nsubj') ?? false;
}

function topmost(reading: Reading, noun: number): boolean {
  const token = reading.tokens[noun];
  const head = reading.tokens[token?.head ?? -1];
  return isSubject(token) && head?.dep === 'root';
}

/** The subject of the clause that the pronoun stands in: no other subject lies between. */
export function governs(reading: Reading, noun: number, pronoun: number): boolean {
  const verb = reading.tokens[noun]?.head ?? -1;
  if (!isSubject(reading.tokens[noun]) || verb < 0) return false;
  const path = new Set<number>();
  for (let at = pronoun; at >= 0 && path.size < 8; at = reading.tokens[at]?.head ?? -1) {
    if (at === verb) return true;
    if (path.has(at)) return false;
    path.add(at);
    if (otherSubject(reading, at, noun, path, pronoun)) return false;
  }
  return false;
}

/** Does a word between the two nouns stand as subject of this verb, and does not hold the pronoun? */
function otherSubject(
  reading: Reading,
  verb: number,
  noun: number,
  path: ReadonlySet<number>,
  pronoun: number,
): boolean {
  for (let i = noun + 1; i < pronoun; i++) {
    const token = reading.tokens[i];
    if (token?.head === verb && isSubject(token) && !path.has(i)) return true;
  }
  return false;
}

/** Two arguments of one verb are different things, unless the word is possessive or reflexive. */
export function sameClauseArguments(reading: Reading, noun: number, pronoun: number): boolean {
  const word = reading.tokens[pronoun];
  if (word === undefined || word.dep.startsWith('nmod')) return false;
  if (/sel(?:f|ves)$/i.test(word.text)) return false;
  return word.head >= 0 && word.head === reading.tokens[noun]?.head;
}

export function sentenceAt(reading: Reading, token: number): number {
  return reading.tokens[token]?.sentence ?? 0;
}

export function paragraphAt(reading: Reading, token: number): Sentence['paragraph'] {
  return reading.sentences[sentenceAt(reading, token)]?.paragraph ?? -1;
}
