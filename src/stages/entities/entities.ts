import type { Doc, Entities, Mention } from '../../core/doc.ts';
import { compareSpans } from '../../core/span.ts';
import type { Stage } from '../../core/stage.ts';
import { loadNameTagger, type NameTagger } from '../../nlp/ner/name-tagger.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { type Chosen, choose } from './choose.ts';
import { identify } from './identify.ts';
import { learnAcronyms, learnSurnames, proposeLearned } from './learn.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import { knownEntity, makeEntityBook } from './link.ts';
import { findMetonyms, type Metonym } from './metonymies.ts';
import { type MetonymyRules, makeMetonymyRules } from './metonymy.ts';
import { proposeHeads } from './propose-heads.ts';
import { proposeKnown } from './propose-known.ts';
import { proposeOrgans } from './propose-organs.ts';
import { proposeTagged } from './propose-tagged.ts';
import { proposeTitled } from './propose-titled.ts';
import { type Candidate, type Reading, readDoc } from './reading.ts';
import { makeRuleTables, type RuleTables } from './rule-tables.ts';
import { readContext, settle } from './settle.ts';

/** All that the stage knows, compiled once. */
interface Compiled {
  readonly lexicon: Lexicon;
  readonly tables: RuleTables;
  readonly metonymy: MetonymyRules;
  readonly tagger: NameTagger | null;
}

/** Names of people, groups, places, agreements and weapons, with the identities that packs and the document give. */
export function makeEntities(
  _options: unknown,
  tools: { knowledge: Knowledge; models: string },
): Stage<'cleaned' | 'segments', 'entities'> {
  const compiled: Compiled = {
    lexicon: makeLexicon(tools.knowledge),
    tables: makeRuleTables(tools.knowledge),
    metonymy: makeMetonymyRules(tools.knowledge),
    tagger: loadNameTagger(tools.models),
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
  const { chosen, learned } = recognise(reading, compiled);
  const book = makeEntityBook();
  const day = doc.cleaned.meta.published;
  const entities = identify(chosen, { reading, book, learned, day });
  const { lexicon, tables } = compiled;
  const metonyms = findMetonyms(chosen, { reading, rules: compiled.metonymy, lexicon, tables, book, day });
  const mentions = chosen.flatMap((one, i) => [
    mention(reading, one, entities[i] ?? null, metonyms[i] ?? null),
    ...one.inside.map((inner) => {
      const [alias] = inner.aliases;
      return mention(reading, inner, alias ? book.add(knownEntity(alias.known, day)) : null, null);
    }),
  ]);
  return { entities: book.entities, mentions };
}

/** Two rounds: what can be seen at once, then the short names that the first round taught. */
function recognise(reading: Reading, compiled: Compiled) {
  const first = choose([...propose(reading, compiled), ...proposeTagged(reading, compiled.tagger)]);
  const learned = [...learnAcronyms(reading, first), ...learnSurnames(reading, first)];
  const again = choose(proposeLearned(reading, learned, wordsOf(first)));
  return { chosen: [...first, ...again].sort(compareSpans), learned };
}

/** Proposers in any order: they do not see each other's findings, save that organs grow from countries. */
function propose(reading: Reading, { lexicon, tables }: Compiled): Candidate[] {
  const raw = proposeKnown(reading, lexicon);
  const known = settle(raw, readContext(raw));
  const blocked = new Set(
    known.filter((one) => one.type !== 'PER' && one.score > 0.8).map((one) => one.from),
  );
  return [
    ...known,
    ...proposeOrgans(reading, lexicon, tables, known),
    ...proposeTitled(reading, tables, blocked),
    ...proposeHeads(reading, tables),
  ];
}

function wordsOf(chosen: readonly Chosen[]): Set<number> {
  const taken = new Set<number>();
  for (const one of chosen) for (let i = one.from; i < one.to; i++) taken.add(i);
  return taken;
}

function mention(reading: Reading, one: Candidate, entity: number | null, metonym: Metonym | null): Mention {
  return {
    start: one.start,
    end: one.end,
    sentence: Math.max(0, reading.sentenceOf[one.from] ?? 0),
    type: one.type,
    form: one.form,
    entity: metonym?.entity ?? entity,
    metonymy: metonym?.place ?? null,
    antecedent: null,
    rule: metonym?.rule ?? one.rule,
    score: Math.round(one.score * 1000) / 1000,
  };
}
