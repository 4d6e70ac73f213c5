import { clauseOf, lemmaAt, tokenAt } from '../../core/doc-index.ts';
import { causeOf } from './causes.ts';
import type { Draft } from './draft.ts';
import { rootOf } from './harm.ts';
import type { Scene } from './scene.ts';
import { attackBefore } from './toll-apart.ts';
import { GOODWILL, SPEECH } from './word-acts.ts';
import { isOf } from './words.ts';

/** What is suspended, refused or called off is no happening of its own. */
const STOPS = new Set(['SANCTION', 'REJECT']);

/** Marks what tells one happening twice: a verb that carries a noun, an outcome beside its cause. */
export function mergeTwice(
  scene: Scene,
  byClause: ReadonlyMap<number, Draft>,
  drafts: readonly Draft[],
): void {
  for (const draft of drafts) mergeCarrier(scene, byClause, draft);
  mergeNamed(drafts);
  for (const draft of drafts) mergeMeans(scene, drafts, draft);
  for (const draft of drafts) mergePart(scene, byClause, draft);
  for (const draft of drafts) mergeOutcome(scene, byClause, draft);
  for (const draft of drafts) mergeToll(scene, drafts, draft);
  for (const draft of drafts) mergePurpose(scene, byClause, draft);
}

/** `fired tear gas to disperse the crowd`: what force of one kind is used for is that force. */
function mergePurpose(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): void {
  const { parent, mark } = clauseOf(scene, draft.clause);
  if (draft.mergedInto !== null || draft.mode === null || mark !== 'to' || parent === null) return;
  const deed = byClause.get(parent);
  if (deed === undefined || deed.type !== 'ASSAULT' || deed.type !== draft.type || deed.mode !== draft.mode)
    return;
  if (draft.factuality.cue === 'to') absorb(rootOf(deed), draft);
}

/** `lodged a protest`: what the verb makes of the noun that names the act holds, whatever the noun is by itself. */
function mergeNamed(drafts: readonly Draft[]): void {
  const named = new Map<number, Draft>();
  for (const draft of drafts)
    if (draft.frame.row.named !== null && draft.mergedInto === null) named.set(draft.trigger.start, draft);
  for (const draft of drafts) {
    const verb = named.get(draft.trigger.start);
    if (verb !== undefined && verb !== draft && draft.frame.row.named === null) draft.mergedInto ??= verb;
  }
}

const OTHER_DEED = new Set([
  'after',
  'before',
  'since',
  'following',
  'despite',
  'in response to',
  'in retaliation for',
]);

/** `clashes after the killing of a leader`: what came before is another deed. */
function isOtherDeed(scene: Scene, { clause }: Draft): boolean {
  const { kind, mark } = clauseOf(scene, clause);
  return kind === 'noun' && mark !== null && OTHER_DEED.has(mark);
}

/** `held talks`: the verb only carries the noun, which knows doer and target. */
function mergeCarrier(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): void {
  const { kind, parent, link, mark } = clauseOf(scene, draft.clause);
  if (kind !== 'noun' || parent === null || (link !== 'light' && link !== 'noun')) return;
  // `opened fire after the blast`: what came before is another deed
  if (mark !== null && OTHER_DEED.has(mark)) return;
  const verb = byClause.get(parent);
  if (
    verb &&
    STOPS.has(verb.type) &&
    (GOODWILL.has(draft.type) || isEndedTruce(draft)) &&
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
  if (isOneOf(scene, draft)) absorb(verb, draft);
  else absorb(draft, verb);
}

/** `stormed a base, in one of the worst raids of the year`: the noun only ranks what the verb tells. */
function isOneOf(scene: Scene, draft: Draft): boolean {
  const { head } = tokenAt(scene, clauseOf(scene, draft.clause).predicate);
  return head >= 0 && lemmaAt(scene, head) === 'one';
}

/** `a round of talks`, `a series of raids`: what there is a part or a number of is what happens. */
function mergePart(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): void {
  const { kind, parent, mark } = clauseOf(scene, draft.clause);
  if (kind !== 'noun' || parent === null || mark !== 'of' || draft.mergedInto !== null) return;
  const whole = byClause.get(parent);
  if (whole === undefined || whole.mergedInto !== null || whole.type !== draft.type) return;
  const { kind: above, predicate } = clauseOf(scene, parent);
  if (above === 'noun' && isOf(scene.words, 'partitive', lemmaAt(scene, predicate))) absorb(draft, whole);
}

/** `rockets fired by the group hit the port`: what was fired, and what it did, are one attack. */
function mergeMeans(scene: Scene, drafts: readonly Draft[], draft: Draft): void {
  if (draft.type !== 'ASSAULT' || draft.mergedInto !== null || clauseOf(scene, draft.clause).kind !== 'verb')
    return;
  const { dep, head } = tokenAt(scene, clauseOf(scene, draft.clause).predicate);
  if (dep !== 'acl') return;
  const deed = drafts.find(
    (one) =>
      one !== draft &&
      one.type === 'ASSAULT' &&
      one.roles.some(({ role, from }) => role === 'weapon' && from?.slot === 'subject' && from.head === head),
  );
  if (deed !== undefined && rootOf(deed) !== draft) absorb(rootOf(deed), draft);
}

/** `ended a truce`: there is none any more. */
function isEndedTruce({ type, mode, factuality }: Draft): boolean {
  return type === 'RETREAT' && mode === 'ceasefire' && factuality.polarity === 'positive';
}

/** `attacked the town, killing nine`; `the blast killed nine`: one happening. */
function mergeOutcome(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): void {
  if (!draft.frame.row.outcome || draft.mergedInto !== null || isOtherDeed(scene, draft)) return;
  const cause = causeOf(scene, byClause, draft);
  if (cause === null || rootOf(cause) === draft || cause.type !== 'ASSAULT') return;
  if (cause.factuality.polarity !== draft.factuality.polarity) return;
  absorb(rootOf(cause), draft);
}

/** `shelled the market; six were killed`: a toll told beside the deed, not under it. */
function mergeToll(scene: Scene, drafts: readonly Draft[], draft: Draft): void {
  if (!draft.frame.row.outcome || draft.mergedInto !== null || isOtherDeed(scene, draft)) return;
  const attack = attackBefore(scene, drafts, draft);
  if (attack !== null && rootOf(attack) !== draft) absorb(rootOf(attack), draft);
}

function absorb(into: Draft, from: Draft): void {
  from.mergedInto = into;
  into.mode ??= from.mode;
  const own = new Set(into.roles.map((role) => role.role));
  const heads = new Set(into.roles.map((role) => `${role.start}:${role.end}`));
  const symmetric = into.frame.row.symmetric;
  for (const role of from.roles) {
    if (role.role !== 'weapon' && own.has(role.role) && !(symmetric && role.role === 'actor')) continue;
    const itself = role.start <= into.trigger.start && into.trigger.end <= role.end;
    if (!itself && !heads.has(`${role.start}:${role.end}`)) into.roles.push(role);
  }
}
