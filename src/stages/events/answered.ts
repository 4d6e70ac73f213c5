import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { EventType } from '../../core/vocabulary.ts';
import type { Draft, Role } from './draft.ts';
import type { Scene } from './scene.ts';
import { isOf } from './words.ts';

/** What can be turned down: it was said to whoever turns it down. */
const ASKING: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'AGREE', 'THREATEN']);

/** `Kyiv rejected the claim`, `Kabul turned the demand down`: whose words they were that the text has told right before. */
export function nameAnswered(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.type !== 'REJECT') continue;
    draft.roles = draft.roles.flatMap((role) => {
      if (!isWords(scene, role)) return [role];
      const speaker = speakerBefore(scene, drafts, draft);
      if (speaker === null) return [role];
      const { start, end } = mentionOf(scene, speaker);
      return [{ ...role, mention: speaker, start, end }];
    });
  }
}

/** `the claim`, `this offer`, with nobody named whose it is. */
function isWords(scene: Scene, { role, mention, from }: Role): boolean {
  if (role !== 'recipient' || mention !== null || from === null) return false;
  const lemma = lemmaAt(scene, from.head);
  if (!isOf(scene.words, 'allegation', lemma) && !isOf(scene.words, 'demand', lemma)) return false;
  const kids = scene.kids[from.head] ?? [];
  const definite = kids.some((kid) => /^(the|this|that|these|those)$/i.test(tokenAt(scene, kid).text));
  return definite && !kids.some((kid) => /^(nmod|amod|compound|acl)/.test(tokenAt(scene, kid).dep));
}

/** The last who accused, asked, offered or threatened, or said what the author only repeats; not who answers. */
function speakerBefore(scene: Scene, drafts: readonly Draft[], answer: Draft): number | null {
  const { sentence } = clauseOf(scene, answer.clause);
  const own = new Set(actorsOf(answer).map((mention) => mentionOf(scene, mention).entity));
  const before = drafts.filter(
    ({ trigger, clause }) =>
      trigger.end <= answer.trigger.start && clauseOf(scene, clause).sentence >= sentence - 1,
  );
  const said = before
    .map((one) => (ASKING.has(one.type) ? actorsOf(one) : sourceOf(one)))
    .findLast((mentions) => mentions.some((mention) => !own.has(mentionOf(scene, mention).entity)));
  const [only, second] = said ?? [];
  return only === undefined || second !== undefined ? null : only;
}

function actorsOf({ roles }: Draft): readonly number[] {
  return roles.flatMap(({ role, mention }) => (role === 'actor' && mention !== null ? [mention] : []));
}

function sourceOf({ factuality: { source } }: Draft): readonly number[] {
  return source === null ? [] : [source];
}
