import { clauseOf, tokenAt } from '../../core/doc-index.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

const OUTCOME_LINKS = new Set(['advcl', 'acl:relcl', 'acl', 'conj', 'xcomp']);

/** The attack whose outcome a draft tells, if the sentence holds one: beside it, around it, or what it hangs on. */
export function causeOf(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): Draft | null {
  return (
    causeBelow(scene, byClause, draft) ??
    causeBehind(scene, byClause, draft) ??
    causeNear(scene, byClause, draft) ??
    causeOfOther(scene, byClause, draft) ??
    harmBefore(scene, byClause, draft)
  );
}

/** `ten people were killed and six wounded`: two kinds of harm told in one breath are one happening. */
function harmBefore(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): Draft | null {
  const { parent, link } = clauseOf(scene, draft.clause);
  if (parent === null || link === null || !TOGETHER.has(link)) return null;
  if (draft.roles.some((role) => role.role === 'actor')) return null;
  const first = byClause.get(parent);
  return first?.frame.row.outcome && first.frame.row.id !== draft.frame.row.id ? first : null;
}

/** `six were killed and ten wounded in a raid`: the raid that the parser gave to one kind of harm did the other too. */
function causeOfOther(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): Draft | null {
  if (draft.roles.some((role) => role.role === 'actor')) return null;
  for (const child of linked(scene, draft.clause, TOGETHER)) {
    const other = byClause.get(child);
    if (!other?.frame.row.outcome || other.frame.row.id === draft.frame.row.id) continue;
    const cause = causeBelow(scene, byClause, other);
    if (cause !== null && cause !== draft && !cause.frame.row.outcome) return cause;
  }
  return null;
}

const TOGETHER = new Set(['conj', 'parataxis', 'advcl']);

/** The attack that the clause hangs on, or that hangs on it or on what stands beside it (`killed when a bomb went off`). */
function causeNear(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): Draft | null {
  const above = causeAbove(scene, byClause, draft);
  if (above !== null) return above;
  const first = byClause.get(scene.clauseAt[firstBeside(scene, draft)] ?? -1);
  if (first?.type === 'ASSAULT' && !first.frame.row.outcome) return first;
  for (const index of [draft.clause, ...linked(scene, draft.clause, CONJOINED)]) {
    for (const child of linked(scene, index, CIRCUMSTANCE)) {
      const cause = byClause.get(child);
      if (cause?.type === 'ASSAULT' && !cause.frame.row.outcome) return cause;
    }
  }
  return null;
}

function causeAbove(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): Draft | null {
  const { parent, link } = clauseOf(scene, draft.clause);
  if (parent === null || link === null || !OUTCOME_LINKS.has(link)) return null;
  const above = byClause.get(parent);
  if (above !== undefined) return above.type === 'ASSAULT' ? above : null;
  if (link === 'conj') return subjectOf(scene, byClause, parent);
  return link === 'advcl' ? carriedBy(scene, byClause, parent) : null;
}

/** `an attack left six dead and ten injured`: the attack is the subject of both. */
function subjectOf(scene: Scene, byClause: ReadonlyMap<number, Draft>, verb: number): Draft | null {
  const subject = clauseOf(scene, verb).args.find(({ slot }) => slot === 'subject');
  const draft = byClause.get(scene.clauseAt[subject?.head ?? -1] ?? -1);
  return draft?.type === 'ASSAULT' && !draft.frame.row.outcome ? draft : null;
}

/** `launched strikes on the camp, killing nine`: the attack is the noun that the verb carries. */
function carriedBy(scene: Scene, byClause: ReadonlyMap<number, Draft>, verb: number): Draft | null {
  for (const child of scene.childClauses[verb] ?? []) {
    const { kind, link } = clauseOf(scene, child);
    const draft = byClause.get(child);
    if (kind === 'noun' && link === 'light' && draft?.type === 'ASSAULT' && !draft.frame.row.outcome)
      return draft;
  }
  return null;
}

/** `hit a school and killed nine, they said`: what the tree conjoins, though a saying stands above both. */
function firstBeside(scene: Scene, { clause }: Draft): number {
  const { dep, head } = tokenAt(scene, clauseOf(scene, clause).predicate);
  return dep === 'conj' ? head : -1;
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

/** `an attack on a base that killed six`: the relative may hang on what was attacked, or on the verb; the attack killed. */
function causeBehind(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): Draft | null {
  const { link, predicate } = clauseOf(scene, draft.clause);
  if (link !== 'acl:relcl' || !isRelativeOfThings(scene, predicate)) return null;
  const { head } = tokenAt(scene, predicate);
  const cause = attackAround(scene, byClause, head) ?? attackUnder(scene, byClause, head, predicate);
  if (cause === null || cause === draft || cause.frame.row.outcome) return null;
  draft.roles = draft.roles.filter(({ role, from }) => role !== 'actor' || from?.slot !== 'subject');
  return cause;
}

/** `that` and `which` may take up what happened; `who` takes up people. */
function isRelativeOfThings(scene: Scene, verb: number): boolean {
  return (scene.kids[verb] ?? []).some((kid) => {
    const { dep, text } = tokenAt(scene, kid);
    return dep === 'nsubj' && /^(that|which)$/i.test(text);
  });
}

function attackAround(scene: Scene, byClause: ReadonlyMap<number, Draft>, noun: number): Draft | null {
  let at = noun;
  for (let steps = 0; steps < 3 && at >= 0; steps++) {
    const draft = byClause.get(scene.clauseAt[at] ?? -1);
    if (draft?.type === 'ASSAULT' && clauseOf(scene, draft.clause).kind === 'noun') return draft;
    if (!tokenAt(scene, at).dep.startsWith('nmod')) return null;
    at = tokenAt(scene, at).head;
  }
  return null;
}

function attackUnder(
  scene: Scene,
  byClause: ReadonlyMap<number, Draft>,
  verb: number,
  before: number,
): Draft | null {
  if (tokenAt(scene, verb).pos !== 'VERB') return null;
  const named = (scene.kids[verb] ?? []).findLast(
    (kid) => verb < kid && kid < before && /^(obj|obl)/.test(tokenAt(scene, kid).dep),
  );
  const draft = byClause.get(scene.clauseAt[named ?? -1] ?? -1);
  return draft?.type === 'ASSAULT' && clauseOf(scene, draft.clause).kind === 'noun' ? draft : null;
}

const CAUSES = new Set(['in', 'during', 'by', 'after', 'when', 'from', 'of']);
