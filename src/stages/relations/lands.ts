import { mentionOf } from '../../core/doc-index.ts';
import type { Construction } from '../../core/vocabulary.ts';
import { isWider } from './place-rank.ts';
import { entityOf, type Scene } from './scene.ts';

interface Pair {
  readonly subject: number;
  readonly object: number;
  readonly construction: Construction;
}

/** A place lies in none that is smaller, in no people without a state, and in another country only by a verb: exclaves. */
export function mayHold(scene: Scene, { subject, object, construction }: Pair): boolean {
  const [inner, outer] = [entityOf(scene, subject), entityOf(scene, object)];
  if (isWider(inner, outer) || (outer?.type === 'NORP' && outer.country === null)) return false;
  if (construction === 'verbal' || construction === 'copular' || inner?.type === 'FAC') return true;
  return !inner?.country || !outer?.country || inner.country === outer.country;
}

/** An organ that is known for another country's: `the FSB of Ukraine`. */
export function isOfOtherLand(scene: Scene, { subject, object }: Omit<Pair, 'construction'>): boolean {
  if (mentionOf(scene, object).type !== 'GPE') return false;
  const [own, other] = [entityOf(scene, subject)?.country, entityOf(scene, object)?.country];
  return Boolean(own && other && own !== other);
}
