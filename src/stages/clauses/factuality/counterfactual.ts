import type { Draft, Scene } from '../draft.ts';
import { cueOf } from '../lexicon.ts';
import { isInverted } from '../local.ts';
import { type Tree, token } from '../tree.ts';

/** Words of the sentence looked through for the clause that says what would have been. */
const FARTHEST = 40;
const LONGEST_SUBJECT = 10;

/** `had Kenya not sent police, the port would have fallen`: what only the fancy undoes was done. */
export function isUndone(scene: Scene, draft: Draft): boolean {
  const { tense, perfect, negation } = draft.group;
  if (negation < 0) return false;
  if (isWithinInversion(scene, draft) || isOwedTo(scene, draft)) return true;
  if (tense !== 'past' || !perfect || (draft.mark !== 'if' && !isInverted(scene.tree, draft))) return false;
  return wouldHave(scene.tree, draft.predicate, 1) >= 0 || wouldHave(scene.tree, draft.predicate, -1) >= 0;
}

/** `without Rwandan help, M23 would never have taken Goma`: it had the help, and took it. */
function isOwedTo({ tree }: Scene, { predicate, group: { modal, perfect } }: Draft): boolean {
  if (modal < 0 || !perfect || !/^would$/.test(tree.words[modal] ?? '')) return false;
  const { sentence } = token(tree, predicate);
  for (let i = predicate - 1; i >= 0 && predicate - i < FARTHEST; i--) {
    if (token(tree, i).sentence !== sentence) return false;
    if (tree.words[i] === 'without' || (tree.words[i] === 'but' && tree.words[i + 1] === 'for')) return true;
  }
  return false;
}

/**
 * `that had the army attacked Goma, the rebels would have fled`, `would have fled had the army attacked`: what the words
 * alone show to be a condition, however the tree is torn.
 */
export function isWithinInversion({ tree }: Scene, { predicate, kind }: Draft): boolean {
  if (kind === 'noun') return false;
  for (let i = predicate - 1; i >= 0 && predicate - i <= LONGEST_SUBJECT; i--) {
    const { text, sentence } = token(tree, i);
    if (sentence !== token(tree, predicate).sentence || /^[,;:]$/.test(text)) return false;
    if (text.toLowerCase() === 'had') return isBeforeSubject(tree, i) && isCondition(tree, i, predicate);
  }
  return false;
}

/** `had the army`: who acts stands behind the helper, which nobody before it could be the subject of. */
function isBeforeSubject({ tokens }: Tree, helper: number): boolean {
  const before = tokens[helper - 1];
  const after = tokens[helper + 1];
  if (after === undefined || !/^(DET|ADJ|NUM|PROPN|NOUN|PRON)$/.test(after.pos)) return false;
  return (
    before === undefined || before.sentence !== after.sentence || /^(VERB|SCONJ|PUNCT)$/.test(before.pos)
  );
}

/** A comma and `would have` come behind, or `would have` came before. */
function isCondition(tree: Tree, helper: number, predicate: number): boolean {
  const ahead = wouldHave(tree, predicate, 1);
  if (ahead >= 0) return tree.words.slice(predicate, ahead).includes(',');
  return /^VERB$/.test(tree.tokens[helper - 1]?.pos ?? '') && wouldHave(tree, helper, -1) >= 0;
}

/** Where `would have`, `could not have` stands before or behind a word of the sentence; -1 without. */
function wouldHave(tree: Tree, from: number, step: 1 | -1): number {
  const { sentence } = token(tree, from);
  for (let i = from + step; Math.abs(i - from) < FARTHEST; i += step) {
    if (tree.tokens[i]?.sentence !== sentence) return -1;
    if (token(tree, i).tag === 'MD' && [i + 1, i + 2].some((at) => tree.words[at] === 'have')) return i;
  }
  return -1;
}

/** `Unless Tel Aviv lifts the siege, Cairo will recall its envoy`: what comes behind the comma hangs on the condition, however the tree is torn. */
export function isUnderCondition({ tree, lexicon }: Scene, { predicate, group }: Draft): boolean {
  if (group.modal < 0 && group.tense !== 'future') return false;
  const { sentence } = token(tree, predicate);
  let first = predicate;
  let comma = false;
  for (; first > 0 && tree.tokens[first - 1]?.sentence === sentence; first--) {
    if (predicate - first > FARTHEST || /^[;:]$/.test(tree.words[first] as string)) return false;
    comma ||= tree.words[first] === ',';
  }
  const mark = tree.words[first] as string;
  return comma && /^(?:if|unless)$/.test(mark) && cueOf(lexicon, 'mark', mark)?.status === 'hypothetical';
}
