import { lemmaAt, mentionOf, prepositionOf, tokenAt } from '../../core/doc-index.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { isAnybody } from './anybody.ts';
import { textAt } from './referent.ts';
import { argumentAt, type Scene } from './scene.ts';

/** How deep its people may stand: `thousands of members of its wing`. */
const DEEPEST = 2;

/** The body that a noun names the people of: `its fighters`, `thousands of ELN fighters`, `the leaders of Hamas`. */
export function bodyBehind(
  scene: Scene,
  head: number,
  types: readonly EntityType[],
  depth = DEEPEST,
): number | null {
  const people = arePeople(scene, head);
  for (const kid of scene.kids[head] ?? []) {
    const found =
      (people ? ownerAt(scene, kid, types) : null) ??
      (depth > 0 && isOf(scene, kid) ? bodyBehind(scene, kid, types, depth - 1) : null);
    if (found !== null) return found;
  }
  return null;
}

/** `its fighters`, `its leaders` and `its leadership` are the body; `its founder` is one. */
function arePeople(scene: Scene, head: number): boolean {
  if (textAt(scene, head) === 'leadership') return true;
  if (!/^NNP?S$/.test(tokenAt(scene, head).tag)) return false;
  return (scene.lexicon.nouns.get(lemmaAt(scene, head)) ?? []).some(
    ({ row }) => row.type === 'member_of' || row.type === 'head_of',
  );
}

function isOf(scene: Scene, kid: number): boolean {
  return tokenAt(scene, kid).dep === 'nmod' && prepositionOf(scene, kid) === 'of';
}

/** Whoever owns them or stands before them; behind `of` a body: the leaders of a land are not the land. */
function ownerAt(scene: Scene, kid: number, types: readonly EntityType[]): number | null {
  const owner = argumentAt(scene, kid, types);
  if (owner === null || /^(nmod:poss|compound|amod)/.test(tokenAt(scene, kid).dep)) return owner;
  const isBody = mentionOf(scene, owner).type === 'ORG' && !isAnybody(scene, owner);
  return isBody && isOf(scene, kid) ? owner : null;
}
