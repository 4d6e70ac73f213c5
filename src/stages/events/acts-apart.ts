import { lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Scene } from './scene.ts';
import { isOf } from './words.ts';

/** Whether a head acts for itself, not for the one named beside it. */
export function actsApart(scene: Scene, head: number, mention: number): boolean {
  return isBygone(scene, head) || isSide(scene, mention) || isPrivate(scene, head, mention);
}

/** `former members of the junta`: who left acts for himself. */
export function isBygone(scene: Scene, head: number): boolean {
  return (scene.kids[head] ?? []).some(
    (kid) => kid < head && isOf(scene.words, 'bygone', lemmaAt(scene, kid)),
  );
}

/** `pro-Assad fighters`, `UN-backed rulers`: whom they are for, against or backed by does not act; who leads does. */
export function isSide(scene: Scene, mention: number): boolean {
  const { start, end } = mentionOf(scene, mention);
  if (/^[-‐](?!led\b)\p{Ll}/u.test(scene.doc.cleaned.view.text.slice(end, end + 5))) return true;
  return /\b(pro|anti|ex)[-‐–]$/i.test(scene.doc.cleaned.view.text.slice(Math.max(0, start - 6), start));
}

/** `Navalny's lawyer`, `her mother`: the people around a person act for themselves, unless they are his forces or speak for him. */
function isPrivate(scene: Scene, head: number, owner: number): boolean {
  if (mentionOf(scene, owner).type !== 'PER' || tokenAt(scene, head).pos === 'PROPN') return false;
  const lemma = lemmaAt(scene, head);
  if (isOf(scene.words, 'armed', lemma) || isOf(scene.words, 'spokesperson', lemma)) return false;
  return isOf(scene.words, 'person', lemma);
}
