import { EVENT_WORDS } from '../../packs/event-words.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { LEXICONS } from '../../packs/lexicons.schema.ts';
import { NAME_HEADS } from '../../packs/name-heads.schema.ts';
import { RELATIONS, type RelationRow } from '../../packs/relations.schema.ts';
import { STANDING, type StandingRow } from '../../packs/standing.schema.ts';
import { TITLES } from '../../packs/titles.schema.ts';

/** A noun or verb row under one of its words; `before` are further words that must stand with it. */
export interface Entry {
  readonly row: RelationRow;
  readonly before: readonly string[];
}

export interface Lexicon {
  readonly nouns: ReadonlyMap<string, readonly Entry[]>;
  readonly verbs: ReadonlyMap<string, readonly Entry[]>;
  readonly copulas: ReadonlyMap<string, readonly Entry[]>;
  readonly hyphens: ReadonlyMap<string, readonly Entry[]>;
  readonly between: ReadonlyMap<string, readonly Entry[]>;
  readonly standing: ReadonlyMap<string, StandingRow>;
  /** Titles of religion and custom, which are no offices: `sheikh`. */
  readonly faith: ReadonlySet<string>;
  /** Nouns that only say of what kind the thing named right before them is: `province`, `movement`. */
  readonly kinds: ReadonlySet<string>;
  /** Nouns that what is said after `of NAME` is said about: `a faction of X led by Y`. */
  readonly described: ReadonlySet<string>;
  /** Words behind which a group and a place tell of a meeting: `met the ELN in Havana`. */
  readonly meetings: ReadonlySet<string>;
  /** Verbs of having: `maintains camps in Abyan`. */
  readonly having: ReadonlySet<string>;
  /** Parts of a land that stand between a preposition and its name: `the north of Kosovo`. */
  readonly directions: ReadonlySet<string>;
  /** Classes of nouns that rows name under `unless`. */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  /** The kind of body that a name built with a word names: `Court`. */
  readonly heads: ReadonlyMap<string, string>;
  /** Verbs with an office: of having it, of giving it, of leaving it, and those whose object had it before. */
  readonly offices: Readonly<Record<'taking' | 'naming' | 'ending' | 'following', ReadonlySet<string>>>;
  /** Words of common descent behind a people's name: `of Tutsi origin`. */
  readonly descents: ReadonlySet<string>;
  /** Words that open a phrase before the clause: `according to the UN, a militia …`. */
  readonly fronting: ReadonlySet<string>;
  /** Parts of a land as adjectives: `eastern`. */
  readonly quarters: ReadonlySet<string>;
  /** Kinds of place that stand between a land and a name: `the Syrian city of`. */
  readonly places: ReadonlySet<string>;
  /** Verbs of denying. */
  readonly denying: ReadonlySet<string>;
  /** Offices that tell enough without a body, and those of them that need a field of work for it. */
  readonly alone: ReadonlySet<string>;
  readonly fielded: ReadonlySet<string>;
  /** Offices that are always of a field of work. */
  readonly ofField: ReadonlySet<string>;
  /** Offices that a body has for a land: `the EU's Sudan envoy`. */
  readonly abroad: ReadonlySet<string>;
  /** What a body has that counts as its strength: `6,000 members`. */
  readonly people: ReadonlySet<string>;
  /** Offices at the head of a state and of a government. */
  readonly chiefs: Readonly<Record<'state' | 'government', ReadonlySet<string>>>;
}

export function compileLexicon(knowledge: Knowledge): Lexicon {
  const nouns = new Map<string, Entry[]>();
  const verbs = new Map<string, Entry[]>();
  const copulas = new Map<string, Entry[]>();
  const hyphens = new Map<string, Entry[]>();
  const between = new Map<string, Entry[]>();
  for (const { row } of knowledge.rows(RELATIONS)) {
    for (const noun of row.nouns) {
      // the tokens of `secretary-general` are three
      const words = noun.split(/ |(?=-)|(?<=-)/);
      push(nouns, words.at(-1) ?? noun, { row, before: words.slice(0, -1) });
    }
    for (const verb of row.verbs)
      push(verbs, verb.split(' ')[0] ?? verb, { row, before: verb.split(' ').slice(1) });
    for (const words of row.copulas) {
      const all = words.split(' ');
      push(copulas, all.at(-1) ?? words, { row, before: all.slice(0, -1) });
    }
    for (const word of row.hyphens) push(hyphens, word, { row, before: [] });
    for (const words of row.between) push(between, words, { row, before: [] });
  }
  const standing = new Map(
    knowledge.rows(STANDING).flatMap(({ row }) => row.words.map((word) => [word, row] as const)),
  );
  const faith = new Set(
    knowledge
      .rows(TITLES)
      .filter(({ row }) => row.sector === 'REL')
      .flatMap(({ row }) => row.titles.map((title) => title.toLowerCase())),
  );
  const classes = new Map(
    knowledge.rows(EVENT_WORDS).map(({ row }) => [row.class, new Set(row.words)] as const),
  );
  return {
    nouns,
    verbs,
    copulas,
    hyphens,
    between,
    standing,
    faith,
    classes,
    heads: bodyHeads(knowledge),
    ...wordLists(knowledge),
  };
}

function bodyHeads(knowledge: Knowledge): ReadonlyMap<string, string> {
  return new Map(
    knowledge
      .rows(NAME_HEADS)
      .flatMap(({ row: { type, subtype, heads } }) =>
        type === 'ORG' && subtype !== null ? heads.map((head) => [head, subtype] as const) : [],
      ),
  );
}

type WordLists = Pick<
  Lexicon,
  | 'kinds'
  | 'described'
  | 'meetings'
  | 'having'
  | 'directions'
  | 'offices'
  | 'descents'
  | 'places'
  | 'fronting'
  | 'quarters'
  | 'alone'
  | 'denying'
  | 'fielded'
  | 'ofField'
  | 'abroad'
  | 'people'
  | 'chiefs'
>;

function wordLists(knowledge: Knowledge): WordLists {
  const words = (id: string) =>
    new Set(knowledge.rows(LEXICONS).flatMap(({ row }) => (row.id === id ? row.words : [])));
  return {
    kinds: words('KIND_NOUN'),
    described: words('DESCRIBED_NOUN'),
    meetings: words('MEETING_WORD'),
    having: words('HAVING_VERB'),
    directions: words('DIRECTION_NOUN'),
    offices: {
      taking: words('OFFICE_TAKING_VERB'),
      naming: words('OFFICE_NAMING_VERB'),
      ending: words('OFFICE_ENDING_VERB'),
      following: words('OFFICE_FOLLOWING_VERB'),
    },
    descents: words('DESCENT_NOUN'),
    fronting: words('FRONTING_WORD'),
    quarters: words('DIRECTION_ADJECTIVE'),
    places: words('PLACE_NOUN'),
    alone: words('OFFICE_ALONE'),
    denying: words('DENYING_VERB'),
    fielded: words('PORTFOLIO_OFFICE'),
    ofField: words('FIELD_OFFICE'),
    abroad: words('ABROAD_OFFICE'),
    people: words('STRENGTH_NOUN'),
    chiefs: { state: words('HEAD_OF_STATE'), government: words('HEAD_OF_GOVERNMENT') },
  };
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
