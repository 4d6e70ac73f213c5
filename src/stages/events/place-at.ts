import { lemmaAt, mentionOf, prepositionOf, tokenAt } from '../../core/doc-index.ts';
import type { Mention } from '../../core/layers/entities.ts';
import { contains } from '../../core/span.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import type { Scene } from './scene.ts';
import { isTown } from './somebody.ts';
import { isOf } from './words.ts';

/** Types of mentions that name a place. */
export const PLACES: ReadonlySet<EntityType> = new Set(['GPE', 'LOC', 'FAC']);

export function placeAt(scene: Scene, token: number): number | null {
  const found = (scene.mentionsAt[token] ?? []).find(
    (m) => PLACES.has(mentionOf(scene, m).type) && isNamed(mentionOf(scene, m)),
  );
  return found ?? null;
}

/** `in Kaya yesterday`: the parser may take the day for the head. */
export function placeBeforeDay(scene: Scene, head: number): number | null {
  if (scene.timed[head] !== true) return null;
  const kids = (scene.kids[head] ?? []).filter((kid) => kid < head && tokenAt(scene, kid).dep === 'compound');
  return kids.flatMap((kid) => placeAt(scene, kid) ?? []).at(-1) ?? null;
}

const PART_OF = /^(of|above|near|outside|in|around)$/;

/** `on the northern edge of Taiz`, `in Diffa region`, `from the heights above Sotk`: a part of a place or its kind. */
export function partPlace(scene: Scene, head: number): number | null {
  if (!isKindOfPlace(scene, head)) return null;
  for (const kid of scene.kids[head] ?? []) {
    const named = placeAt(scene, kid);
    if (named === null || isPartOfName(scene, named)) continue;
    const { dep } = tokenAt(scene, kid);
    const tied = kid > head ? PART_OF.test(prepositionOf(scene, kid) ?? '') : dep === 'compound';
    if (tied || (dep === 'nmod:poss' && isTown(scene, named))) return named;
  }
  return null;
}

/** `the army of Mali`: the country belongs to the name. */
export function isPartOfName(scene: Scene, mention: number): boolean {
  const place = mentionOf(scene, mention);
  const beside = scene.mentionsIn[place.sentence] ?? [];
  return beside.some((m) => m !== mention && contains(mentionOf(scene, m), place));
}

export function isKindOfPlace(scene: Scene, head: number): boolean {
  const lemma = lemmaAt(scene, head);
  return isOf(scene.words, 'place', lemma) || isOf(scene.words, 'part', lemma);
}

/** Nations as adjectives, pronouns and capitals that stand for who governs there are no places on a map. */
export function isNamed({ form, metonymy }: Mention): boolean {
  return form !== 'adjective' && form !== 'pronoun' && metonymy === null;
}
