import { mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { argumentAt, type Scene, tokensOf } from './scene.ts';

/** What stands between the two names: `of the`. */
const LONGEST_LINK = 2;

/**
 * The name that what follows a comma is said of: in `the 3rd Brigade of the Army, based in Akure` and `Jane Roe of
 * Chatham House, a member of` the first of the two, as long as its type may be.
 */
export function wholeName(scene: Scene, last: number, types: readonly EntityType[]): number | null {
  const inner = argumentAt(scene, last, []);
  if (inner === null) return null;
  const outer = nameOver(scene, inner);
  const fits = outer !== null && (types.length === 0 || types.includes(mentionOf(scene, outer).type));
  return fits ? outer : argumentAt(scene, last, types);
}

function nameOver(scene: Scene, inner: number): number | null {
  let at = tokensOf(scene, mentionOf(scene, inner))[0] - 1;
  for (let left = LONGEST_LINK; left > 0 && at > 0 && textAt(scene, at) === 'the'; left--) at--;
  if (at <= 0 || textAt(scene, at) !== 'of') return null;
  const outer = argumentAt(scene, at - 1, ['PER', 'ORG']);
  if (outer === null) return null;
  const { form, end } = mentionOf(scene, outer);
  return form === 'name' && end === tokenAt(scene, at - 1).end ? outer : null;
}

function textAt(scene: Scene, token: number): string {
  return tokenAt(scene, token).text.toLowerCase();
}
