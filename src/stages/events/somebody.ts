import { lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Role } from './draft.ts';
import { pairNoun } from './pair-noun.ts';
import type { Scene } from './scene.ts';
import { isCrowd, wholeHeads } from './stand-for.ts';
import { isOf } from './words.ts';

const PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'it',
  'we',
  'i',
  'you',
  'him',
  'her',
  'them',
  'us',
  'who',
  'which',
]);

const SOMEBODY = ['person', 'armed', 'body', 'place', 'weaponry'];

/** A place that is no country and does not speak for a government. */
export function isTown(scene: Scene, mention: number): boolean {
  const { type, entity, metonymy } = mentionOf(scene, mention);
  if (type !== 'GPE' && type !== 'LOC') return false;
  const one = entity === null ? undefined : scene.doc.entities.entities[entity];
  return metonymy === null && one?.placePrecision !== 'country';
}

/** Whether a role is filled by somebody or some place, not by an idea. */
export function isSomebody(scene: Scene, role: Role): boolean {
  if (role.mention !== null) return true;
  if (role.from === null) return role.date !== null || role.quantity !== null;
  return isSomebodyHead(scene, role.from.head);
}

/** Whether the head of a phrase is a word for people, forces, bodies, places or weapons, or a number of them. */
export function isSomebodyHead(scene: Scene, head: number): boolean {
  const lemmas = wholeHeads(scene, head).map((one) => lemmaAt(scene, one));
  if (lemmas.some((lemma) => PRONOUNS.has(lemma) || SOMEBODY.some((name) => isOf(scene.words, name, lemma))))
    return true;
  return tokenAt(scene, head).pos === 'NUM' || isCrowd(scene, head) || pairNoun(scene, head) !== null;
}
