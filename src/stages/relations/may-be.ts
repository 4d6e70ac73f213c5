import { lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { RelationRow } from '../../packs/relations.schema.ts';
import { kindOf } from './kind-of.ts';
import type { Scene } from './scene.ts';

/** Whether a row's guards let it speak of a subject: its kind of body, and the nouns that the sentence is without. */
export function mayBe(
  scene: Scene,
  { kinds = [], unless = [] }: Partial<Pick<RelationRow, 'kinds' | 'unless'>>,
  subject: number,
): boolean {
  if (kinds.length > 0 && !kinds.includes(kindOf(scene, subject) ?? '')) return false;
  return unless.length === 0 || !namesAny(scene, unless, subject);
}

/** A noun of one of the classes in the sentence of a mention. */
function namesAny(scene: Scene, classes: readonly string[], mention: number): boolean {
  const { first, last } = scene.doc.segments.sentences[mentionOf(scene, mention).sentence] ?? {
    first: 0,
    last: 0,
  };
  for (let i = first; i < last; i++) if (classes.some((name) => isOf(scene, name, i))) return true;
  return false;
}

function isOf(scene: Scene, name: string, i: number): boolean {
  return (
    scene.lexicon.classes.get(name)?.has(lemmaAt(scene, i)) === true ||
    (name === 'sport' && isScore(scene, i))
  );
}

/** `beat Uganda 2-0` */
function isScore(scene: Scene, i: number): boolean {
  const parts = [i, i + 1, i + 2].map((at) => scene.doc.segments.tokens[at]?.text ?? '');
  return /^\d{1,2}[-–]\d{1,2}$/.test(parts.join('')) && /^\d/.test(tokenAt(scene, i).text);
}
