import type { Entity } from '../../../core/layers/entities.ts';
import { makeTokenTrie, type TokenTrie } from '../../../nlp/token-trie.ts';
import { scanWords } from '../../../nlp/words.ts';
import { AGENTS, type AgentRow } from '../../../packs/agents.schema.ts';
import type { Knowledge } from '../../../packs/knowledge.ts';
import { bareEntity } from '../bare-entity.ts';
import { type Candidate, candidate, joins, type Reading } from '../reading.ts';
import { longest } from '../rule-tables.ts';

interface AgentEntry {
  readonly row: AgentRow;
  readonly singular: boolean;
}
export type AgentTrie = TokenTrie<AgentEntry>;

/** A noun phrase without a name that acts or suffers, and the country that an adjective before it gives. */
export interface Agent {
  readonly at: Candidate;
  readonly row: AgentRow;
}

export function makeAgents(knowledge: Knowledge): AgentTrie {
  const trie = makeTokenTrie<AgentEntry>();
  const keys = (phrase: string): string[] => scanWords(phrase).map((word) => word.key);
  for (const { row } of knowledge.rows(AGENTS)) {
    for (const noun of row.plural) trie.add(keys(noun), { row, singular: false });
    for (const noun of row.singular) trie.add(keys(noun), { row, singular: true });
  }
  return trie;
}

/** `gunmen`, `the army`, `Syrian mercenaries`: heads of noun phrases outside all names. */
export function findAgents(
  reading: Reading,
  trie: AgentTrie,
  taken: ReadonlyMap<number, Candidate>,
): Agent[] {
  const found: Agent[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    const hit = agentAt(reading, trie, taken, at);
    if (hit === null) continue;
    const last = at + hit.length - 1;
    if (isHead(reading, last) && !belongsToName(taken, at) && counts(reading, at, hit.entry))
      found.push(agent(reading, at, last + 1, hit.entry, taken));
    at = last;
  }
  return found;
}

function agentAt(
  reading: Reading,
  trie: AgentTrie,
  taken: ReadonlyMap<number, Candidate>,
  at: number,
): { readonly length: number; readonly entry: AgentEntry } | null {
  if ((reading.sentenceOf[at] ?? -1) < 0 || taken.has(at)) return null;
  const found = longest(trie, (i) => (taken.has(i) ? null : (reading.words[i]?.key ?? null)), at);
  const entry = found?.values[0];
  if (found === null || entry === undefined) return null;
  for (let i = at; i < at + found.length - 1; i++) if (!joins(reading, i)) return null;
  return { length: found.length, entry };
}

/** A noun that does not only modify the next noun: not the `police` of `police station`. */
function isHead(reading: Reading, last: number): boolean {
  const token = reading.tokens[reading.tokenOf[last] ?? -1];
  if (token === undefined || (token.pos !== 'NOUN' && token.pos !== 'PROPN')) return false;
  return (
    token.dep !== 'compound' && token.dep !== 'amod' && token.dep !== 'flat' && token.dep !== 'nmod:poss:pre'
  );
}

/** `Hamas militants`: the name before it is the actor. */
function belongsToName(taken: ReadonlyMap<number, Candidate>, at: number): boolean {
  const before = taken.get(at - 1);
  return before !== undefined && before.type === 'ORG';
}

const DETERMINERS = new Set(['DET', 'ADJ', 'NUM', 'PRON', 'PROPN', 'NOUN']);

/** A singular noun needs something before it: `army` alone is mostly part of something else. */
function counts(reading: Reading, at: number, entry: AgentEntry): boolean {
  if (!entry.singular) return true;
  const before = reading.tokens[(reading.tokenOf[at] ?? 0) - 1];
  return before !== undefined && DETERMINERS.has(before.pos);
}

/** With the nationality before it: `Syrian mercenaries`, `Tuareg armed groups`. */
function agent(
  reading: Reading,
  at: number,
  to: number,
  { row }: AgentEntry,
  taken: ReadonlyMap<number, Candidate>,
): Agent {
  const before = taken.get(at - 1);
  const national = before?.form === 'adjective' && joins(reading, at - 1) ? before : null;
  const country = national?.country ?? countryBehind(reading, to, row, taken);
  return {
    row,
    at: candidate(reading, national === null ? at : national.from, to, {
      type: row.type,
      form: 'nominal',
      rule: `entities/agent-${row.id}`,
      score: 0.7,
      subtype: row.subtype,
      sector: row.sector,
      country,
    }),
  };
}

/** People who belong where they are: `police in Herat`, `lawmakers in Quito`; soldiers and rebels may be anywhere. */
const LOCAL = new Set(['CVL', 'COP', 'LEG', 'JUD', 'OPP', 'EDU', 'LAB', 'BUS', 'AGR', 'HLH', 'GOV']);

function countryBehind(
  reading: Reading,
  to: number,
  row: AgentRow,
  taken: ReadonlyMap<number, Candidate>,
): string | null {
  const word = reading.words[to]?.key;
  // dissidents and the opposition from a country are its own, wherever they are now
  const own = word === 'in' ? LOCAL.has(row.sector ?? '') : word === 'from' && row.sector === 'OPP';
  if (!own) return null;
  const place = taken.get(to + 1);
  if (place?.type !== 'GPE' || reading.sentenceOf[to] !== reading.sentenceOf[to - 1]) return null;
  return place.aliases[0]?.known.country ?? place.country;
}

/** Actors without names are one entity for each kind and country, as event data codes them. */
export function agentEntity({ row, at }: Agent): Entity {
  const { type, subtype, sector } = row;
  const { country } = at;
  const id = `ent_agent_${row.id}${country === null ? '' : `_${country.toLowerCase()}`}`;
  const name = country === null ? row.name : `${row.name} (${country})`;
  return bareEntity({ id, type, subtype, name, country, sector });
}
