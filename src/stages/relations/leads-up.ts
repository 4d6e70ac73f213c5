import { mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Scene } from './scene.ts';

/** A title right before a name is his, not that of whoever stands before the comma: `X, Texas Governor Y`. */
export function leadsUp(scene: Scene, noun: number): boolean {
  const next = scene.tokens[noun + 1];
  return (
    next !== undefined &&
    (scene.mentionsAt[noun + 1] ?? []).some((m) => {
      const { type, form, start } = mentionOf(scene, m);
      return type === 'PER' && form === 'name' && start === next.start;
    })
  );
}

/** A word of the name of a body or place describes nothing beside it: `X, the Environment Agency`. */
export function isOfName(scene: Scene, noun: number): boolean {
  if (!/^\p{Lu}/u.test(tokenAt(scene, noun).text)) return false;
  return (scene.mentionsAt[noun] ?? []).some((m) => {
    const { type, form } = mentionOf(scene, m);
    return form === 'name' && /^(ORG|GPE|LOC|FAC|EVENT|LAW)$/.test(type);
  });
}
