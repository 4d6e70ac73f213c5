import { mentionOf, tokenAt } from '../../core/doc-index.ts';
import { textAt } from './referent.ts';
import { type Scene, tokensOf } from './scene.ts';

/** Nouns of several describe no single person or town beside them: `the help of French doctors, Kouchner went`. */
export function agrees(scene: Scene, noun: number, mention: number): boolean {
  const { type, form } = mentionOf(scene, mention);
  if (!/^(PER|GPE|LOC|FAC)$/.test(type) || form !== 'name' || !/^NNP?S$/.test(tokenAt(scene, noun).tag))
    return true;
  return isOneOfList(scene, mention);
}

/** A name with `and` before or behind it, or a comma and another name. */
function isOneOfList(scene: Scene, mention: number): boolean {
  const [first, next] = tokensOf(scene, mentionOf(scene, mention));
  if (/^(and|or)$/.test(textAt(scene, next)) || /^(and|or)$/.test(textAt(scene, first - 1))) return true;
  return textAt(scene, next) === ',' && (scene.mentionsAt[next + 1] ?? []).length > 0;
}
