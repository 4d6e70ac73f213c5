import type { Draft, Scene } from './draft.ts';
import { token } from './tree.ts';

/** `demanded justice for the men killed in Jos`: a participle of a noun that the verb does not hold itself tells what has happened. */
export function isPastDeed({ tree }: Scene, { predicate, mark }: Draft, parent: Draft): boolean {
  const { dep, tag, head } = token(tree, predicate);
  if (dep !== 'acl' || tag !== 'VBN' || mark !== null || head < 0) return false;
  const noun = token(tree, head);
  if (noun.pos !== 'NOUN' && noun.pos !== 'PROPN') return false;
  return noun.head !== parent.predicate || noun.dep === 'obl';
}
