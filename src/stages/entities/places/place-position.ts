import type { Knowledge } from '../../../packs/knowledge.ts';
import { LEXICONS } from '../../../packs/lexicons.schema.ts';
import type { Reading } from '../reading.ts';

/** What the packs say about words beside the names of places. */
export interface PlaceWords {
  readonly nouns: ReadonlySet<string>;
  readonly built: ReadonlySet<string>;
  /** Nouns of nature behind a name, and nouns of settlements right before one. */
  readonly natural: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** Words that are towns in GeoNames and hardly ever in texts. */
  readonly never: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  /** First words of names that only places have, and those that people have too. */
  readonly first: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Verbs whose object is a place when it is a name that nobody knows. */
  readonly verbs: ReadonlySet<string>;
}

export function makePlaceWords(knowledge: Knowledge): PlaceWords {
  const words = (id: string): ReadonlySet<string> => {
    const rows = knowledge.rows(LEXICONS).filter(({ row }) => row.id === id);
    return new Set(rows.flatMap(({ row }) => row.words.map((word) => word.toLowerCase())));
  };
  return {
    nouns: words('PLACE_NOUN'),
    built: words('PLACE_BUILT'),
    natural: words('PLACE_NATURAL'),
    before: words('PLACE_BEFORE'),
    people: words('PEOPLE_OF_PLACE'),
    never: new Set([...words('NEVER_PLACES'), ...words('NO_NAME')]),
    languages: words('LANGUAGE'),
    days: words('CALENDAR_WORD'),
    first: words('PLACE_FIRST'),
    articles: words('PLACE_ARTICLE'),
    verbs: words('PLACE_VERB'),
  };
}

/** The type of place that a noun beside these words shows: `Tolmin district`, `the village of Tolmin`; null when none does. */
export function placeByNoun(
  reading: Reading,
  words: PlaceWords,
  from: number,
  to: number,
): 'GPE' | 'FAC' | 'LOC' | null {
  const after = small(reading, to, from, to - 1);
  if (after !== null && words.nouns.has(after)) return 'GPE';
  if (isBuilt(reading, words, from, to)) return 'FAC';
  if (isNatural(reading, words, from, to)) return 'LOC';
  const link = reading.words[from - 1]?.key ?? '';
  if (words.before.has(link) && reading.words[from - 1]?.shape === 'lower' && spaced(reading, from - 1))
    return 'GPE';
  if (link !== 'of' && link !== 'for') return null;
  const noun = reading.words[from - 2];
  if (noun === undefined || !spaced(reading, from - 2) || !spaced(reading, from - 1)) return null;
  const shown = (link === 'of' && words.nouns.has(noun.key)) || words.people.has(noun.key);
  return shown ? 'GPE' : null;
}

/** `the Messalo river`, `the island of Tolmin`: nature bears the name. */
export function isNatural(reading: Reading, words: PlaceWords, from: number, to: number): boolean {
  const after = small(reading, to, from, to - 1);
  if (after !== null && words.natural.has(after)) return true;
  if (reading.words[from - 1]?.key !== 'of' || !spaced(reading, from - 2) || !spaced(reading, from - 1))
    return false;
  const noun = reading.words[from - 2];
  return noun?.shape === 'lower' && words.natural.has(noun.key);
}

/** `Tolmin airport`, `Tolmin air base`: what was built bears the name, even a person's. */
export function isBuilt(reading: Reading, words: PlaceWords, from: number, to: number): boolean {
  const after = small(reading, to, from, to - 1);
  if (after === null) return false;
  const next = small(reading, to + 1, from, to);
  return words.built.has(after) || (next !== null && words.built.has(`${after} ${next}`));
}

/** The lower-case word at `at`, when one space parts it from the word `beside` and the name is no possessor. */
function small(reading: Reading, at: number, from: number, beside: number): string | null {
  const word = reading.words[at];
  if (word === undefined || word.shape !== 'lower' || !spaced(reading, beside)) return null;
  return reading.sentenceOf[at] === reading.sentenceOf[from] ? word.key : null;
}

function spaced(reading: Reading, left: number): boolean {
  const gap = reading.text.slice(reading.words[left]?.end ?? 0, reading.words[left + 1]?.start ?? 0);
  return gap === ' ' || gap === '\n';
}
