import { lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import { kindOf } from './kind-of.ts';
import { textAt } from './referent.ts';
import { entityOf, type Scene } from './scene.ts';

/** Words that a field of work takes: `of mines, energy and water resources`. */
const LONGEST_FIELD = 7;

/** The token behind what an office is charged with: `minister of foreign affairs | of Georgia`; null without a field. */
export function portfolioEnd(scene: Scene, noun: number): number | null {
  const named = scene.lexicon.ofField.has(lemmaAt(scene, noun));
  const first = fieldEnd(scene, noun + 1, named);
  // `minister of state for foreign affairs`
  return first === null ? null : (fieldEnd(scene, first, named) ?? first);
}

/** `Minister of Mines and Energy`: a name that is no body's. */
export function isFieldName(scene: Scene, noun: number, mention: number): boolean {
  return scene.lexicon.ofField.has(lemmaAt(scene, noun)) && isUnknown(scene, mention);
}

function isUnknown(scene: Scene, mention: number): boolean {
  const { type, form } = mentionOf(scene, mention);
  if (type !== 'ORG' || form !== 'name' || entityOf(scene, mention)?.link !== 'document') return false;
  return kindOf(scene, mention) === null;
}

function fieldEnd(scene: Scene, link: number, named: boolean): number | null {
  if (!/^(of|for)$/.test(textAt(scene, link))) return null;
  let at = link + 1;
  while (at <= link + LONGEST_FIELD && isField(scene, at, tokenAt(scene, link).sentence, named)) at++;
  // `head of the self-proclaimed state` is no head of the self
  if (/^[-‐‑]$/.test(textAt(scene, at))) at--;
  while (at > link + 1 && /^(and|the|,)$/.test(textAt(scene, at - 1))) at--;
  return at > link + 1 && /^(NOUN|PROPN)$/.test(tokenAt(scene, at - 1).pos) ? at : null;
}

function isField(scene: Scene, at: number, sentence: number, named: boolean): boolean {
  if (at >= scene.tokens.length || tokenAt(scene, at).sentence !== sentence) return false;
  const { pos, text } = tokenAt(scene, at);
  if (!/^(NOUN|PROPN|ADJ)$/.test(pos) && !/^(the|and)$/.test(text)) return false;
  return (scene.mentionsAt[at] ?? []).every((m) => {
    const { type, form } = mentionOf(scene, m);
    return form === 'nominal' || type === 'NORP' || type === 'TITLE' || (named && isUnknown(scene, m));
  });
}
