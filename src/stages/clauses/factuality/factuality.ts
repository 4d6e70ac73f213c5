import type { Factuality } from '../../../core/layers/factuality.ts';
import type { Polarity, SourceKind, Status } from '../../../core/vocabulary.ts';
import { carrierRow } from '../carry.ts';
import type { Draft, Scene } from '../draft.ts';
import { AUTHOR, type Fact, flip, sourceOnly } from '../fact.ts';
import { type Local, readLocal, weaker } from '../local.ts';
import { isPastDeed } from '../past-deed.ts';
import { depOf, firstConjunct, kidsOf, token } from '../tree.ts';
import { applyAll, sayingRow } from './apply-operators.ts';
import type { Attribution } from './attribution.ts';
import { isDenial } from './denial.ts';
import { type Operator, operatorsAbove } from './operators.ts';
import { type Quotes, quoted } from './quotes.ts';
import { type IsFuture, isAsked, ownStatus } from './status.ts';

export interface Judging {
  readonly scene: Scene;
  readonly attributions: ReadonlyMap<number, Attribution>;
  readonly isFuture: IsFuture;
  readonly quotes: Quotes;
  readonly facts: Map<number, Fact>;
}

/** How true a clause is said to be, and by whom: what stands above it first, then its own words. */
export function judge(judging: Judging, draft: Draft): Factuality {
  const { polarity, status, certainty, sourceKind: kind, source, ...cues } = factOf(judging, draft);
  const sourceKind = isDenial(judging.scene, { kind, source, polarity, status, cue: cues.polarityCue })
    ? 'denial'
    : kind;
  const cue = decisive(sourceKind, polarity, status, cues);
  return { polarity, status: status ?? 'occurred', certainty, sourceKind, source, cue };
}

/** The words behind the value that decides first when factuality is derived. */
function decisive(
  kind: SourceKind,
  polarity: Polarity,
  status: Status | null,
  cues: Pick<Fact, 'polarityCue' | 'statusCue' | 'sourceCue'>,
): string | null {
  if (kind === 'denial') return cues.sourceCue;
  if (polarity === 'negative') return cues.polarityCue;
  if (status !== 'occurred' && status !== 'ongoing' && cues.statusCue !== null) return cues.statusCue;
  return cues.sourceCue ?? cues.statusCue;
}

/** The fact of a clause; what stands above it is judged first, from the top down, however deep it lies. */
function factOf(judging: Judging, draft: Draft): Fact {
  const { facts, scene } = judging;
  const chain: Draft[] = [];
  let at: Draft | null = draft;
  while (at !== null && !facts.has(at.index)) {
    // a loop of parents ends here: what is being judged counts as the author's
    facts.set(at.index, AUTHOR);
    chain.push(at);
    at = outerOf(scene, at);
  }
  for (const one of chain.reverse()) facts.set(one.index, factWithin(judging, one));
  return facts.get(draft.index) ?? AUTHOR;
}

function parentOf({ drafts }: Scene, { parent }: Draft): Draft | null {
  return parent === null ? null : (drafts[parent] ?? null);
}

/** The clause that stands above a clause; one that merely stands beside its parent has none. */
function outerOf(scene: Scene, draft: Draft): Draft | null {
  return draft.link === 'conj' ? null : parentOf(scene, draft);
}

function factWithin(judging: Judging, draft: Draft): Fact {
  const { scene, facts } = judging;
  const parent = parentOf(scene, draft);
  const outer = facts.get(outerOf(scene, draft)?.index ?? -1) ?? AUTHOR;
  const above =
    draft.kind === 'noun' ? nounAbove(scene, draft, parent, outer) : clauseAbove(scene, draft, parent, outer);
  const local = readLocal(scene, draft);
  const beside = { ...quoteOf(judging, draft, parent, above), ...besideOf(judging, draft, local) };
  const status =
    draft.kind === 'noun'
      ? nounStatus(scene, draft, local)
      : ownStatus(scene, draft, local, judging.isFuture);
  const own = reported(scene, draft, parent, status);
  const negated = draft.kind === 'noun' && local.negation !== null;
  return withLocal({ ...above, ...beside, ...(negated ? { polarity: 'positive' } : {}) }, local, own);
}

/** A noun that is all of a question is as open as its verb would be. */
function nounStatus(scene: Scene, draft: Draft, local: Local): Status | null {
  return draft.parent === null && isAsked(scene, draft) ? 'hypothetical' : local.status;
}

/** `said that it would attack`: seen from a past saying, `would` is the future. */
function reported(scene: Scene, draft: Draft, parent: Draft | null, status: Status | null): Status | null {
  const { modal, perfect } = draft.group;
  if (modal < 0 || perfect || parent === null || parent.group.tense !== 'past' || draft.link !== 'ccomp')
    return status;
  // `asked whether he would resign` asks, it announces nothing
  if (draft.mark === 'whether' || draft.mark === 'if') return status;
  return token(scene.tree, modal).lemma.toLowerCase() === 'would' || scene.tree.words[modal] === 'would'
    ? 'planned'
    : status;
}

/** Words in quotation marks are a quote where nothing closer says whose claim, belief or denial they are. */
function quoteOf({ scene, quotes }: Judging, draft: Draft, parent: Draft | null, above: Fact): Partial<Fact> {
  const quote = quoted(scene, quotes, draft.predicate);
  if (quote === null) return {};
  if (above.sourceKind === 'author')
    return { sourceKind: 'quote', source: quote.source, sourceCue: quote.cue };
  const outside = parent !== null && quotes.at[parent.predicate] !== quotes.at[draft.predicate];
  return outside && (above.sourceKind === 'claim' || above.sourceKind === 'report')
    ? { sourceKind: 'quote' }
    : {};
}

/** A phrase like `according to` holds for all conjuncts. */
function firstOf({ tree, clauseAt }: Scene, draft: Draft): number {
  return clauseAt[firstConjunct(tree, draft.predicate)] ?? -1;
}

function besideOf({ attributions, scene }: Judging, draft: Draft, local: Local): Partial<Fact> {
  const attribution = attributions.get(draft.index) ?? attributions.get(firstOf(scene, draft));
  if (attribution !== undefined)
    return { sourceKind: attribution.kind, source: attribution.source, sourceCue: attribution.cue };
  return local.source === null
    ? {}
    : { sourceKind: local.source.kind, source: null, sourceCue: local.source.cue };
}

function withLocal(above: Fact, local: Local, own: Status | null): Fact {
  const keep = above.status !== null && (above.forced || own === null) && own !== 'hypothetical';
  const flipped = local.negation !== null;
  return {
    ...above,
    status: keep ? above.status : (own ?? above.status ?? 'occurred'),
    statusCue: keep ? above.statusCue : (local.statusCue ?? above.statusCue),
    certainty: weaker(above.certainty, local.certainty),
    polarity: flipped ? flip(above.polarity) : above.polarity,
    polarityCue: flipped ? local.negation : above.polarityCue,
  };
}

function clauseAbove(scene: Scene, draft: Draft, parent: Draft | null, outer: Fact): Fact {
  const isPast = parent !== null && isPastDeed(scene, draft, parent);
  const operators = parenthesis(scene, draft, parent) ?? (isPast ? [] : operatorsAbove(scene, draft, parent));
  if (operators.length > 0) return applyAll(scene, operators, { draft, parent, outer });
  const fact = outer.sourceKind === 'denial' && isAside(scene, draft) ? AUTHOR : sourceOnly(outer);
  if (draft.group.finite || parent === null) return fact;
  return dependent(scene, draft, fact, outer);
}

/** `denied drugging the priest, who was arrested`: what is only said of somebody in passing is not denied with the rest. */
function isAside({ tree }: Scene, { predicate }: Draft): boolean {
  if (token(tree, predicate).dep !== 'acl:relcl') return false;
  return kidsOf(tree, predicate).some((child) =>
    /^(?:who|whom|which|where)$/.test(tree.words[child] as string),
  );
}

/** `…, officials said`: the saying stands above in the links though below in the tree. */
function parenthesis(scene: Scene, draft: Draft, parent: Draft | null): readonly Operator[] | null {
  if (parent === null || draft.link !== 'ccomp') return null;
  const first = firstConjunct(scene.tree, draft.predicate);
  let at = parent.predicate;
  for (let steps = 0; steps < 30 && at >= 0; steps++) {
    if (at === first) return sayingRow(scene, parent);
    at = token(scene.tree, at).head;
  }
  return null;
}

/** Forms without a tense go with the clause around them; a purpose is only intended. */
function dependent(scene: Scene, draft: Draft, fact: Fact, outer: Fact): Fact {
  if (draft.group.infinitive)
    return { ...fact, status: 'hypothetical', statusCue: 'to', certainty: 'underspecified' };
  const { dep } = token(scene.tree, draft.predicate);
  if (/^(csubj|nmod|obl|nsubj|obj)/.test(dep)) return { ...fact, status: 'generic' };
  if (dep === 'acl' || dep === 'acl:relcl') return { ...fact, ...attributive(scene, draft, outer) };
  return { ...fact, status: outer.status, statusCue: outer.statusCue, certainty: outer.certainty };
}

/** `groups threatening Chad`, `any operation targeting them`: of no group in particular it tells no single deed. */
function attributive(
  { tree, mentionAt, dateAt }: Scene,
  draft: Draft,
  outer: Fact,
): Pick<Fact, 'status' | 'statusCue'> {
  const { tag, head } = token(tree, draft.predicate);
  const noun = head < 0 ? undefined : token(tree, head);
  const deed: Pick<Fact, 'status' | 'statusCue'> = { status: 'occurred', statusCue: null };
  if (tag !== 'VBG' || noun === undefined || mentionAt[head] !== -1) return deed;
  if (draft.args.some((arg) => dateAt[arg.head] !== -1)) return deed;
  const kids = kidsOf(tree, head);
  if (kids.some((child) => tree.words[child] === 'any')) return { status: 'hypothetical', statusCue: 'any' };
  if (outer.status === 'occurred') return deed;
  const isDefinite = kids.some((child) => /^(det|nummod|nmod:poss)$/.test(depOf(tree, child)));
  return noun.tag === 'NNS' && !isDefinite
    ? { status: 'generic', statusCue: tree.words[head] ?? null }
    : deed;
}

/** An event noun happens as its carrier happens; other verbs take it for granted unless they leave it open. */
function nounAbove(scene: Scene, draft: Draft, parent: Draft | null, outer: Fact): Fact {
  const carried = carrierRow(scene, draft);
  const cue = carried === null ? null : (scene.tree.words[carried.verb.predicate] as string);
  const infer = carried?.row.infer;
  if (infer === 'same') {
    // `claims the attack`: carried, but only as somebody says
    const claims = operatorsAbove(scene, draft, parent);
    if (claims.length === 0) return { ...outer, forced: true };
    if (outer.polarity === 'positive') return applyAll(scene, claims, { draft, parent, outer });
    return isKnown(scene, draft) ? { ...sourceOnly(outer), status: 'occurred' } : { ...outer, forced: true };
  }
  // a rejected proposal was made, rejected talks were not held
  if (infer === 'reverse' && draft.noun?.spoken === true) return { ...sourceOnly(outer), status: 'occurred' };
  if (infer === 'reverse')
    return { ...outer, forced: true, polarity: flip(outer.polarity), polarityCue: cue };
  if (infer === 'occurred') return { ...sourceOnly(outer), status: 'occurred' };
  const operators = operatorsAbove(scene, draft, parent);
  if (operators.length > 0) return applyAll(scene, operators, { draft, parent, outer });
  if (infer === 'planned')
    return {
      ...sourceOnly(outer),
      status: 'planned',
      forced: true,
      statusCue: cue,
      certainty: 'underspecified',
      polarity: outer.polarity,
    };
  return presupposed(scene, draft, outer);
}

/** A new thing in an open clause is open itself (`could lead to an attack`); a known one is not (`after the attack`). */
function presupposed(scene: Scene, draft: Draft, outer: Fact): Fact {
  const fact = sourceOnly(outer);
  const isOpen = outer.status === 'planned' || outer.status === 'hypothetical' || outer.status === 'generic';
  if (!isOpen || isKnown(scene, draft)) return { ...fact, status: 'occurred' };
  // `could bring persistent raids`: what is open stays open, however lasting it would be
  return {
    ...fact,
    status: outer.status,
    forced: true,
    statusCue: outer.statusCue,
    certainty: outer.certainty,
  };
}

function isKnown({ tree, dateAt }: Scene, draft: Draft): boolean {
  if (
    draft.mark !== null &&
    /^(after|following|since|despite|amid|because of|due to|over|in response to|during)$/.test(draft.mark)
  )
    return true;
  return kidsOf(tree, draft.predicate).some((child) => {
    const word = tree.words[child] as string;
    if (depOf(tree, child) === 'det')
      return word === 'the' || word === 'this' || word === 'that' || word === 'these' || word === 'those';
    return depOf(tree, child) === 'nmod:poss' || dateAt[child] !== -1;
  });
}
