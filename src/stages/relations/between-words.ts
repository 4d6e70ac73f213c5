import { mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Mention } from '../../core/layers/entities.ts';
import type { Span } from '../../core/span.ts';
import { gap } from './listed.ts';
import { textAt } from './referent.ts';
import { type Scene, tokensOf } from './scene.ts';

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
  const until = { start: titleStart(scene, right), end: 0 };
  const bare = gap(scene, mentionOf(scene, left), until);
  return (bare === null ? null : plain(scene, bare)) ?? behindDescription(scene, left, until);
}

/** `X, the largest town under the control of Y`: what stands behind a description says it of the name before it. */
function behindDescription(scene: Scene, left: number, until: Span): BetweenWords | null {
  const [, comma] = tokensOf(scene, mentionOf(scene, left));
  if (textAt(scene, comma) !== ',' || textAt(scene, comma + 1) === '') return null;
  let last = comma;
  for (let at = comma + 1; at <= comma + LONGEST_DESCRIPTION && isDescribing(scene, at); at++) last = at;
  if (last === comma || tokenAt(scene, last).pos !== 'NOUN') return null;
  const rest = gap(scene, tokenAt(scene, last), until);
  return rest?.includes(' ') ? (plain(scene, `, ${rest}`) ?? plain(scene, rest)) : null;
}

const LONGEST_DESCRIPTION = 7;

function isDescribing(scene: Scene, at: number): boolean {
  if (at >= scene.tokens.length || (scene.mentionsAt[at] ?? []).length > 0) return false;
  return /^(DET|ADJ|NOUN|NUM)$/.test(tokenAt(scene, at).pos) || /^[-‐‑]$/.test(textAt(scene, at));
}

const ADVERB =
  /^(, |)(then|now|currently|formerly|previously|once|still|largely|mainly|mostly|also|jointly|locally|formally|officially|popularly|collectively|long|partly|heavily|secretly) /;

const INNER_ADVERB = / (?:largely|mainly|mostly|still|now|firmly|partly|entirely|effectively|long) /;

function plain(scene: Scene, bare: string): BetweenWords | null {
  const open = bare.replace(/^\)\s?/, '');
  const [kind = ''] = open.split(' ', 1);
  const told = scene.lexicon.kinds.has(kind) ? open.slice(kind.length + 1) : open;
  const adverb = ADVERB.exec(told);
  const words = (adverb ? `${adverb[1]}${told.slice(adverb[0].length)}` : told).replace(
    / (?:its|their)$/,
    '',
  );
  const known = [words, withoutQuarter(scene, words), words.replace(INNER_ADVERB, ' ')].find((one) =>
    scene.lexicon.between.has(one),
  );
  if (known === undefined) return null;
  return { words: known, isOver: /^(then|formerly|previously|once)$/.test(adverb?.[2] ?? '') };
}

/** `in south-western Chad` is in Chad. */
function withoutQuarter(scene: Scene, words: string): string {
  const cut = words.lastIndexOf(' ');
  // `in the southern Gaza Strip`
  return scene.lexicon.quarters.has(words.slice(cut + 1)) ? words.slice(0, cut).replace(/ the$/, '') : words;
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
