import { mentionOf, tokenAt } from '../../../core/doc-index.ts';
import type { Draft } from '../draft.ts';
import { endsName, referentEnding, textAt } from '../referent.ts';
import { argumentAt, entityOf, type Scene, tokensOf } from '../scene.ts';
import { phraseStart } from '../standing.ts';
import { state } from '../state.ts';
import { subjectEnding } from '../subject-ending.ts';

const ROW = {
  id: 'relations/border-of-land',
  type: 'borders' as const,
  from: ['GPE' as const, 'LOC' as const],
  to: ['GPE' as const, 'NORP' as const],
};

/** `Kobane, near the Turkish border`; `Rafah lies on the Egyptian border`: a place at the border of another land. */
export function fromBorders(scene: Scene): Draft[] {
  return scene.tokens.flatMap((_, noun) => {
    if (!/^(border|frontier)$/.test(textAt(scene, noun)) || /^(with|between)$/.test(textAt(scene, noun + 1)))
      return [];
    const land = noun === 0 ? null : argumentAt(scene, noun - 1, ROW.to);
    if (land === null || !isLand(scene, land)) return [];
    const first = phraseStart(scene, noun);
    const place = /^the$/.test(textAt(scene, first)) ? placeBefore(scene, first) : null;
    if (place === null || !isAbroad(scene, place, land)) return [];
    return state(scene, ROW, { subject: place, object: land, construction: 'appositive' }) ?? [];
  });
}

function isLand(scene: Scene, mention: number): boolean {
  const { type, form } = mentionOf(scene, mention);
  const entity = entityOf(scene, mention);
  return type === 'NORP'
    ? form === 'adjective' && (entity?.country ?? null) !== null
    : entity?.subtype === 'country';
}

/** The place that ends right before `near the`, or before `, a town near the`, or before a verb of lying. */
function placeBefore(scene: Scene, article: number): number | null {
  const close = textAt(scene, article - 1) === 'to' && textAt(scene, article - 2) === 'close';
  const link = close ? article - 2 : article - 1;
  if (!close && !/^(near|on|along|at|by)$/.test(textAt(scene, link))) return null;
  const last = link - 1;
  if (last < 0) return null;
  if (textAt(scene, last) === ',')
    return endsName(scene, last - 1) ? argumentAt(scene, last - 1, ROW.from) : null;
  if (/^(lies|lie|lay|sits|sit|is|stands|located|situated)$/.test(textAt(scene, last)))
    return subjectEnding(scene, /^VBN$/.test(tokenAt(scene, last).tag) ? last - 2 : last - 1, ROW.from);
  const place = referentEnding(scene, last, ROW.from);
  return place !== null && isNear(scene, place, last) ? place : null;
}

/** A name right before, or a description of it: `X, a town near`. Of `fled Goma near` nobody knows what was near. */
function isNear(scene: Scene, place: number, last: number): boolean {
  const [, next] = tokensOf(scene, mentionOf(scene, place));
  return next === last + 1 || textAt(scene, next) === ',';
}

/** Whoever lies in a land does not border it: `Raqqa, near the Syrian border`. */
function isAbroad(scene: Scene, place: number, land: number): boolean {
  const [own, other] = [entityOf(scene, place)?.country, entityOf(scene, land)?.country];
  return !own || !other || own !== other;
}
