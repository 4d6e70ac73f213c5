import { mentionOf, prepositionOf, tokenAt } from '../../core/doc-index.ts';
import type { Scene } from './scene.ts';

/** `Secretary of State Jane Roe`, `Special Representative for Libya Jane Roe`: whose name follows an office is who holds it. */
export function personBehindTitle(scene: Scene, head: number): number | null {
  const title = (scene.mentionsAt[head] ?? []).find((m) => mentionOf(scene, m).type === 'TITLE');
  const person = title === undefined ? null : personRightBehind(scene, title);
  return person ?? personBehindOffice(scene, head);
}

/** What an office is for stands between it and the name. */
function personBehindOffice(scene: Scene, head: number): number | null {
  for (const kid of scene.kids[head] ?? []) {
    if (kid < head || tokenAt(scene, kid).dep !== 'nmod') continue;
    if (!/^(of|for|to)$/.test(prepositionOf(scene, kid) ?? '')) continue;
    for (const office of scene.mentionsAt[kid] ?? []) {
      const person = personRightBehind(scene, office);
      if (person !== null) return person;
    }
  }
  return null;
}

/** The person whose name begins one sign behind a mention. */
function personRightBehind(scene: Scene, mention: number): number | null {
  const { sentence, end } = mentionOf(scene, mention);
  const text = scene.doc.cleaned.view.text;
  const next = (scene.mentionsIn[sentence] ?? []).find((m) => {
    const { type, start } = mentionOf(scene, m);
    return type === 'PER' && start === end + 1 && text[end] === ' ';
  });
  return next ?? null;
}
