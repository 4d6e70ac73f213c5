import { mentionOf } from '../../core/doc-index.ts';
import { entityOf, type Scene } from './scene.ts';

/** What kind of body a mention names: what is known of it, else what its name is built with (`… High Court`). */
export function kindOf(scene: Scene, mention: number): string | null {
  const known = entityOf(scene, mention)?.subtype ?? null;
  if (known !== null) return known;
  const { start, end, type, form } = mentionOf(scene, mention);
  if (type !== 'ORG' || form !== 'name') return null;
  const name = scene.text.slice(start, end);
  const { heads } = scene.lexicon;
  return (
    heads.get(lastWord(name)) ??
    heads.get(lastWord(beforeOf(name))) ??
    heads.get(wordBehind(scene, end)) ??
    null
  );
}

/** `the Jewish Power party`: the kind as a plain word behind the name. */
function wordBehind(scene: Scene, end: number): string {
  const word = /^ (\p{Ll}{4,14})\b/u.exec(scene.text.slice(end, end + LONGEST_KIND))?.[1] ?? '';
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const LONGEST_KIND = 16;

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** `Institute for Peace Studies`: the words over the first preposition. */
function beforeOf(name: string): string {
  const at = name.search(/\s(?:of|for)\s/);
  return at < 0 ? '' : name.slice(0, at);
}
