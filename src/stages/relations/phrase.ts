import { lemmaAt, tokenAt } from '../../core/doc-index.ts';
import type { RelationRow } from '../../packs/relations.schema.ts';
import { nameAfter, namedAfter } from './named-after.ts';
import { ownerBefore } from './owner.ts';
import { textAt } from './referent.ts';
import { argumentApart, type Scene } from './scene.ts';
import { OF_ONE_ONLY, ROLES, THINGS } from './type-traits.table.ts';

/** A noun that relates, with those it is of. */
export interface Phrase {
  readonly noun: number;
  readonly first: number;
  /** The token after the phrase and the names that belong to it. */
  readonly next: number;
  readonly anchors: readonly number[];
  /** The noun names something that one has, not what one is: `camps in Abyan`. */
  readonly isHad: boolean;
  /** The noun is a role that stands before names of any type: `rival`. */
  readonly isRole: boolean;
}

/** A noun with those it is of: after its preposition, before it as possessor, or inside its phrase. */
export function phraseOf(scene: Scene, noun: number, first: number, row: RelationRow): Phrase | null {
  const types = row.swap ? row.from : row.to;
  const kind = { isHad: THINGS.has(row.type), isRole: ROLES.has(row.type) };
  const owner = ownerBefore(scene, first, noun, types);
  if (owner !== null) return { noun, first, ...kind, next: noun + 1, anchors: [owner] };
  const link = linkAfter(scene, noun, row);
  if (link !== null) {
    const named = (isOfOne(scene, noun, row) ? nameAfter : namedAfter)(scene, link + 1, types);
    if (named !== null && !named.mentions.some((one) => (scene.mentionsAt[noun] ?? []).includes(one)))
      return { noun, first, ...kind, next: named.next, anchors: named.mentions };
  }
  if (!row.premodified) return null;
  for (let i = noun - 1; i >= first; i--) {
    const anchor = argumentApart(scene, i, types, noun);
    if (anchor !== null) return { noun, first, ...kind, next: noun + 1, anchors: [anchor] };
  }
  return null;
}

/** `the leader of A, B`; but `the ministers of A and B, C and D` are one of each. */
function isOfOne(scene: Scene, noun: number, { type }: RelationRow): boolean {
  return OF_ONE_ONLY.has(type) && !/^NNP?S$/.test(tokenAt(scene, noun).tag);
}

/** The preposition behind a noun, or behind what is joined to it: `leader and founder of`; null without. */
function linkAfter(scene: Scene, noun: number, { prepositions }: RelationRow): number | null {
  let at = noun + 1;
  if (textAt(scene, at) === 'and') for (at++; at < noun + LONGEST_PAIR && isPlain(scene, at); ) at++;
  return at < scene.tokens.length && prepositions.includes(lemmaAt(scene, at)) ? at : null;
}

const LONGEST_PAIR = 6;

function isPlain(scene: Scene, at: number): boolean {
  if (at >= scene.tokens.length || (scene.mentionsAt[at] ?? []).length > 0) return false;
  return /^(DET|ADJ|NOUN)$/.test(tokenAt(scene, at).pos);
}
