import { clauseOf, tokenAt } from '../../core/doc-index.ts';
import type { Sentence } from '../../core/layers/segments.ts';
import { hasCircumstance, isBare } from './bare.ts';
import type { Draft } from './draft.ts';
import { rootOf } from './harm.ts';
import type { Scene } from './scene.ts';

/**
 * The attack whose toll a clause tells apart from it: `an ambush in which nine died`, `bombed the port; two were killed`,
 * `raided the town. Four were killed.` Only a toll without doer, means, day and place of its own belongs to what was told before.
 */
export function attackBefore(scene: Scene, drafts: readonly Draft[], draft: Draft): Draft | null {
  if (draft.roles.some(({ role }) => role === 'actor' || role === 'weapon')) return null;
  return (
    inWhich(scene, drafts, draft) ??
    (standsApart(scene, draft)
      ? null
      : (onlyAttack(scene, drafts, draft, 0) ?? onlyAttack(scene, drafts, draft, 1)))
  );
}

/** `the attack near the village, in which the sergeant was killed`: the last deed named before the relative. */
function inWhich(scene: Scene, drafts: readonly Draft[], draft: Draft): Draft | null {
  const { predicate, sentence } = clauseOf(scene, draft.clause);
  const { first } = scene.doc.segments.sentences[sentence] as Sentence;
  for (let i = predicate - 1; i > Math.max(first, predicate - FARTHEST); i--) {
    if (!/^which$/i.test(tokenAt(scene, i).text) || !/^(in|during)$/i.test(tokenAt(scene, i - 1).text))
      continue;
    const { start } = tokenAt(scene, i - 1);
    return (
      drafts.findLast(
        (one) => isDeedOf(scene, one, sentence) && one.trigger.end <= start && isNoun(scene, one),
      ) ?? null
    );
  }
  return null;
}

/** Words between `in which` and what was done to somebody. */
const FARTHEST = 14;

function isNoun(scene: Scene, { clause }: Draft): boolean {
  return clauseOf(scene, clause).kind === 'noun';
}

/** An attack, not an outcome of one, in a sentence. */
function isDeedOf(scene: Scene, { type, frame, clause }: Draft, sentence: number): boolean {
  return type === 'ASSAULT' && !frame.row.outcome && clauseOf(scene, clause).sentence === sentence;
}

/** A day, a place or a circumstance of its own. */
function standsApart(scene: Scene, { roles, clause }: Draft): boolean {
  if (roles.some(({ role }) => role === 'location' || role === 'date')) return true;
  return hasCircumstance(scene, clause);
}

/** The one attack that is told right before, in the sentence itself or in the one before it. */
function onlyAttack(scene: Scene, drafts: readonly Draft[], draft: Draft, back: 0 | 1): Draft | null {
  const { sentence } = clauseOf(scene, draft.clause);
  const { sentences } = scene.doc.segments;
  const [own, other] = [sentences[sentence], sentences[sentence - back]];
  if (own === undefined || other === undefined || own.paragraph !== other.paragraph) return null;
  if (back === 1 && !isBare(scene, sentence)) return null;
  const roots = new Set(
    drafts.filter((one) => isAttackIn(scene, one, sentence - back) && rootOf(one) !== draft).map(rootOf),
  );
  const [only, second] = roots;
  if (only === undefined || second !== undefined || only.trigger.start > draft.trigger.start) return null;
  return isToldBy(only, draft, back) ? only : null;
}

function isAttackIn(scene: Scene, { type, clause }: Draft, sentence: number): boolean {
  return type === 'ASSAULT' && clauseOf(scene, clause).sentence === sentence;
}

/** Both happened; whom another sentence names for the toll alone tells it apart. */
function isToldBy(attack: Draft, { factuality, frame }: Draft, back: 0 | 1): boolean {
  if (attack.frame.row.outcome && attack.frame.row.id === frame.row.id) return false;
  const happened = [attack.factuality, factuality].every(
    ({ polarity, status }) => polarity === 'positive' && status === 'occurred',
  );
  const { source } = factuality;
  const same = source === null || source === attack.factuality.source;
  return happened && (same || (back === 0 && attack.factuality.source === null));
}
