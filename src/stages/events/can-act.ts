import { clauseOf, lemmaAt, mentionOf } from '../../core/doc-index.ts';
import type { ClauseArgument } from '../../core/layers/clause.ts';
import type { Scene } from './scene.ts';
import { isSomebodyHead } from './somebody.ts';
import { standFor } from './stand-for.ts';
import { isOf } from './words.ts';

/** `peace talks`, `drone attacks`: a word before a noun acts only when it names somebody. */
export function canAct(scene: Scene, arg: ClauseArgument): boolean {
  const standing = standFor(scene, arg.head);
  const nameless = standing?.closeness !== 'head';
  if (standing === null && isDeed(scene, arg.head)) return false;
  if (!nameless && isThing(scene, standing.mention)) return false;
  if (nameless && isOf(scene.words, 'abstract', lemmaAt(scene, arg.head))) return false;
  if (standing?.closeness === 'before' && isMereGood(scene, arg.head)) return false;
  if (standing?.closeness === 'before' && isNamedGround(scene, arg.head, standing.mention)) return false;
  if (arg.slot === 'modifier' && standFor(scene, arg.head) === null) return false;
  return !isMerePlace(scene, arg);
}

/** `in Memba and Eráti districts`: ground with a name of its own acts no more than the name. */
function isNamedGround(scene: Scene, head: number, mention: number): boolean {
  const { type, form } = mentionOf(scene, mention);
  return (
    (type === 'GPE' || type === 'LOC') && form === 'name' && isOf(scene.words, 'ground', lemmaAt(scene, head))
  );
}

/** `an attack that killed two`: what happens kills, but nobody acts in it; nor does a verb that stands for a lost noun. */
function isDeed(scene: Scene, head: number): boolean {
  const clause = scene.clauseAt[head] ?? -1;
  return clause >= 0 && (clauseOf(scene, clause).kind === 'verb' || !isSomebodyHead(scene, head));
}

/** `frozen Russian assets`: goods do nothing, whosever they are; only of a word that is known for somebody or a deed it is open. */
function isMereGood(scene: Scene, head: number): boolean {
  return isOf(scene.words, 'goods', lemmaAt(scene, head)) && scene.clauseAt[head] === -1;
}

/** A corridor, a road or a pipeline does nothing, whatever its name is taken for. */
function isThing(scene: Scene, mention: number): boolean {
  const { start, end } = mentionOf(scene, mention);
  const last = scene.doc.cleaned.view.text.slice(start, end).split(/[\s-]/u).at(-1) ?? '';
  return isOf(scene.words, 'infrastructure', last.toLowerCase());
}

/** A mountain, a province, an operation does not act; a capital may, a country does. */
function isMerePlace(scene: Scene, arg: ClauseArgument): boolean {
  const standing = standFor(scene, arg.head);
  if (standing?.closeness !== 'head') return false;
  const { type, metonymy, entity } = mentionOf(scene, standing.mention);
  if (type === 'LOC' || type === 'EVENT' || type === 'LAW') return true;
  const precision = entity === null ? null : (scene.doc.entities.entities[entity]?.placePrecision ?? null);
  const small =
    precision === 'admin1' || precision === 'admin2' || (precision === 'city' && arg.slot === 'modifier');
  return type === 'GPE' && metonymy === null && small;
}
