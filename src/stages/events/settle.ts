import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { EventType } from '../../core/vocabulary.ts';
import { isTown } from './bind-roles.ts';
import type { Draft, Role } from './draft.ts';
import { rootOf } from './harm.ts';
import type { Scene } from './scene.ts';
import { isOf } from './words.ts';

const SPEECH = new Set(['ACCUSE', 'THREATEN', 'REQUEST', 'AGREE', 'REJECT']);
const GOODWILL = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE']);
/** Links over which what is below is no content of what is above. */
const NO_CONTENT = new Set(['advcl', 'acl:relcl', 'conj', 'parataxis']);
/** What is suspended, refused or called off is no happening of its own. */
const STOPS = new Set(['SANCTION', 'REJECT']);
const OUTCOME_LINKS = new Set(['advcl', 'acl:relcl', 'acl', 'conj', 'xcomp']);

/** Merges what tells one happening twice, ties contents to what says them, and reads plans of goodwill as promises. */
export function settleEvents(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const byClause = new Map(drafts.map((draft) => [draft.clause, draft]));
  for (const draft of drafts) mergeCarrier(scene, byClause, draft);
  for (const draft of drafts) mergeOutcome(scene, byClause, draft);
  const kept = drafts.filter((draft) => draft.mergedInto === null);
  const modes = attackModes(scene, kept);
  for (const draft of kept) if (draft.frame.row.outcome) draft.mode ??= modeBeside(scene, modes, draft);
  for (const draft of kept) draft.embeddedIn = speechAbove(scene, byClause, draft);
  const speeches = new Set(kept.map((draft) => draft.embeddedIn));
  return kept
    .filter((draft) => speeches.has(draft) || hasContent(scene, draft))
    .flatMap((draft) => goodwill(scene, draft));
}

/** `held talks`: the verb only carries the noun, which knows doer and target. */
function mergeCarrier(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): void {
  const { kind, parent, link } = clauseOf(scene, draft.clause);
  if (kind !== 'noun' || parent === null || (link !== 'light' && link !== 'noun')) return;
  const verb = byClause.get(parent);
  if (
    verb &&
    STOPS.has(verb.type) &&
    GOODWILL.has(draft.type) &&
    clauseOf(scene, draft.clause).mark === null
  ) {
    draft.mergedInto = verb;
    return;
  }
  if (
    !verb ||
    verb === draft ||
    verb.type !== draft.type ||
    (SPEECH.has(draft.type) && clauseOf(scene, draft.clause).mark !== null)
  )
    return;
  if (clauseOf(scene, parent).kind !== 'verb') return;
  absorb(draft, verb);
}

/** `attacked the town, killing nine`; `the blast killed nine`: one happening. */
function mergeOutcome(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): void {
  if (!draft.frame.row.outcome || draft.mergedInto !== null) return;
  const cause =
    causeBelow(scene, byClause, draft) ??
    causeNear(scene, byClause, draft) ??
    harmBefore(scene, byClause, draft);
  if (cause === null || rootOf(cause) === draft || cause.type !== 'ASSAULT') return;
  if (cause.factuality.polarity !== draft.factuality.polarity) return;
  absorb(rootOf(cause), draft);
}

/** `ten people were killed and six wounded`: two kinds of harm told in one breath are one happening. */
function harmBefore(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): Draft | null {
  const { parent, link } = clauseOf(scene, draft.clause);
  if (parent === null || link === null || !TOGETHER.has(link)) return null;
  if (draft.roles.some((role) => role.role === 'actor')) return null;
  const first = byClause.get(parent);
  return first?.frame.row.outcome && first.frame.row.id !== draft.frame.row.id ? first : null;
}

const TOGETHER = new Set(['conj', 'parataxis', 'advcl']);

/** The attack that the clause hangs on, or that hangs on it or on what stands beside it (`killed when a bomb went off`). */
function causeNear(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): Draft | null {
  const { parent, link } = clauseOf(scene, draft.clause);
  const above =
    parent !== null && link !== null && OUTCOME_LINKS.has(link) ? byClause.get(parent) : undefined;
  if (above?.type === 'ASSAULT') return above;
  for (const index of [draft.clause, ...linked(scene, draft.clause, CONJOINED)]) {
    for (const child of linked(scene, index, CIRCUMSTANCE)) {
      const cause = byClause.get(child);
      if (cause?.type === 'ASSAULT' && !cause.frame.row.outcome) return cause;
    }
  }
  return null;
}

const CONJOINED = new Set(['conj']);
const CIRCUMSTANCE = new Set(['advcl', 'acl', 'acl:relcl', 'parataxis', 'ccomp']);

function linked(scene: Scene, clause: number, links: ReadonlySet<string>): readonly number[] {
  return (scene.childClauses[clause] ?? []).filter((child) => links.has(clauseOf(scene, child).link ?? ''));
}

/** An event noun that is the doer of the killing, or the `in an attack` beside it. */
function causeBelow(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): Draft | null {
  for (const { slot, preposition, head } of clauseOf(scene, draft.clause).args) {
    if (slot !== 'subject' && slot !== 'agent' && !CAUSES.has(preposition ?? '')) continue;
    const cause = byClause.get(scene.clauseAt[head] ?? -1);
    if (cause && cause !== draft && cause.type === 'ASSAULT') return cause;
  }
  return null;
}

const CAUSES = new Set(['in', 'during', 'by', 'after', 'when', 'from', 'of']);

function absorb(into: Draft, from: Draft): void {
  from.mergedInto = into;
  into.mode ??= from.mode;
  const own = new Set(into.roles.map((role) => role.role));
  const heads = new Set(into.roles.map((role) => `${role.start}:${role.end}`));
  const symmetric = into.frame.row.symmetric;
  for (const role of from.roles) {
    if (
      role.role !== 'location' &&
      role.role !== 'weapon' &&
      own.has(role.role) &&
      !(symmetric && role.role === 'actor')
    )
      continue;
    const itself = role.start <= into.trigger.start && into.trigger.end <= role.end;
    if (!itself && !heads.has(`${role.start}:${role.end}`)) into.roles.push(role);
  }
}

function speechAbove(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): Draft | null {
  let at = clauseOf(scene, draft.clause);
  for (let steps = 0; steps < 5 && at.parent !== null; steps++) {
    if (at.link !== null && NO_CONTENT.has(at.link)) return null;
    const above = byClause.get(at.parent);
    if (above && SPEECH.has(above.type)) {
      const root = rootOf(above);
      return root !== draft && isContent(root, draft) ? root : null;
    }
    at = clauseOf(scene, at.parent);
  }
  return null;
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
  const { predicate, sentence, end } = clauseOf(scene, draft.clause);
  const last = scene.doc.segments.sentences[sentence]?.last ?? predicate;
  for (let i = predicate + 1; i < last && tokenAt(scene, i).start < end; i++)
    if (isOf(scene.words, 'stakes', lemmaAt(scene, i))) return true;
  return false;
}

/** Planned goodwill is a promise, a retreat that one announces a concession, refused goodwill a refusal; goodwill that is only thought about is nothing yet. */
function goodwill(scene: Scene, draft: Draft): readonly Draft[] {
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

/** The same words never fill one role twice, and nobody acts on himself. */
export function tidyRoles(scene: Scene, draft: Draft): readonly Role[] {
  const seen = new Set<string>();
  const doers = draft.roles.filter((role) => role.role === 'actor');
  const actors = new Set(doers.map((role) => role.mention));
  const things = new Set(doers.map((role) => entityOf(scene, role)));
  return draft.roles.filter((role) => {
    const key = `${role.role}:${role.start}:${role.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    if (role.role === 'recipient' && role.mention !== null && actors.has(role.mention)) return false;
    if (role.role === 'recipient' && things.has(entityOf(scene, role) ?? NOTHING)) return false;
    if (role.role === 'recipient' && isMereGround(scene, draft, role)) return false;
    return !(role.role === 'recipient' && role.from !== null && isMeans(scene, role));
  });
}

const NOTHING = -1;

function entityOf(scene: Scene, { mention }: Role): number | null {
  return mention === null ? null : mentionOf(scene, mention).entity;
}

const FROM_WHERE = new Set(['from', 'near']);

/** `withdrew from Kherson`, `an ambush near Mopti`: a town behind such a preposition is where it happens. */
function isMereGround(scene: Scene, draft: Draft, { mention, from }: Role): boolean {
  if (mention === null || from === null || !FROM_WHERE.has(from.preposition ?? '')) return false;
  return draft.type !== 'CONSULT' && isTown(scene, mention);
}

function isMeans(scene: Scene, role: Role): boolean {
  return (
    role.mention === null &&
    role.from !== null &&
    isOf(scene.words, 'weaponry', lemmaAt(scene, role.from.head))
  );
}
