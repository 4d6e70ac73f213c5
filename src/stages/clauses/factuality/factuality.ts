import type { Factuality } from '../../../core/layers/factuality.ts';
import type { Polarity, SourceKind, Status } from '../../../core/vocabulary.ts';
import type { Draft, Scene } from '../draft.ts';
import { AUTHOR, type Fact, flip } from '../fact.ts';
import { type Local, readLocal, weaker } from '../local.ts';
import { firstConjunct, token } from '../tree.ts';
import type { Attribution } from './attribution.ts';
import { clauseAbove } from './clause-fact.ts';
import { isUndone } from './counterfactual.ts';
import { isDenial } from './denial.ts';
import { nounAbove } from './noun-fact.ts';
import { type Quotes, quoted } from './quotes.ts';
import { type IsFuture, isAsked, ownStatus } from './status.ts';

export interface Judging {
  readonly scene: Scene;
  readonly attributions: ReadonlyMap<number, Attribution>;
  /** Clauses that are somebody's word even where the tree gives them to nobody. */
  readonly hearsay: ReadonlyMap<number, Attribution>;
  readonly isFuture: IsFuture;
  readonly quotes: Quotes;
  readonly facts: Map<number, Fact>;
}

/** How true a clause is said to be, and by whom: what stands above it first, then its own words. */
export function judge(judging: Judging, draft: Draft): Factuality {
  const { polarity, status, certainty, sourceKind: kind, source, ...cues } = heard(judging, draft);
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

/** What nobody says in the tree may be somebody's word all the same. */
function heard(judging: Judging, draft: Draft): Fact {
  const fact = factOf(judging, draft);
  return fact.sourceKind === 'author' ? { ...fact, ...attributed(judging.hearsay.get(draft.index)) } : fact;
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
  if (isUndone(scene, draft)) return { ...above, ...beside, status: 'occurred' };
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
  if (attribution !== undefined) return attributed(attribution);
  return local.source === null
    ? {}
    : { sourceKind: local.source.kind, source: null, sourceCue: local.source.cue };
}

function attributed(attribution: Attribution | undefined): Partial<Fact> {
  if (attribution === undefined) return {};
  return { sourceKind: attribution.kind, source: attribution.source, sourceCue: attribution.cue };
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
