import type { Proposal } from '../draft.ts';
import type { Atlas } from './atlas.ts';
import { fold, isForm } from './fold.ts';
import type { Theatre } from './theatre.ts';
import { inSmallLetters, type Seen } from './words.ts';

const SHORTEST = 6;
/** A spelling that stands so often is the document's own. */
const FREQUENT = 3;
/** Mentions from which on a country is a document's theatre. */
const MENTIONS = 2;

interface Doubt {
  readonly seen: Seen;
  readonly proposal: Proposal;
}

/** Names that no pack knows and that a transliteration parts from a name of the document, or from a known one of its theatre. */
export function otherSpellings(
  text: string,
  words: ReadonlyMap<string, Seen>,
  theatre: Theatre,
  atlas: Atlas,
): readonly Proposal[] {
  const strange = [...words.values()].filter((seen) => isStrange(seen, atlas));
  if (strange.length === 0) return [];
  const own = frequent(words);
  const doubts = strange.flatMap((seen): readonly Doubt[] => {
    const proposal = doubt(seen, own, theatre, atlas);
    return proposal === null ? [] : [{ seen, proposal }];
  });
  if (doubts.length === 0) return [];
  const common = inSmallLetters(text, new Set(doubts.map(({ seen }) => seen.word.toLowerCase())));
  return doubts.flatMap(({ seen, proposal }) => (common.has(seen.word.toLowerCase()) ? [] : [proposal]));
}

/** Stands once, in the middle of a sentence, and is known to no pack. */
function isStrange({ word, starts, inside }: Seen, atlas: Atlas): boolean {
  if (word.length < SHORTEST || inside === null || starts.length > 1 || atlas.places.has(word)) return false;
  return /\p{Ll}/u.test(word);
}

function frequent(words: ReadonlyMap<string, Seen>): ReadonlyMap<string, Seen> {
  const often = [...words.values()].filter(
    ({ word, starts, inside }) => starts.length >= FREQUENT && inside !== null && word.length >= SHORTEST,
  );
  return new Map(often.map((seen) => [fold(seen.word), seen]));
}

function doubt(
  { word, inside }: Seen,
  own: ReadonlyMap<string, Seen>,
  theatre: Theatre,
  atlas: Atlas,
): Proposal | null {
  const start = inside ?? 0;
  const key = fold(word);
  const often = own.get(key);
  if (often !== undefined && !isForm(word, often.word)) {
    const why = `the document spells this name otherwise ${often.starts.length} times`;
    return suggestion(start, word, often.word, 'own-spelling', why);
  }
  const known = (atlas.folded.get(key) ?? []).find(
    ({ name, country }) => !isForm(word, name) && (theatre(country)?.mentions ?? 0) >= MENTIONS,
  );
  if (known === undefined) return null;
  return suggestion(start, word, known.name, 'known-name', 'a name of this theatre in another spelling');
}

function suggestion(start: number, word: string, to: string, rule: string, why: string): Proposal {
  return {
    at: { start, end: start + word.length },
    to,
    rule: `suspect/${rule}`,
    why,
    score: 0.5,
    evidence: [to],
  };
}
