import { mentionOf } from '../../core/doc-index.ts';
import type { Span } from '../../core/span.ts';
import type { Scene } from './scene.ts';

const LONGEST = 40;

/** Mentions of the same type that follow in a list: `in Syria, Iraq and Jordan`. */
export function joinedTo(scene: Scene, mention: number): readonly number[] {
  const { mentions } = scene.doc.entities;
  const { type, sentence } = mentionOf(scene, mention);
  const found: number[] = [];
  let last = mention;
  for (let next = mention + 1; next < mentions.length; next++) {
    const one = mentionOf(scene, next);
    if (one.start < mentionOf(scene, last).end) continue;
    const words = gap(scene, mentionOf(scene, last), one) ?? '';
    if (one.sentence !== sentence || one.type !== type || !/^(,|and|, and|or|as well as)$/.test(words)) break;
    found.push(next);
    last = next;
  }
  return found.length > 0 && /^(and|, and|or|as well as)$/.test(gapBefore(scene, found)) ? found : [];
}

/** What stands before the last of a list: without `and` it is no list but one place inside another. */
function gapBefore(scene: Scene, list: readonly number[]): string {
  const last = list.at(-1) ?? 0;
  let before = last - 1;
  while (before > 0 && mentionOf(scene, before).end > mentionOf(scene, last).start) before--;
  return gap(scene, mentionOf(scene, before), mentionOf(scene, last)) ?? '';
}

/** The words between two mentions, lower case, without a closing article; null when they are too many. */
export function gap(scene: Scene, left: Span, right: Span): string | null {
  if (right.start - left.end > LONGEST) return null;
  const words = scene.text.slice(left.end, right.start).toLowerCase().replace(/\s+/g, ' ').trim();
  return words.replace(/(^|\s)(the|a|an)$/, '').trim();
}
