import { lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { referentEnding, textAt } from './referent.ts';
import { argumentAt, type Scene, tokensOf } from './scene.ts';

/** The longest description between commas that is stepped over: `X, a former minister of Y, leads`. */
const LONGEST_ASIDE = 18;
const LONGEST_LEAD = 4;

/**
 * The subject that ends right before a verb: the name there, or the one before the aside that a comma closes. A name
 * behind a preposition is none: `a spokesman for X was`.
 */
export function subjectEnding(scene: Scene, last: number, types: readonly EntityType[]): number | null {
  if (textAt(scene, last) !== ',') return unlessInPhrase(scene, referentEnding(scene, last, types));
  const open = asideStart(scene, last);
  if (open === null) return null;
  const before = unlessInPhrase(scene, referentEnding(scene, open - 1, types));
  return before ?? filling(scene, open + 1, last, types);
}

/** The comma that opens what another closes; null when the sentence has none near, or it goes on with a list. */
function asideStart(scene: Scene, closing: number): number | null {
  const { sentence } = tokenAt(scene, closing);
  for (let i = closing - 2; i > 0 && i > closing - LONGEST_ASIDE; i--) {
    if (tokenAt(scene, i).sentence !== sentence) return null;
    if (textAt(scene, i) === ',') return isList(scene, i, closing) ? null : i;
  }
  return null;
}

/** What goes on with `and`, or with a name that is joined to another: `which borders Chad, Niger and Nigeria,`. */
function isList(scene: Scene, comma: number, closing: number): boolean {
  if (/^(and|or|but)$/.test(lemmaAt(scene, comma + 1))) return true;
  const [name] = scene.mentionsAt[comma + 1] ?? [];
  if (name === undefined) return false;
  const [, next] = tokensOf(scene, mentionOf(scene, name));
  return next < closing && /^(and|or|,)$/.test(textAt(scene, next));
}

/** `His brother, Salem Barakat, is`: the aside is the name itself. */
function filling(scene: Scene, first: number, next: number, types: readonly EntityType[]): number | null {
  const from = /^the$/i.test(textAt(scene, first)) ? first + 1 : first;
  const mention = argumentAt(scene, from, types);
  if (mention === null) return null;
  const { start, end } = mentionOf(scene, mention);
  return start === tokenAt(scene, from).start && end === tokenAt(scene, next - 1).end ? mention : null;
}

function unlessInPhrase(scene: Scene, mention: number | null): number | null {
  if (mention === null) return null;
  const { sentence } = mentionOf(scene, mention);
  let at = tokensOf(scene, mentionOf(scene, mention))[0] - 1;
  for (
    let left = LONGEST_LEAD;
    left > 0 && at >= 0 && /^(DET|ADJ|NOUN|PROPN)$/.test(tokenAt(scene, at).pos);
    left--
  )
    at--;
  if (at < 0 || tokenAt(scene, at).sentence !== sentence) return mention;
  return tokenAt(scene, at).pos === 'ADP' ? null : mention;
}
