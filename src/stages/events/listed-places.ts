import { mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Sentence } from '../../core/layers/segments.ts';
import { isNamed, PLACES } from './place-at.ts';
import type { Scene } from './scene.ts';
import { isTown } from './somebody.ts';

/** `posts in Goma and Bukavu`: the towns that `and` joins to a town, wherever the phrase hangs. */
export function listedPlaces(scene: Scene, place: number | null): readonly number[] {
  if (place === null || !isTown(scene, place)) return [];
  const { start, end, sentence } = mentionOf(scene, place);
  const { first, last } = scene.doc.segments.sentences[sentence] as Sentence;
  const found: number[] = [];
  for (let i = first; i < last; i++) {
    const { dep, head, start: at } = tokenAt(scene, i);
    if (dep !== 'conj' || head < 0 || at < end || hasPreposition(scene, i)) continue;
    const first = tokenAt(scene, head);
    const beside = first.start >= start && first.end <= end;
    if (beside) found.push(...townsAt(scene, i, place));
  }
  return found;
}

function townsAt(scene: Scene, token: number, beside: number): readonly number[] {
  return (scene.mentionsAt[token] ?? []).filter((m) => {
    const one = mentionOf(scene, m);
    return m !== beside && PLACES.has(one.type) && isNamed(one) && isTown(scene, m);
  });
}

/** `from Kayes and towards Nioro`, `in Taiz or Marib`: another preposition, another place; of two one, not both. */
function hasPreposition(scene: Scene, token: number): boolean {
  return (scene.kids[token] ?? []).some((kid) => {
    const { dep, text } = tokenAt(scene, kid);
    return dep === 'case' || (dep === 'cc' && text.toLowerCase() !== 'and');
  });
}
