import { lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { RelationRow } from '../../packs/relations.schema.ts';
import { type Named, nameAfter, namedAfter } from './named-after.ts';
import { isOwned, ownerBefore } from './owner.ts';
import { isFieldName, portfolioEnd } from './portfolio.ts';
import { textAt } from './referent.ts';
import { argumentApart, type Scene } from './scene.ts';
import { phraseStart } from './standing.ts';
import { topicLand } from './topic-land.ts';
import { FIELDED, OF_ONE_ONLY, ROLES, THINGS } from './type-traits.table.ts';

/** A noun that relates, with those it is of. */
export interface Phrase {
  readonly noun: number;
  readonly first: number;
  /** The token after the phrase and the names that belong to it. */
  readonly next: number;
  readonly anchors: readonly number[];
  /** Who else is what the noun says: of `allies of Chad in NATO` Chad too. */
  readonly also: readonly number[];
  /** The noun names something that one has, not what one is: `camps in Abyan`. */
  readonly isHad: boolean;
  /** The noun is a role that stands before names of any type: `rival`. */
  readonly isRole: boolean;
}

/** A noun with those it is of: after its preposition, before it as possessor, or inside its phrase. */
export function phraseOf(scene: Scene, noun: number, first: number, row: RelationRow): Phrase | null {
  const types = row.swap ? row.from : row.to;
  if (row.type === 'located_in' && isWholeName(scene, first, noun)) return null;
  // `X, a militia in Y` is one, and has none
  const isHad = THINGS.has(row.type) && !row.describes;
  const kind = { isHad, isRole: ROLES.has(row.type), also: [] };
  const owner = isOwned(row) ? ownerBefore(scene, first, noun, types) : null;
  if (owner !== null) return { noun, first, ...kind, next: noun + 1, anchors: [owner] };
  const named = behind(scene, noun, row, types);
  if (named !== null)
    return { noun, first, ...kind, next: afterPost(scene, named.next, row), anchors: named.mentions };
  const among = amongOf(scene, noun, row);
  if (among !== null) return { noun, first, ...kind, ...among };
  if (!row.premodified) return null;
  const topic = FIELDED.has(row.type) ? topicLand(scene, noun) : null;
  for (let i = (topic ?? noun) - 1; i >= first; i--) {
    const anchor = argumentApart(scene, i, types, noun);
    if (anchor !== null) return { noun, first, ...kind, next: noun + 1, anchors: [anchor] };
  }
  return null;
}

/** `Kandahar province`, `Chad's Lac region`: a name of its own says of no other where it lies; `a Beirut suburb` does. */
function isWholeName(scene: Scene, first: number, noun: number): boolean {
  if (noun === first || /^an?$/i.test(textAt(scene, first))) return false;
  const name = argumentApart(scene, noun - 1, ['GPE', 'LOC'], noun);
  return name !== null && mentionOf(scene, name).form === 'name';
}

/** The names behind the noun's preposition, or behind that of its field of work: `minister of justice of Chad`. */
function behind(scene: Scene, noun: number, row: RelationRow, types: RelationRow['to']): Named | null {
  const links = [linkAfter(scene, noun, row), fieldLink(scene, noun, row)];
  for (const link of links) {
    if (link === null) continue;
    // `minister of mines in the unity government`, but never in a town
    const taken =
      textAt(scene, link) === 'in' && link > noun + 1 ? types.filter((one) => one === 'ORG') : types;
    const named = (isOfOne(scene, noun, row) ? nameAfter : namedAfter)(scene, link + 1, taken);
    const own = scene.mentionsAt[noun] ?? [];
    const isField = named?.mentions.some((one) => own.includes(one) || isFieldName(scene, noun, one)) ?? true;
    if (named !== null && !isField) return named;
  }
  return null;
}

/** `allies of Chad in NATO`: with whom, and in what. */
function amongOf(
  scene: Scene,
  noun: number,
  { type, prepositions, from, to }: RelationRow,
): Pick<Phrase, 'next' | 'anchors' | 'also'> | null {
  if (type !== 'member_of' || isOwned({ premodified: false, prepositions })) return null;
  const withs = textAt(scene, noun + 1) === 'of' ? namedAfter(scene, noun + 2, from) : null;
  if (withs === null || !prepositions.includes(textAt(scene, withs.next))) return null;
  const named = namedAfter(scene, withs.next + 1, to);
  return named === null ? null : { next: named.next, anchors: named.mentions, also: withs.mentions };
}

function fieldLink(scene: Scene, noun: number, { type, prepositions }: RelationRow): number | null {
  if (!FIELDED.has(type)) return null;
  const end = portfolioEnd(scene, noun);
  return end !== null && [...prepositions, 'in'].includes(textAt(scene, end)) ? end : null;
}

/** `the ambassador of Lithuania to Georgia`: where the office is held belongs to the phrase. */
function afterPost(scene: Scene, next: number, { type }: RelationRow): number {
  if (type !== 'position_held' || textAt(scene, next) !== 'to') return next;
  return nameAfter(scene, next + 1, ['GPE', 'ORG'])?.next ?? next;
}

/** `the leader of A, B`; but `the ministers of A and B, C and D` are one of each. */
function isOfOne(scene: Scene, noun: number, { type }: RelationRow): boolean {
  return OF_ONE_ONLY.has(type) && !/^NNP?S$/.test(tokenAt(scene, noun).tag);
}

/** The preposition behind a noun, or behind what is joined to it: `leader and founder of`; null without. */
function linkAfter(scene: Scene, noun: number, { prepositions }: RelationRow): number | null {
  let at = noun + 1;
  // `NATO spokesman and former minister of Chad` is of NATO
  if (textAt(scene, at) === 'and' && !isNamedBefore(scene, noun))
    for (at++; at < noun + LONGEST_PAIR && isPlain(scene, at); ) at++;
  return at < scene.tokens.length && prepositions.includes(lemmaAt(scene, at)) ? at : null;
}

function isNamedBefore(scene: Scene, noun: number): boolean {
  const own = scene.mentionsAt[noun] ?? [];
  for (let i = noun - 1; i >= phraseStart(scene, noun); i--)
    if ((scene.mentionsAt[i] ?? []).some((m) => !own.includes(m) && mentionOf(scene, m).type === 'ORG'))
      return true;
  return false;
}

const LONGEST_PAIR = 6;

function isPlain(scene: Scene, at: number): boolean {
  if (at >= scene.tokens.length || (scene.mentionsAt[at] ?? []).length > 0) return false;
  return /^(DET|ADJ|NOUN)$/.test(tokenAt(scene, at).pos);
}
