import { mentionOf } from '../../core/doc-index.ts';
import { entityOf, type Scene } from './scene.ts';

/** What kind of body a mention names: what is known of it, else what its name is built with (`… High Court`). */
export function kindOf(scene: Scene, mention: number): string | null {
  const known = entityOf(scene, mention)?.subtype ?? null;
  if (known !== null) return known;
  const { start, end, type, form } = mentionOf(scene, mention);
  if (type !== 'ORG' || form !== 'name') return null;
  const name = scene.text.slice(start, end);
  return scene.lexicon.heads.get(lastWord(name)) ?? scene.lexicon.heads.get(lastWord(beforeOf(name))) ?? null;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** `Institute for Peace Studies`: the words over the first preposition. */
function beforeOf(name: string): string {
  const at = name.search(/\s(?:of|for)\s/);
  return at < 0 ? '' : name.slice(0, at);
}
