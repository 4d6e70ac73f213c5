import { AGENTS } from '../../packs/agents.schema.ts';
import { CUES, type Cue } from '../../packs/cues.schema.ts';
import { EVENT_NOUNS, type EventNoun } from '../../packs/event-nouns.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { LEXICONS } from '../../packs/lexicons.schema.ts';
import { LIGHT_VERBS, type LightVerb } from '../../packs/light-verbs.schema.ts';
import { PREDICATES, type Predicate } from '../../packs/predicates.schema.ts';

/** The shape of a content: a finite clause, an infinitive, an -ing form, an event noun. */
export type Form = Predicate['forms'][number];

/** The packs' words by lemma. Where several rows hold a word, the first that fits decides. */
export interface Lexicon {
  /** By `verb say`, `noun claim`, `adjective likely`. */
  readonly predicates: ReadonlyMap<string, readonly Predicate[]>;
  readonly nouns: ReadonlyMap<string, EventNoun>;
  /** Plurals of those who act: `rebels`, `guards`. */
  readonly agents: ReadonlySet<string>;
  /** By verb, with its particle where it has one: `carry out`. */
  readonly light: ReadonlyMap<string, readonly LightVerb[]>;
  /** Verbs with the small word that belongs to them: `hand over`. */
  readonly phrasal: ReadonlySet<string>;
  /** Days named without a preposition: `Tuesday`, `yesterday`. */
  readonly times: ReadonlySet<string>;
  /** Words that headlines use as verbs though word lists know them as something else: `free`, `torch`. */
  readonly headline: ReadonlySet<string>;
  /** Verbs that link a subject to what it is: `become`, `remain`. */
  readonly linking: ReadonlySet<string>;
  /** Verbs of two objects, who gets and what: `deny`, `hand`. */
  readonly giving: ReadonlySet<string>;
  /** By `negation not`, `adverb often`. */
  readonly cues: ReadonlyMap<string, Cue>;
  /** Phrases that name a source (`according to`), as words, by their first word. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
}

export function makeLexicon(knowledge: Knowledge): Lexicon {
  const predicates = new Map<string, Predicate[]>();
  for (const { row } of knowledge.rows(PREDICATES))
    for (const lemma of row.lemmas) push(predicates, `${row.pos} ${lemma}`, row);
  const light = new Map<string, LightVerb[]>();
  for (const { row } of knowledge.rows(LIGHT_VERBS)) for (const verb of row.verbs) push(light, verb, row);
  const nouns = new Map<string, EventNoun>();
  for (const { row } of knowledge.rows(EVENT_NOUNS)) for (const lemma of row.lemmas) keep(nouns, lemma, row);
  const agents = new Set(knowledge.rows(AGENTS).flatMap(({ row }) => row.plural));
  const cueRows = knowledge.rows(CUES).map(({ row }) => row);
  const listed = (id: string): ReadonlySet<string> =>
    new Set(knowledge.rows(LEXICONS).flatMap(({ row }) => (row.id === id ? row.words : [])));
  const [phrasal, times] = [listed('PHRASAL_VERB'), listed('DAY_WORD')];
  return {
    predicates,
    nouns,
    agents,
    light,
    phrasal,
    times,
    headline: listed('HEADLINE_VERB'),
    linking: listed('LINKING_VERB'),
    giving: listed('GIVING_VERB'),
    cues: cuesOf(cueRows),
    phrases: phrasesOf(cueRows),
  };
}

function cuesOf(rows: readonly Cue[]): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>();
  for (const row of rows) for (const word of row.words) keep(cues, `${row.as} ${word}`, row);
  return cues;
}

function phrasesOf(rows: readonly Cue[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const phrases = new Map<string, string[][]>();
  for (const { as, words } of rows) {
    if (as !== 'phrase') continue;
    for (const phrase of words) {
      const [first = '', ...rest] = phrase.split(' ');
      push(phrases, first, [first, ...rest]);
    }
  }
  return phrases;
}

function keep<T>(map: Map<string, T>, key: string, row: T): void {
  if (!map.has(key)) map.set(key, row);
}

function push<T>(map: Map<string, T[]>, key: string, row: T): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}

export function cueOf(lexicon: Lexicon, as: Cue['as'], word: string): Cue | null {
  return lexicon.cues.get(`${as} ${word}`) ?? null;
}
