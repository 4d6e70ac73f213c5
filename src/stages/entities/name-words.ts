import { scanWords } from '../../nlp/words.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { LEXICONS } from '../../packs/lexicons.schema.ts';

/** What the packs say about words inside and beside names; all keys of words. */
export interface NameWords {
  /** Small words inside personal names. */
  readonly particles: ReadonlySet<string>;
  /** Articles of other languages inside the names of places. */
  readonly articles: ReadonlySet<string>;
  /** What somebody is, before `of` and a name. */
  readonly roles: ReadonlySet<string>;
  /** Words before a body of a state that leave it the same body. */
  readonly ofState: ReadonlySet<string>;
  readonly warships: ReadonlySet<string>;
  readonly merchantShips: ReadonlySet<string>;
  /** What ties two names of one person or group, words joined by one space. */
  readonly alsoKnown: ReadonlySet<string>;
  /** Bodies of men that bear a person's name. */
  readonly units: ReadonlySet<string>;
  /** Common nouns behind a name that are no part of it, words joined by one space. */
  readonly tails: ReadonlySet<string>;
  /** Nouns that a body's name follows, and that follow one. */
  readonly beforeBody: ReadonlySet<string>;
  readonly behindBody: ReadonlySet<string>;
  /** Letters that stand for no body. */
  readonly noBody: ReadonlySet<string>;
  /** What names nobody and no place, though it is written with capitals. */
  readonly noName: ReadonlySet<string>;
  /** What is done to people and to nothing else. */
  readonly ofPerson: ReadonlySet<string>;
  /** What entries of lists of persons say. */
  readonly notices: ReadonlySet<string>;
  /** Days and months. */
  readonly days: ReadonlySet<string>;
}

export function makeNameWords(knowledge: Knowledge): NameWords {
  const words = (id: string): ReadonlySet<string> => {
    const rows = knowledge.rows(LEXICONS).filter(({ row }) => row.id === id);
    return new Set(rows.flatMap(({ row }) => row.words.map(keyOf)));
  };
  return {
    particles: words('NAME_PARTICLE'),
    articles: words('NAME_ARTICLE'),
    roles: words('ROLE_HEAD'),
    ofState: words('BODY_OF_STATE'),
    warships: words('WARSHIP'),
    merchantShips: words('MERCHANT_SHIP'),
    alsoKnown: words('ALSO_KNOWN'),
    units: words('UNIT_NOUN'),
    tails: words('TAIL_NOUN'),
    beforeBody: words('BODY_BEFORE'),
    behindBody: words('BODY_BEHIND'),
    noBody: words('NO_BODY'),
    noName: words('NO_NAME'),
    ofPerson: words('PERSON_PASSIVE'),
    notices: words('NOTICE_WORD'),
    days: words('CALENDAR_WORD'),
  };
}

function keyOf(phrase: string): string {
  return scanWords(phrase)
    .map((word) => word.key)
    .join(' ');
}
