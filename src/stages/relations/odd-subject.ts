import { clauseOf, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { ClauseArgument } from '../../core/layers/clause.ts';
import { textAt } from './referent.ts';
import { type Scene, tokensOf } from './scene.ts';
import { phraseStart } from './standing.ts';

/** A subject that the tree takes from elsewhere: who led it in `the faction led by X controls`, and over a gerund. */
export function isOddSubject(scene: Scene, index: number, { slot, head }: ClauseArgument): boolean {
  if (slot !== 'subject') return false;
  if (isAside(scene, index, head)) return true;
  return isByParticiple(scene, head) || isOverGerund(scene, clauseOf(scene, index).predicate, head);
}

/** `X, an Amhara militia, fights` and the tree takes the description for a second subject. */
function isAside(scene: Scene, index: number, head: number): boolean {
  const first = phraseStart(scene, head);
  if (
    !/^an?$/.test(textAt(scene, first)) ||
    textAt(scene, first - 1) !== ',' ||
    textAt(scene, head + 1) !== ','
  )
    return false;
  return clauseOf(scene, index).args.some((arg) => arg.slot === 'subject' && arg.head < first);
}

function isByParticiple(scene: Scene, head: number): boolean {
  const [name] = scene.mentionsAt[head] ?? [];
  const first = name === undefined ? head : tokensOf(scene, mentionOf(scene, name))[0];
  const by = textAt(scene, first - 1) === 'the' ? first - 2 : first - 1;
  return by > 0 && textAt(scene, by) === 'by' && /^VB[DN]$/.test(tokenAt(scene, by - 1).tag);
}

/** `A praised the resolve of B in fighting C`, `the unity of B in working to defeat C`: it is B that does it. */
function isOverGerund(scene: Scene, predicate: number, subject: number): boolean {
  let verb = predicate;
  if (tokenAt(scene, verb).tag === 'VB') verb = tokenAt(scene, verb).head;
  if (verb < 2 || tokenAt(scene, verb).tag !== 'VBG' || textAt(scene, verb - 1) !== 'in') return false;
  const first = phraseStart(scene, verb - 2);
  return subject < first - 1 && textAt(scene, first - 1) === 'of';
}
