import { clauseOf, tokenAt } from '../../core/doc-index.ts';
import type { Factuality } from '../../core/layers/factuality.ts';
import { ended } from './ended.ts';
import type { Entry } from './lexicon.ts';
import type { Scene } from './scene.ts';
import { isFormer } from './standing.ts';
import { CHANGES } from './type-traits.table.ts';

/** `the RSF, led by Hemedti,`: a bare participle tells of a state that lasts, unless the row tells of a change. */
export function standing(scene: Scene, index: number, { type, ends }: Entry['row']): Factuality {
  const { factuality } = clauseOf(scene, index);
  if (ends) return ended(factuality);
  // `two districts bordering Y`, of two that are named
  if (factuality.status === 'generic' && isBare(scene, index)) return { ...factuality, status: 'ongoing' };
  if (CHANGES.has(type) || factuality.status !== 'occurred') return factuality;
  if (isSince(scene, index)) return { ...factuality, status: 'ongoing' };
  if (!isBare(scene, index) || isFormer(scene, clauseOf(scene, index).predicate)) return factuality;
  const negated = (scene.kids[clauseOf(scene, index).predicate] ?? []).some((kid) =>
    /^(not|never)$/i.test(tokenAt(scene, kid).text),
  );
  // what happens to the body (`…, was banned`) says nothing of who leads it
  return { ...factuality, status: 'ongoing', polarity: negated ? factuality.polarity : 'positive' };
}

/** A participle behind no form of `be` or `have`, as the order of words has it too. */
function isBare(scene: Scene, index: number): boolean {
  const { predicate, kind, passive } = clauseOf(scene, index);
  const { tag } = tokenAt(scene, predicate);
  const state = passive || isStateBehindComma(scene, predicate);
  if (kind !== 'verb' || !(/^VB[NG]$/.test(tag) || (state && tag === 'VBD'))) return false;
  if ((scene.kids[predicate] ?? []).some((kid) => tokenAt(scene, kid).dep.startsWith('aux'))) return false;
  let at = predicate - 1;
  while (at > 0 && tokenAt(scene, at).pos === 'ADV') at--;
  if (at >= 0 && tokenAt(scene, at).text === 'and') return isParticipleBefore(scene, predicate);
  return at >= 0 && /^(PUNCT|NOUN|PROPN|NUM|X)$/.test(tokenAt(scene, at).pos);
}

/** `founded in 1994 and chaired by X`: what the participle goes on from is one too. */
function isParticipleBefore(scene: Scene, predicate: number): boolean {
  const { head, dep } = tokenAt(scene, predicate);
  if (dep !== 'conj' || head < 1 || tokenAt(scene, head).tag !== 'VBN') return false;
  return /^(PUNCT|NOUN|PROPN)$/.test(tokenAt(scene, head - 1).pos);
}

/** `The foundation, based in Nakuru, works`, taken for a past tense by the tagger. */
function isStateBehindComma(scene: Scene, predicate: number): boolean {
  if (predicate === 0 || tokenAt(scene, predicate - 1).text !== ',') return false;
  return scene.lexicon.copulas.has(tokenAt(scene, predicate).text.toLowerCase());
}

/** `has ruled Mozambique since independence` still holds. */
export function isSince(scene: Scene, index: number): boolean {
  const { predicate, args } = clauseOf(scene, index);
  return (
    (scene.kids[predicate] ?? []).some((kid) => /^(has|have|['’]ve)$/i.test(tokenAt(scene, kid).text)) &&
    (args.some(({ preposition }) => preposition === 'since') || isFollowedBySince(scene, predicate))
  );
}

/** How far behind its verb `since` may stand, where the tree hangs it elsewhere. */
const SINCE_WITHIN = 9;

function isFollowedBySince(scene: Scene, predicate: number): boolean {
  const { sentence } = tokenAt(scene, predicate);
  for (let i = predicate + 1; i < predicate + SINCE_WITHIN && i < scene.tokens.length; i++) {
    const { text, pos, sentence: own } = tokenAt(scene, i);
    if (own !== sentence || /^(VERB|AUX|PUNCT)$/.test(pos)) return false;
    if (text === 'since') return true;
  }
  return false;
}
