import { clauseOf, lemmaAt, tokenAt } from '../../core/doc-index.ts';
import type { Clause } from '../../core/layers/clause.ts';
import type { Draft } from './draft.ts';
import { readGoodwill } from './goodwill.ts';
import { rootOf } from './harm.ts';
import { mergeTwice } from './merge-twice.ts';
import type { Scene } from './scene.ts';
import { contentClauses } from './slots.ts';
import { SPEECH } from './word-acts.ts';
import { isOf } from './words.ts';

/** Links over which what is below is no content of what is above. */
const NO_CONTENT = new Set(['advcl', 'acl:relcl', 'conj', 'parataxis']);
/** Merges what tells one happening twice, ties contents to what says them, and reads plans of goodwill as promises. */
export function settleEvents(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const byClause = new Map(drafts.map((draft) => [draft.clause, draft]));
  mergeTwice(scene, byClause, drafts);
  const kept = drafts.filter((draft) => draft.mergedInto === null);
  const modes = attackModes(scene, kept);
  for (const draft of kept) if (draft.frame.row.outcome) draft.mode ??= modeBeside(scene, modes, draft);
  for (const draft of kept) draft.embeddedIn = speechAbove(scene, byClause, draft);
  const speeches = new Set(kept.map((draft) => draft.embeddedIn));
  return kept
    .filter((draft) => speeches.has(draft) || hasContent(scene, draft))
    .flatMap((draft) => readGoodwill(scene, draft));
}

function speechAbove(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): Draft | null {
  let at = clauseOf(scene, draft.clause);
  for (let steps = 0; steps < 5 && at.parent !== null; steps++) {
    if (at.link !== null && (NO_CONTENT.has(at.link) || isAside(scene, at))) return null;
    const above = byClause.get(at.parent);
    if (above && SPEECH.has(above.type)) {
      const root = rootOf(above);
      return root !== draft && isContent(root, draft) ? root : null;
    }
    at = clauseOf(scene, at.parent);
  }
  return null;
}

/** `demanded justice for the men killed in Jos`: a participle behind its noun tells what has happened to it. */
function isAside(scene: Scene, { link, mark, predicate }: Clause): boolean {
  return link === 'acl' && mark === null && tokenAt(scene, predicate).tag === 'VBN';
}

/** What is condemned or investigated did happen: only what is alleged is content of an accusation. */
function isContent(speech: Draft, draft: Draft): boolean {
  if (speech.type === 'ACCUSE' && speech.mode !== 'allege') return false;
  return speech.trigger.start !== draft.trigger.start;
}

/** The means of the first attack of each sentence whose means is told. */
function attackModes(scene: Scene, drafts: readonly Draft[]): ReadonlyMap<number, string> {
  const modes = new Map<number, string>();
  for (const { type, mode, frame, clause } of drafts) {
    const { sentence } = clauseOf(scene, clause);
    if (type === 'ASSAULT' && mode !== null && !frame.row.outcome && !modes.has(sentence))
      modes.set(sentence, mode);
  }
  return modes;
}

/** Who was killed or hurt was so by the means of the attack that the sentence tells. */
function modeBeside(scene: Scene, modes: ReadonlyMap<number, string>, { clause }: Draft): string | null {
  return modes.get(clauseOf(scene, clause).sentence) ?? null;
}

/** An appeal counts when it asks for something that an event could be, not for good behaviour. */
function hasContent(scene: Scene, draft: Draft): boolean {
  if (!draft.frame.row.contentful) return true;
  const { predicate, sentence, end: own } = clauseOf(scene, draft.clause);
  const end = Math.max(
    own,
    ...contentClauses(scene, draft.clause).map((content) => clauseOf(scene, content).end),
  );
  const last = scene.doc.segments.sentences[sentence]?.last ?? predicate;
  for (let i = predicate + 1; i < last && tokenAt(scene, i).start < end; i++)
    if (isOf(scene.words, 'stakes', lemmaAt(scene, i))) return true;
  return false;
}
