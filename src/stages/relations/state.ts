import { mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Entity, Mention } from '../../core/layers/entities.ts';
import type { Factuality } from '../../core/layers/factuality.ts';
import type { Construction } from '../../core/vocabulary.ts';
import type { RelationRow } from '../../packs/relations.schema.ts';
import { agrees } from './agreement.ts';
import { isAnybody, isHyphened, isNobody } from './anybody.ts';
import { type Draft, STATED } from './draft.ts';
import { ended } from './ended.ts';
import { evidenceOf } from './evidence.ts';
import { isOfOtherLand, mayHold } from './lands.ts';
import { mayBe } from './may-be.ts';
import { isFieldName } from './portfolio.ts';
import { COUNTRY_LOCATED, HEAD_OF_GOVERNMENT, HEAD_OF_STATE, PROPERTIES } from './properties.table.ts';
import { entityOf, type Scene } from './scene.ts';
import { standingOf } from './standing.ts';
import { AGAINST_ANYBODY } from './type-traits.table.ts';
import { isOver } from './until.ts';

interface Pair {
  readonly subject: number;
  readonly object: number | null;
  readonly construction: Construction;
  readonly value?: string | null;
  /** What narrows the value: `Iraqi` president. */
  readonly qualifier?: string | null;
  /** The office as the text names it; decides between head of state and of government. */
  readonly title?: string | null;
  readonly clause?: number | null;
  readonly factuality?: Factuality;
  /** Token of the noun that states it; the words before it say how far it holds. */
  readonly noun?: number;
  /** One of the two names may lie inside the other. */
  readonly nested?: boolean;
}

/** What a row, or a rule without one, says of the relations that it states. */
type Stating = Pick<RelationRow, 'id' | 'type' | 'from' | 'to'> &
  Partial<Pick<RelationRow, 'kinds' | 'toKinds' | 'unless' | 'ends'>>;

/** States a relation of a row between two mentions; null when their types or identities forbid it. */
export function state(scene: Scene, row: Stating, pair: Pair): Draft | null {
  const subject = mentionOf(scene, pair.subject);
  const object = pair.object === null ? null : mentionOf(scene, pair.object);
  if (row.from.length > 0 && !row.from.includes(subject.type)) return null;
  if (isAnybody(scene, pair.subject) || isNobody(subject) || !mayBe(scene, row, pair.subject)) return null;
  if (isOfOthers(scene, pair)) return null;
  if (pair.object !== null && !mayRelate(scene, row, { ...pair, object: pair.object })) return null;
  return {
    ...evidenceOf(scene, subject, object ?? subject, pair),
    sentence: subject.sentence,
    type: row.type,
    wikidataProperty: propertyOf(scene, row.type, pair),
    subject: pair.subject,
    object: pair.object,
    objectValue: pair.value ?? null,
    qualifier: pair.qualifier ?? null,
    construction: pair.construction,
    factuality: howFar(scene, row, pair),
    clause: pair.clause ?? null,
    rule: row.id,
    score: null,
  };
}

/** The words before the noun, and what it means, say whether a fact still holds: `defector`. */
function howFar(scene: Scene, { ends = false }: Stating, pair: Pair): Factuality {
  const { noun, factuality = STATED } = pair;
  if (noun === undefined) {
    const last = Math.max(
      ...[pair.subject, pair.object ?? pair.subject].map((one) => mentionOf(scene, one).end),
    );
    return isOver(scene.text, last) ? ended(factuality) : factuality;
  }
  const stands = standingOf(scene, noun, factuality);
  return ends || isOver(scene.text, endOf(scene, noun, pair)) ? ended(stands) : stands;
}

/** Where the noun and whose it is end. */
function endOf(scene: Scene, noun: number, { object, subject }: Pair): number {
  const { end } = tokenAt(scene, noun);
  const ends = [subject, object].flatMap((one) => (one === null ? [] : [mentionOf(scene, one)]));
  // a name that stands before the noun ends no description
  return Math.max(end, ...ends.filter(({ start }) => start > end).map((one) => one.end));
}

/** A noun of several beside one person. */
function isOfOthers(scene: Scene, { noun, construction, subject }: Pair): boolean {
  return noun !== undefined && BESIDE.has(construction) && !agrees(scene, noun, subject);
}

const BESIDE: ReadonlySet<Construction> = new Set(['appositive', 'premodifier']);

/** Two names of fitting types, apart from each other, that do not mean the same, a place never in a smaller one. */
function mayRelate(
  scene: Scene,
  row: Stating,
  pair: Pick<Pair, 'subject' | 'nested' | 'noun' | 'construction'> & { readonly object: number },
): boolean {
  const subject = mentionOf(scene, pair.subject);
  const object = mentionOf(scene, pair.object);
  if (!isTaken(scene, row, pair.object) || isOtherThing(scene, row, pair)) return false;
  if (pair.subject === pair.object || isNobody(object)) return false;
  if (!(pair.nested || stands(scene, subject, object))) return false;
  if (row.type === 'citizen_of' && !isNation(entityOf(scene, pair.object))) return false;
  if (isOtherKind(scene, row, pair) || isElsewhere(scene, row, pair)) return false;
  if (row.type === 'agency_of' && object.type === 'ORG' && isNameWord(scene, pair.noun)) return false;
  return row.type === 'alias_of' || subject.entity === null || subject.entity !== object.entity;
}

/** A place in another, an organ of another land. */
function isElsewhere(
  scene: Scene,
  { type }: Stating,
  pair: Pick<Pair, 'subject' | 'construction'> & { readonly object: number },
): boolean {
  if (type === 'located_in') return !mayHold(scene, pair);
  return type === 'agency_of' && isOfOtherLand(scene, pair);
}

/** A body that replaces a person, a people without a state that leads: `Tutsi-led`. */
function isOtherKind(
  scene: Scene,
  { type }: Stating,
  { subject, object }: Pick<Pair, 'subject'> & { readonly object: number },
): boolean {
  const own = mentionOf(scene, subject).type;
  if (type === 'replaced_by') return own !== mentionOf(scene, object).type;
  return type === 'head_of' && own === 'NORP' && !isNation(entityOf(scene, subject));
}

/** A party that loses no war, or a field of work taken for a body: `Minister of Mines`. */
function isOtherThing(
  scene: Scene,
  { type }: Stating,
  { subject, object, noun }: Pick<Pair, 'subject' | 'noun'> & { readonly object: number },
): boolean {
  if (type === 'fighting_against' && isParty(scene, subject)) return true;
  return noun !== undefined && isFieldName(scene, noun, object);
}

/** An object of a type that the row takes, somebody in particular where that matters. */
function isTaken(scene: Scene, { type, to, toKinds = [] }: Stating, object: number): boolean {
  if (!mayBe(scene, { kinds: toKinds }, object)) return false;
  if (to.length > 0 && !to.includes(mentionOf(scene, object).type)) return false;
  if (type === 'fighting_against' && isParty(scene, object)) return false;
  if (/^(citizen_of|ethnicity_of|agency_of)$/.test(type) && isCreed(entityOf(scene, object))) return false;
  return AGAINST_ANYBODY.has(type) || !isAnybody(scene, object);
}

/** `Police (SP) of Elite Force`: a word of a name says of which body the whole is as little as what it is. */
function isNameWord(scene: Scene, noun: number | undefined): boolean {
  return noun !== undefined && /^\p{Lu}/u.test(tokenAt(scene, noun).text);
}

/** Parties win and lose elections, companies bids. */
function isParty(scene: Scene, mention: number): boolean {
  return /^(party|company|media)$/.test(entityOf(scene, mention)?.subtype ?? '');
}

/** Faith and party make no people: `a Catholic`, `a Democrat`. */
function isCreed(entity: Entity | null): boolean {
  return /^(religious|political|continental)$/.test(entity?.subtype ?? '');
}

/** A people without a state of its own makes nobody a citizen. */
function isNation(entity: Entity | null): boolean {
  return entity !== null && (entity.type === 'GPE' ? entity.subtype === 'country' : entity.country !== null);
}

/** Two names beside each other, each a word of its own. */
function stands(scene: Scene, subject: Mention, object: Mention): boolean {
  if (subject.start < object.end && object.start < subject.end) return false;
  return !isHyphened(scene, subject) && !isHyphened(scene, object);
}

function propertyOf(scene: Scene, type: Draft['type'], { object, title }: Pair): string | null {
  const plain = PROPERTIES.get(type) ?? null;
  if (object === null) return plain;
  const country = mentionOf(scene, object).type === 'GPE' && entityOf(scene, object)?.subtype === 'country';
  if (type === 'located_in') return country ? COUNTRY_LOCATED : plain;
  if (type !== 'head_of' || mentionOf(scene, object).type === 'ORG') return plain;
  const { state: ofState, government } = scene.lexicon.chiefs;
  if (isAny(title, government)) return HEAD_OF_GOVERNMENT;
  return isAny(title, ofState) ? HEAD_OF_STATE : null;
}

function isAny(title: string | null | undefined, words: ReadonlySet<string>): boolean {
  const lower = title?.toLowerCase() ?? '';
  return [...words].some((word) => lower.includes(word));
}
