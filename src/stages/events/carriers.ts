import { clauseOf } from '../../core/doc-index.ts';
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

function standsApart({ link, mark, factuality }: Clause): boolean {
  if (link !== 'advcl') return false;
  return APART.has(mark ?? '') || (mark === null && factuality.status === 'hypothetical');
}
