import { type Draft, doersOf, type Scene } from './draft.ts';
import { depOf, kidsOf, token } from './tree.ts';

/** The mention that a noun stands for: over the head itself, or the person's name that a title introduces. */
export function mentionOf(scene: Scene, head: number): number | null {
  const own = scene.mentionAt[head] as number;
  if (own !== -1) return own;
  for (const child of kidsOf(scene.tree, head)) {
    if (!/^(appos|flat|nmod:desc|compound|nmod:unmarked)$/.test(depOf(scene.tree, child))) continue;
    const mention = scene.mentionAt[child] as number;
    if (mention !== -1 && scene.mentionTypes[mention] === 'PER') return mention;
  }
  return null;
}

/** The first doer of a saying as a mention; null when unnamed. */
export function speakerOf(scene: Scene, draft: Draft): number | null {
  for (const { head } of doersOf(draft)) {
    const mention = mentionOf(scene, head);
    if (mention !== null) return mention;
  }
  return null;
}

/** Who owns a claim noun that is no clause: `Kyiv's fears`, `reports by Reuters`. */
export function ownerOf(scene: Scene, noun: number): number | null {
  for (const child of kidsOf(scene.tree, noun)) {
    const by = kidsOf(scene.tree, child).some(
      (one) => scene.tree.words[one] === 'by' || scene.tree.words[one] === 'from',
    );
    if (depOf(scene.tree, child) === 'nmod:poss' || by) return mentionOf(scene, child);
    const named = scene.mentionAt[child] as number;
    if (depOf(scene.tree, child) === 'amod' && named !== -1) return named;
  }
  return null;
}

export function hasDoer(draft: Draft): boolean {
  return doersOf(draft).length > 0;
}

/** The phrase behind `according to`, from the token of its first word; -1 without. */
export function phraseHead(scene: Scene, after: number): number {
  const { tree } = scene;
  const { sentence } = token(tree, after - 1);
  for (let i = after; i < tree.tokens.length && i < after + 8 && token(tree, i).sentence === sentence; i++) {
    if (!/^(NOUN|PROPN|PRON)$/.test(token(tree, i).pos)) continue;
    let at = i;
    for (let head = token(tree, at).head; head >= after && head < after + 20; head = token(tree, at).head) {
      if (
        !/^(NOUN|PROPN|PRON)$/.test(token(tree, head).pos) ||
        !/^(compound|amod|flat|nmod:poss|det|nmod:desc|nummod)$/.test(depOf(tree, at))
      )
        break;
      at = head;
    }
    return at;
  }
  return -1;
}
