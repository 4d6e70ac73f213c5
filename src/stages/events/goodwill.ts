import { clauseOf, lemmaAt } from '../../core/doc-index.ts';
import type { EventType } from '../../core/vocabulary.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { GOODWILL } from './word-acts.ts';

/** Planned goodwill is a promise, a retreat that one announces a concession, refused goodwill a refusal; goodwill that is only thought about is nothing yet. */
export function readGoodwill(scene: Scene, draft: Draft): readonly Draft[] {
  const { status, polarity } = draft.factuality;
  if (draft.embeddedIn !== null) return [draft];
  if (polarity === 'negative' && willNot(scene, draft)) {
    draft.factuality = { ...draft.factuality, polarity: 'positive', status: 'ongoing' };
    return [retype(draft, 'REJECT')];
  }
  if (
    draft.type === 'RETREAT' &&
    status === 'planned' &&
    polarity === 'positive' &&
    isAnnounced(scene, draft)
  )
    return [retype(draft, 'CONCEDE')];
  if (!GOODWILL.has(draft.type)) return [draft];
  if (status === 'hypothetical') return [];
  if (isPurpose(draft)) return [];
  const promised = status === 'planned' && polarity === 'positive' && draft.type !== 'CONCEDE';
  return [promised ? retype(draft, 'AGREE') : draft];
}

/** `said that it would withdraw`: an act of words; a treaty or a condition that speaks of a retreat announces nothing. */
function isAnnounced(scene: Scene, draft: Draft): boolean {
  const { parent, link } = clauseOf(scene, draft.clause);
  return draft.factuality.sourceKind !== 'author' && !isPurpose(draft) && parent !== null && link === 'ccomp';
}

/** What is only the purpose of something else, or expected by others, is promised by nobody. */
function isPurpose({ factuality }: Draft): boolean {
  const { status, cue, sourceKind } = factuality;
  return cue === 'to' || (status === 'planned' && sourceKind === 'belief');
}

function retype(draft: Draft, type: EventType): Draft {
  draft.type = type;
  draft.mode = null;
  return draft;
}

/** `will not lift the ban`: a refusal, no mere absence. */
function willNot(scene: Scene, draft: Draft): boolean {
  const { tense, predicate, kind } = clauseOf(scene, draft.clause);
  if (kind !== 'verb' || !(GOODWILL.has(draft.type) || draft.type === 'RETREAT' || draft.type === 'AGREE'))
    return false;
  const aux = (scene.kids[predicate] ?? []).map((kid) => lemmaAt(scene, kid));
  return tense === 'future' || aux.includes('will') || aux.includes('would');
}
