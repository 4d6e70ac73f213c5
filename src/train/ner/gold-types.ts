import { readFileSync } from 'node:fs';
import type { NameType } from '../../nlp/ner/labels.ts';
import * as L from '../../nlp/ner/lexicon.ts';
import { foldWord } from '../../nlp/ner/word-form.ts';
import type { GoldEntity, GoldRow } from './gold-rows.ts';

/** Reads the labels of every set as kinds of name of ours. */
export interface GoldTypes {
  /** Null when the gold span is no name. */
  typeOf(row: GoldRow, entity: GoldEntity, evidence: ReadonlySet<string>): NameType | null;
  /** The part of a gold span that is the name: without article, possessive and title. */
  nameOf(row: GoldRow, entity: GoldEntity): { readonly start: number; readonly end: number };
  isDemonym(word: string): boolean;
}

type Words = Record<'natural' | 'built' | 'directions' | 'events' | 'laws', readonly string[]>;
const WORDS = JSON.parse(readFileSync(new URL('place-words.json', import.meta.url), 'utf8')) as Words;
const SETS = Object.fromEntries(Object.entries(WORDS).map(([k, v]) => [k, new Set(v)])) as unknown as Record<
  keyof Words,
  ReadonlySet<string>
>;

const DIRECT: Readonly<Record<string, NameType | 'place' | 'misc' | 'organisation'>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'place',
  MISC: 'misc',
  politician: 'PER',
  person: 'PER',
  politicalparty: 'ORG',
  organisation: 'ORG',
  organization: 'ORG',
  country: 'GPE',
  location: 'place',
  place: 'place',
  election: 'EVENT',
  event: 'EVENT',
  misc: 'misc',
  Person: 'PER',
  Organisation: 'organisation',
  Location: 'place',
  Nationality: 'NORP',
  Weapon: 'MISC',
  MilitaryPlatform: 'MISC',
  Vehicle: 'MISC',
  object: 'MISC',
  abstract: 'misc',
  substance: 'MISC',
  animal: 'MISC',
  plant: 'MISC',
};

export function goldTypes(lists: ReadonlyMap<string, number>): GoldTypes {
  const classOf = (phrase: string): number => lists.get(phrase) ?? 0;
  const folded = new Map<string, number>();
  for (const [word, mask] of lists) folded.set(foldWord(word), (folded.get(foldWord(word)) ?? 0) | mask);
  const known = (phrase: string): number => classOf(phrase) | (folded.get(foldWord(phrase)) ?? 0);
  const isDemonym = (word: string): boolean =>
    /^\p{Lu}/u.test(word) &&
    ((known(word) | known(word.replace(/s$/, ''))) & L.DEMONYM) !== 0 &&
    (known(word) & L.COUNTRY) === 0;
  const place = (text: string, evidence: boolean): NameType => {
    const words = foldWord(text).split(/[\s-]+/);
    if (
      words.length === 1 &&
      (isDemonym(text) || (!evidence && known(text) === 0 && /(?:ese|ish|ian)s?$/.test(text)))
    )
      return 'NORP';
    if (known(text) & (L.COUNTRY | L.REGION)) return 'GPE';
    const last = words.at(-1) ?? '';
    if (
      SETS.natural.has(last) ||
      SETS.natural.has(words[0] ?? '') ||
      SETS.built.has(last) ||
      (words.length > 1 && SETS.directions.has(words[0] ?? ''))
    )
      return 'LOC';
    if (evidence || known(text) & (L.LARGE_CITY | L.SMALL_CITY)) return 'GPE';
    return words.length === 1 ? 'GPE' : 'LOC';
  };
  const misc = (text: string): NameType => {
    const words = foldWord(text).split(/[\s-]+/);
    if (words.length === 1 && isDemonym(text)) return 'NORP';
    const last = words.at(-1) ?? '';
    if (
      SETS.events.has(last) ||
      /^(?:battle|siege|war|treaty) of\b/.test(foldWord(text)) ||
      /\bworld war\b/i.test(text)
    )
      return 'EVENT';
    if (SETS.laws.has(last)) return 'LAW';
    return 'MISC';
  };
  return {
    isDemonym,
    typeOf(row, entity, evidence) {
      if (entity.mention !== undefined && entity.mention !== 'NAM') return null;
      const to = DIRECT[entity.type];
      if (to === undefined) return null;
      const { start, end } = this.nameOf(row, entity);
      const text = row.text.slice(start, end);
      if (to === 'place') return place(text, evidence.has(entity.cluster ?? entity.id));
      if (to === 'misc') return misc(text);
      if (to === 'organisation') return known(text) & L.COUNTRY ? 'GPE' : 'ORG';
      return to;
    },
    nameOf(row, entity) {
      let start = entity.nameStart ?? entity.start;
      let end = entity.nameEnd ?? entity.end;
      const text = (): string => row.text.slice(start, end);
      start += /^(?:(?:the|a|an)\s+|["“‘'([]+)+/i.exec(text())?.[0].length ?? 0;
      end -= /(?:['’]s?|["”)\],;:]+)+$/.exec(text())?.[0].length ?? 0;
      if (/^(?:re3d|gum)/.test(row.corpus) && /person/i.test(entity.type))
        start += titleLength(text(), known);
      return { start, end };
    },
  };
}

/** Length of the words of office before a person's name. */
function titleLength(text: string, known: (word: string) => number): number {
  const words = [...text.matchAll(/\S+/g)];
  let cut = 0;
  for (let i = 0; i < Math.min(words.length - 1, 3); i++)
    if (known((words[i] as RegExpExecArray)[0].replace(/\.$/, '')) & L.OFFICE)
      cut = (words[i + 1] as RegExpExecArray).index;
  return cut;
}
