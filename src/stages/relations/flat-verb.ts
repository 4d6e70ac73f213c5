import { clauseOf, lemmaAt, tokenAt } from '../../core/doc-index.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import type { RelationRow } from '../../packs/relations.schema.ts';
import type { Entry } from './lexicon.ts';
import { namedAfter } from './named-after.ts';
import type { Scene } from './scene.ts';
import { subjectEnding } from './subject-ending.ts';

/** Auxiliaries and adverbs that may stand between a verb and its subject. */
const LONGEST_LEAD = 5;

/** Who does it, from the words right before an active verb, where the tree names nobody. */
export function doerBefore(scene: Scene, clause: number, types: readonly EntityType[]): readonly number[] {
  const { predicate, passive, kind } = clauseOf(scene, clause);
  if (passive || kind !== 'verb' || !/^VB[DPZ]/.test(tokenAt(scene, predicate).tag)) return [];
  let at = predicate - 1;
  for (let left = LONGEST_LEAD; left > 0 && isLead(scene, at); left--) at--;
  const found = subjectEnding(scene, at, types);
  return found === null ? [] : [found];
}

function isLead(scene: Scene, at: number): boolean {
  return at >= 0 && /^(ADV|AUX)$/.test(tokenAt(scene, at).pos);
}

/** Words between a verb and the one that goes with it: `supplied thousands of weapons to`. */
const LONGEST_GAP = 4;

/** `supplying weapons to X`: the names behind the preposition that follows the word that goes with the verb. */
export function objectsBehind(scene: Scene, clause: number, { row, before }: Entry): readonly number[] {
  const { predicate, passive, kind } = clauseOf(scene, clause);
  const last = before.at(-1);
  if (passive || kind !== 'verb' || last === undefined) return [];
  for (let at = predicate + 1; at <= predicate + LONGEST_GAP && at + 1 < scene.tokens.length; at++) {
    if (!/^(DET|ADJ|NOUN|NUM|ADV|ADP)$/.test(tokenAt(scene, at).pos)) return [];
    if (lemmaAt(scene, at) !== last) continue;
    const isTied = row.object.includes(lemmaAt(scene, at + 1));
    return isTied ? (namedAfter(scene, at + 2, row.to)?.mentions ?? []) : [];
  }
  return [];
}

/** The names right behind a verb, or behind its preposition, where the tree gives it no object. */
export function objectsAfter(scene: Scene, clause: number, row: RelationRow): readonly number[] {
  const { predicate, passive, kind } = clauseOf(scene, clause);
  if (passive || kind !== 'verb') return [];
  const next = lemmaAt(scene, predicate + 1);
  const from = row.object.includes(next)
    ? predicate + 2
    : row.object.includes('object')
      ? predicate + 1
      : null;
  if (
    from === null ||
    /^(ADP|SCONJ|PUNCT)$/.test(from < scene.tokens.length ? tokenAt(scene, from).pos : 'PUNCT')
  )
    return [];
  return namedAfter(scene, from, row.to)?.mentions ?? [];
}
