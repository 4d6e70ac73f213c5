import { mentionOf } from '../../core/doc-index.ts';
import { isNamed } from './place-at.ts';
import type { Scene } from './scene.ts';

/** Words between a town and the land around it: `, in Nigeria's`, `, a town in eastern`. */
const WITHIN =
  /^, (?:an? (?:[a-z-]{3,12} ){1,2})?(?:in |of )?(?:the )?(?:[\p{Lu}][\p{L}-]{2,20}['’]s )?(?:[a-z-]{4,16} )?$/u;

/** `in Banki, in Nigeria's Borno state`: the town that a land follows; null without. */
export function townBefore(scene: Scene, land: number): number | null {
  const { start, sentence } = mentionOf(scene, land);
  const beside = scene.mentionsIn[sentence] ?? [];
  const town = beside.findLast((m) => mentionOf(scene, m).end < start && isExact(scene, m));
  if (town === undefined || isExact(scene, land) || !isNamed(mentionOf(scene, town))) return null;
  const between = scene.doc.cleaned.view.text.slice(mentionOf(scene, town).end, start);
  return between.length < 60 && WITHIN.test(between) ? town : null;
}

/** A town or a spot, not the land around it. */
function isExact(scene: Scene, mention: number): boolean {
  const { entity } = mentionOf(scene, mention);
  const precision = entity === null ? null : scene.doc.entities.entities[entity]?.placePrecision;
  return precision === 'city' || precision === 'site';
}
