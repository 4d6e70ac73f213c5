import { clauseOf, tokenAt } from '../../core/doc-index.ts';
import type { Clause } from '../../core/layers/clause.ts';
import type { Scene } from './scene.ts';

/** Links over which a clause borrows the place and day of the clause it depends on. */
const BORROWS = new Set(['noun', 'light', 'xcomp', 'advcl', 'conj']);

/** What came before or after, or only might come, has a place and a day of its own. */
const APART = new Set(['after', 'before', 'since', 'until', 'if', 'unless', 'because', 'although', 'though']);

/** The clause and, upwards, the clauses it borrows place and time from. */
export function carriers(scene: Scene, clause: number): readonly number[] {
  const chain = [clause];
  let at = clauseOf(scene, clause);
  if (isBlamed(scene, at)) return chain;
  const first = firstDeed(scene, at);
  if (first !== null) {
    chain.push(first);
    at = clauseOf(scene, first);
  }
  while (
    at.parent !== null &&
    at.link !== null &&
    BORROWS.has(at.link) &&
    !standsApart(at) &&
    chain.length < 4
  ) {
    chain.push(at.parent);
    at = clauseOf(scene, at.parent);
  }
  return chain;
}

/** `accused him on Monday of killing two`: when somebody is blamed says nothing of the deed. */
function isBlamed(scene: Scene, { link, mark, predicate }: Clause): boolean {
  return link === 'xcomp' && (mark === 'of' || mark === 'for') && tokenAt(scene, predicate).tag === 'VBG';
}

function standsApart({ link, mark, factuality }: Clause): boolean {
  // `clashes on Monday after the killing of a leader`: what a noun came after, too
  if (link === 'noun') return mark === 'after' || mark === 'before' || mark === 'since';
  if (link !== 'advcl') return false;
  return APART.has(mark ?? '') || (mark === null && factuality.status === 'hypothetical');
}

/** `Two died and five were hurt, the army said`: beside a deed that is told together with it, though a saying stands above both. */
function firstDeed(scene: Scene, { predicate, link, parent, kind }: Clause): number | null {
  const { dep, head } = tokenAt(scene, predicate);
  if (dep !== 'conj' || link === 'conj' || kind === 'noun') return null;
  const first = scene.clauseAt[head] ?? -1;
  return first >= 0 && first !== parent && clauseOf(scene, first).parent === parent ? first : null;
}
