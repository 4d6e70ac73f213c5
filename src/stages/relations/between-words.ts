import { mentionOf } from '../../core/doc-index.ts';
import type { Mention } from '../../core/layers/entities.ts';
import { gap } from './listed.ts';
import type { Scene } from './scene.ts';

/** The words between two names as a row may have them. */
export interface BetweenWords {
  readonly words: string;
  /** An adverb says that it held before: `, then led by`. */
  readonly isOver: boolean;
}

/**
 * The words between two names: as they stand, or else without what says nothing of how the two relate: the bracket of a
 * second name (`X (ABC) led by Y`), the kind of the first (`the X coalition led by Y`), an adverb (`, now led by Y`), the
 * title of the second (`led by its chairman Y`). Null where no row has them.
 */
export function betweenWords(scene: Scene, left: number, right: number): BetweenWords | null {
  const whole = gap(scene, mentionOf(scene, left), mentionOf(scene, right));
  if (whole === '') return null;
  if (whole !== null && scene.lexicon.between.has(whole)) return { words: whole, isOver: false };
  const bare = gap(scene, mentionOf(scene, left), { start: titleStart(scene, right), end: 0 });
  return bare === null ? null : plain(scene, bare);
}

const ADVERB =
  /^(, |)(then|now|currently|formerly|previously|once|still|largely|mainly|mostly|also|jointly) /;

function plain(scene: Scene, bare: string): BetweenWords | null {
  const open = bare.replace(/^\)\s?/, '');
  const [kind = ''] = open.split(' ', 1);
  const told = scene.lexicon.kinds.has(kind) ? open.slice(kind.length + 1) : open;
  const adverb = ADVERB.exec(told);
  const words = (adverb ? `${adverb[1]}${told.slice(adverb[0].length)}` : told).replace(
    / (?:its|their)$/,
    '',
  );
  if (!scene.lexicon.between.has(words)) return null;
  return { words, isOver: /^(then|formerly|previously|once)$/.test(adverb?.[2] ?? '') };
}

/** Where the titles right before a name begin: `General`, `Prime Minister`. */
function titleStart(scene: Scene, right: number): number {
  let { start } = mentionOf(scene, right);
  for (let m = right - 1; m >= 0 && isTitle(mentionOf(scene, m), start); m--)
    start = mentionOf(scene, m).start;
  return start;
}

function isTitle({ type, end }: Mention, start: number): boolean {
  return type === 'TITLE' && end + 1 === start;
}
