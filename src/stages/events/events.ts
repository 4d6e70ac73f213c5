import { clauseOf, tokenAt } from '../../core/doc-index.ts';
import type { Event } from '../../core/layers/event.ts';
import type { Sentence } from '../../core/layers/segments.ts';
import type { Span } from '../../core/span.ts';
import type { Stage } from '../../core/stage.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { nameAnswered } from './answered.ts';
import { nameBlamed } from './blamed.ts';
import { borrowPlaces } from './borrowed-places.ts';
import { nameClaimants } from './claimants.ts';
import type { Draft, Role } from './draft.ts';
import { compileFrames, type Frames } from './frames.ts';
import { nameGroundAgain } from './ground-again.ts';
import { addHarm } from './harm.ts';
import { nameSources } from './name-sources.ts';
import { onTopic } from './on-topic.ts';
import { namePairs } from './pairs.ts';
import { addPlaceAndTime } from './place-and-time.ts';
import { namePresent } from './present-for.ts';
import { proposeEvent } from './propose.ts';
import { type Input, makeScene, type Scene } from './scene.ts';
import { settleEvents } from './settle.ts';
import { tidyRoles } from './tidy-roles.ts';
import { readWords } from './words.ts';

/** Finds what happened, was said, planned or denied: frames over clauses, then one event for one happening. */
export function makeEvents(
  _options: unknown,
  tools: { knowledge: Knowledge; models: string },
): Stage<'cleaned' | 'segments' | 'entities' | 'dates' | 'quantities' | 'clauses', 'events'> {
  const frames = compileFrames(tools.knowledge);
  const words = readWords(tools.knowledge);
  return {
    name: 'events',
    needs: ['cleaned', 'segments', 'entities', 'dates', 'quantities', 'clauses'],
    gives: 'events',
    run: (doc: Input) => findEvents(makeScene(doc, words), frames),
  };
}

function findEvents(scene: Scene, frames: Frames): readonly Event[] {
  const drafts = scene.doc.clauses.flatMap((_, index) => proposeEvent(scene, frames, index) ?? []);
  nameSources(scene, drafts);
  nameClaimants(scene, drafts);
  namePresent(scene, drafts);
  namePairs(scene, drafts);
  nameBlamed(scene, new Map(drafts.map((draft) => [draft.clause, draft])));
  nameAnswered(scene, drafts);
  for (const draft of drafts) addPlaceAndTime(scene, draft);
  nameGroundAgain(scene, drafts);
  borrowPlaces(scene, drafts);
  const kept = [...settleEvents(scene, drafts)].sort(
    (a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end,
  );
  addHarm(scene, drafts);
  const told = onTopic(scene, kept);
  const place = new Map(told.map((draft, index) => [draft, index]));
  return told.map((draft) => toEvent(scene, draft, place));
}

function toEvent(scene: Scene, draft: Draft, place: ReadonlyMap<Draft, number>): Event {
  const { sentence } = clauseOf(scene, draft.clause);
  const roles = tidyRoles(scene, draft);
  return {
    ...evidenceOf(scene, draft, roles),
    sentence,
    type: draft.type,
    mode: draft.mode,
    trigger: draft.trigger,
    args: roles.map(({ role, start, end, mention, date, quantity }) => ({
      role,
      start,
      end,
      mention,
      date,
      quantity,
    })),
    factuality: draft.factuality,
    embeddedIn: draft.embeddedIn === null ? null : (place.get(draft.embeddedIn) ?? null),
    clause: draft.clause,
    rule: draft.frame.row.id,
    score: null,
  };
}

const EVIDENT = new Set(['actor', 'recipient', 'location', 'date']);

/** The smallest stretch of the sentence that holds the clause and who, to whom, where and when. */
function evidenceOf(scene: Scene, draft: Draft, roles: readonly Role[]): Span {
  const clause = clauseOf(scene, draft.clause);
  const { first, last } = scene.doc.segments.sentences[clause.sentence] as Sentence;
  const from = tokenAt(scene, first).start;
  const to = tokenAt(scene, last - 1).end;
  let { start, end } = draft.trigger;
  for (const role of roles) {
    if (!EVIDENT.has(role.role) || role.start < from || role.end > to) continue;
    start = Math.min(start, role.start);
    end = Math.max(end, role.end);
  }
  return { start, end };
}
