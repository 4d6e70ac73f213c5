import type { Doc } from '../../core/doc.ts';
import type { Entities, Entity } from '../../core/layers/entities.ts';
import { compareSpans } from '../../core/span.ts';
import type { Stage } from '../../core/stage.ts';
import type { NameTagger } from '../../nlp/ner/name-span.ts';
import { loadNameTagger } from '../../nlp/ner/name-tagger.ts';
import { loadPlaceIndex, type PlaceIndex } from '../../nlp/places/place-index.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { agreeTypes } from './agree-types.ts';
import { assemble } from './assemble.ts';
import { readBodies } from './body-nouns.ts';
import { withoutByline } from './byline.ts';
import { type Chosen, choose } from './choose.ts';
import { type CorefRules, findReferences, makeCorefRules } from './coref.ts';
import { cutTitles } from './cut-titles.ts';
import type { Draft } from './draft.ts';
import { dropLanguages } from './drop-languages.ts';
import { homeBodies } from './home-bodies.ts';
import { identify } from './identify.ts';
import { learnSurnames, proposeLearned } from './learn/learn.ts';
import { learnAcronyms } from './learn/learn-acronyms.ts';
import { learnAliases } from './learn/learn-aliases.ts';
import { learnNames } from './learn/learn-names.ts';
import { learnShorter } from './learn/learn-shorter.ts';
import type { Learned } from './learn/learned.ts';
import { type Known, type Lexicon, makeLexicon } from './lexicon.ts';
import { type EntityBook, knownEntity, makeEntityBook } from './link.ts';
import { findMetonyms, type Metonym } from './metonymies.ts';
import { type MetonymyRules, makeMetonymyRules } from './metonymy.ts';
import { withNationality } from './nationality.ts';
import { organMeant } from './organ-meant.ts';
import { withOwnAcronyms } from './own-acronyms.ts';
import { readInPlaces } from './places/in-places.ts';
import { isNatural, makePlaceWords, type PlaceWords } from './places/place-position.ts';
import { resolvePlaces } from './places/resolve-places.ts';
import { dropSurnamePlaces } from './places/surname-places.ts';
import { type AgentTrie, agentEntity, findAgents, makeAgents } from './propose/propose-agents.ts';
import { proposeDefined } from './propose/propose-defined.ts';
import { proposeDescribed } from './propose/propose-described.ts';
import { proposeElided } from './propose/propose-elided.ts';
import { proposeFirms } from './propose/propose-firms.ts';
import { proposeHeads } from './propose/propose-heads.ts';
import { proposeInLists } from './propose/propose-in-lists.ts';
import { proposeKnown } from './propose/propose-known.ts';
import { proposeListed } from './propose/propose-listed.ts';
import { type Misspellings, makeMisspellings, proposeMisspelt } from './propose/propose-misspelt.ts';
import { proposeNicknamed } from './propose/propose-nicknamed.ts';
import { proposeOrgans } from './propose/propose-organs.ts';
import { proposePlaces } from './propose/propose-places.ts';
import { dropShips, proposeShips } from './propose/propose-ships.ts';
import { proposeTagged } from './propose/propose-tagged.ts';
import { proposeTitled } from './propose/propose-titled.ts';
import { type Candidate, type Reading, readDoc } from './reading.ts';
import { makeRuleTables, type RuleTables } from './rule-tables.ts';
import { readContext, settle } from './settle.ts';
import { townOfSite } from './site-place.ts';
import { makeSoundIndex, type SoundIndex } from './sound-alike.ts';
import { takeUpBodies } from './take-up-bodies.ts';
import { bodyMeant, namedBodies, shortMeant } from './take-up-groups.ts';
import { yieldToTagger } from './yield-to-tagger.ts';

/** All that the stage knows, compiled once. */
interface Compiled {
  readonly lexicon: Lexicon;
  readonly tables: RuleTables;
  readonly metonymy: MetonymyRules;
  readonly agents: AgentTrie;
  readonly coref: CorefRules;
  readonly sounds: SoundIndex;
  readonly tagger: NameTagger | null;
  readonly places: PlaceIndex | null;
  readonly words: PlaceWords;
  readonly misspellings: Misspellings;
}

/** Names of people, groups, places, agreements and weapons, with the identities that packs and the document give. */
export function makeEntities(
  _options: unknown,
  tools: { knowledge: Knowledge; models: string },
): Stage<'cleaned' | 'segments', 'entities'> {
  const lexicon = makeLexicon(tools.knowledge);
  const compiled: Compiled = {
    lexicon,
    sounds: makeSoundIndex(lexicon),
    tables: makeRuleTables(tools.knowledge),
    metonymy: makeMetonymyRules(tools.knowledge),
    agents: makeAgents(tools.knowledge),
    coref: makeCorefRules(tools.knowledge),
    tagger: loadNameTagger(tools.models),
    places: loadPlaceIndex(tools.models),
    words: makePlaceWords(tools.knowledge),
    misspellings: makeMisspellings(lexicon),
  };
  return {
    name: 'entities',
    needs: ['cleaned', 'segments'],
    gives: 'entities',
    run: (doc) => run(doc, compiled),
  };
}

function run(doc: Doc<'cleaned' | 'segments'>, compiled: Compiled): Entities {
  const reading = readDoc(doc);
  const { chosen, learned } = recognise(doc, reading, compiled);
  const book = makeEntityBook();
  const drafts = draftAll({ reading, book, day: doc.cleaned.meta.published, compiled }, chosen, learned);
  const subtypeOf = (entity: number | null): string | null => book.entities[entity ?? -1]?.subtype ?? null;
  const references = findReferences(reading, drafts, compiled.coref, subtypeOf);
  return { entities: book.entities, mentions: assemble(reading, drafts, references, book.entities) };
}

interface Work {
  readonly reading: Reading;
  readonly book: EntityBook;
  readonly day: string | null;
  readonly compiled: Compiled;
}

/** Names with their identities, what stands inside them, and actors without names. */
function draftAll(work: Work, chosen: readonly Chosen[], learned: readonly Learned[]): Draft[] {
  const { reading, book, day, compiled } = work;
  const { lexicon, tables } = compiled;
  const places = resolvePlaces(reading, chosen, compiled.places, lexicon, compiled.words.never);
  const context = readContext(chosen);
  const soundsLike = (words: readonly string[], type: string): Known | null =>
    compiled.sounds.find(words, type, context);
  const townOf = (one: Chosen): Known | null => townOfSite(reading, one, lexicon, context.countries);
  const entities = identify(chosen, { reading, book, learned, day, places, soundsLike, townOf });
  const metonyms = findMetonyms(chosen, { reading, rules: compiled.metonymy, lexicon, tables, book, day });
  const bodies = namedBodies(reading, chosen, entities, book.entities);
  const names = chosen.flatMap((one, i) => [
    nameDraft(
      settled(reading, one, places, compiled.words),
      one.type === 'TITLE' ? null : (shortMeant(reading, one, bodies) ?? entities[i] ?? null),
      metonyms[i] ?? null,
    ),
    ...one.inside.map((inner) => {
      const [alias] = inner.aliases;
      return nameDraft(inner, alias ? book.add(knownEntity(alias.known, day)) : null, null);
    }),
  ]);
  const agents = findAgents(reading, compiled.agents, wordOwners(chosen)).map((agent) => ({
    ...agent.at,
    entity:
      bodyMeant(reading, agent, bodies) ?? book.add(organMeant(reading, agent, chosen) ?? agentEntity(agent)),
    metonymy: null,
    antecedent: null,
  }));
  return [...names, ...agents].sort(compareSpans);
}

/** Two rounds: what can be seen at once, then the short names that the first round taught. */
function recognise(doc: Doc<'cleaned' | 'segments'>, reading: Reading, compiled: Compiled) {
  const tagged = proposeTagged(reading, compiled.tagger, {
    agents: compiled.agents,
    words: compiled.tables.words,
  });
  const proposed = [...propose(reading, compiled), ...tagged];
  const nicknamed = proposeNicknamed(reading, compiled.lexicon, compiled.tables, proposed);
  const told = withoutByline(reading, doc.cleaned, [...proposed, ...nicknamed]);
  const bodies = readBodies(reading, told, compiled.tables.words, compiled.places);
  const seen = readInPlaces(reading, bodies, compiled.places, compiled.words, compiled.tables.words.units);
  const towns = proposePlaces(
    reading,
    { index: compiled.places, lexicon: compiled.lexicon, words: compiled.words },
    seen,
  );
  const lists = proposeInLists(reading, compiled.words, [...seen, ...towns]);
  const named = dropLanguages(reading, [...seen, ...towns, ...lists], compiled.words.languages);
  const kept = cutTitles(
    dropSurnamePlaces(reading, yieldToTagger(reading, dropShips(reading, compiled.tables, named))),
  );
  const first = choose(agreeTypes(reading, kept));
  const learned = [
    ...learnAcronyms(reading, first),
    ...learnSurnames(reading, first),
    ...learnAliases(reading, first, compiled.tables.words),
  ];
  const names = [...learned, ...learnNames(reading, first)];
  const short = proposeLearned(reading, names, new Set(wordOwners(first).keys()));
  const again = choose(withoutByline(reading, doc.cleaned, short));
  const all = withOwnAcronyms(reading, [...first, ...again].sort(compareSpans), learned);
  const final = homeBodies(
    reading,
    compiled.tables,
    compiled.lexicon,
    withNationality(reading, compiled.lexicon, takeUpBodies(reading, all)),
  );
  return {
    chosen: final,
    learned: [...nowOf(learned, final), ...learnShorter(reading, final, compiled.tables, compiled.lexicon)],
  };
}

/** What was learned from a mention holds for the mention that became of it. */
function nowOf(learned: readonly Learned[], chosen: readonly Chosen[]): readonly Learned[] {
  const starts = new Map(chosen.map((one) => [one.from, one]));
  return learned.map((one) => ({ ...one, of: starts.get(one.of.from) ?? one.of }));
}

/** Proposers in any order: they do not see each other's findings, save that organs grow from countries. */
function propose(reading: Reading, { lexicon, tables, agents, misspellings }: Compiled): Candidate[] {
  const raw = proposeKnown(reading, lexicon, tables.words.tails);
  const known = settle(raw, readContext(raw));
  const blocked = new Set(
    known.filter((one) => one.type !== 'PER' && one.score > 0.8).map((one) => one.from),
  );
  return [
    ...known,
    ...proposeOrgans(reading, lexicon, tables, known),
    ...proposeTitled(reading, tables, blocked),
    ...proposeHeads(reading, tables),
    ...proposeFirms(reading, known),
    ...proposeDefined(reading, lexicon, tables),
    ...proposeDescribed(reading, { agents, tables, lexicon }),
    ...proposeElided(reading, lexicon, known),
    ...proposeListed(reading, lexicon, tables),
    ...proposeMisspelt(reading, lexicon, misspellings),
    ...proposeShips(reading, tables),
  ];
}

function wordOwners(chosen: readonly Chosen[]): Map<number, Chosen> {
  const owners = new Map<number, Chosen>();
  for (const one of chosen) for (let i = one.from; i < one.to; i++) owners.set(i, one);
  return owners;
}

/** A town that the gazetteer knows is a GPE, whatever the tagger took it for, unless `river` or `island` stands beside it. */
function settled(
  reading: Reading,
  one: Chosen,
  places: ReadonlyMap<Chosen, Entity>,
  words: PlaceWords,
): Chosen {
  if (!places.has(one) || one.type === 'GPE' || isNatural(reading, words, one.from, one.to)) return one;
  return { ...one, type: 'GPE' };
}

function nameDraft(one: Candidate, entity: number | null, metonym: Metonym | null): Draft {
  return {
    ...one,
    entity: metonym?.entity ?? entity,
    metonymy: metonym?.place ?? null,
    antecedent: null,
    rule: metonym?.rule ?? one.rule,
  };
}
