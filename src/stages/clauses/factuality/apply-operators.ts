import type { Polarity } from '../../../core/vocabulary.ts';
import type { Draft, Scene } from '../draft.ts';
import { type Fact, flip, sourceOnly, type Teller } from '../fact.ts';
import { weaker } from '../local.ts';
import { depOf, kidsOf, token } from '../tree.ts';
import { formOf, type Operator } from './operators.ts';
import { hasDoer, ownerOf, speakerOf } from './speaker.ts';

/** The row of a saying around or beside a clause; `…, a charge that Kigali rejected` attributes nothing to Kigali. */
export function sayingRow(scene: Scene, parent: Draft): readonly Operator[] {
  const row = scene.lexicon.predicates
    .get(`verb ${parent.lemma}`)
    ?.find((one) => one.source !== undefined && one.source !== 'denial' && isSaying(one));
  return row === undefined ? [] : [{ row, token: parent.predicate }];
}

/** `pushed the group out`: what needs its preposition to speak (`pushed for talks`) is no saying around a clause. */
function isSaying({ forms, control }: Operator['row']): boolean {
  return forms.includes('that') && (control === undefined || control === 'subject' || control === 'object');
}

interface Chain {
  readonly draft: Draft;
  readonly parent: Draft | null;
  readonly outer: Fact;
}

export function applyAll(
  scene: Scene,
  operators: readonly Operator[],
  { draft, parent, outer }: Chain,
): Fact {
  let fact = outer;
  for (const operator of operators) {
    const isParent = parent !== null && operator.token === parent.predicate;
    fact = apply(scene, operator, isParent ? { holder: parent, fact: outer } : { holder: null, fact }, draft);
  }
  const stands = fact.sourceKind === 'denial' && operators.some(({ row }) => row.stands);
  return stands ? { ...sourceOnly(outer), status: 'occurred' } : fact;
}

interface Held {
  readonly holder: Draft | null;
  readonly fact: Fact;
}

/** What an operator makes of its content, given how true the operator itself is. */
function apply(scene: Scene, { row, token: at }: Operator, { holder, fact }: Held, draft: Draft): Fact {
  const cue = scene.tree.words[at] as string;
  // the `no` of `has no plan to attack` may have turned the clause round already
  const barred = holder === null && hasNo(scene, at) && fact.polarity === 'positive';
  const polarity = barred ? flip(fact.polarity) : fact.polarity;
  const certainty = weaker(row.certainty ?? 'certain', row.infer ? fact.certainty : 'certain');
  const base: Fact = {
    ...sourceOnly(fact),
    ...sourceBy(scene, { row, token: at }, { holder, fact: { ...fact, polarity } }),
    certainty,
    asker: askerOf(row, fact),
  };
  if (row.infer !== undefined)
    return {
      ...base,
      status: fact.status,
      forced: true,
      statusCue: fact.statusCue,
      polarity: row.infer === 'same' ? polarity : flip(polarity),
      polarityCue: row.infer === 'same' ? fact.polarityCue : cue,
    };
  if (row.status !== undefined)
    return {
      ...base,
      status: row.status,
      forced: row.always || formOf(scene.tree, draft) !== 'that',
      statusCue: cue,
      polarity,
      polarityCue: fact.polarityCue,
    };
  if (holder === null && isBelied(scene, at)) return { ...base, polarity, polarityCue: fact.polarityCue };
  return open(base, row, { polarity, fact, cue });
}

/** Whoever asks, promises or threatens first answers for what is taken for granted below. */
function askerOf(row: Operator['row'], { asker, sourceKind, source, sourceCue }: Fact): Teller | null {
  const asks = row.status !== undefined && row.source !== undefined;
  return asker ?? (asks ? { sourceKind, source, sourceCue } : null);
}

/** `reports that it fell are false`: the adjective has turned round what the noun holds. */
function isBelied(scene: Scene, noun: number): boolean {
  const { head, dep } = token(scene.tree, noun);
  if (head < 0 || dep !== 'nsubj') return false;
  const { pos, lemma } = token(scene.tree, head);
  const rows = pos === 'ADJ' ? scene.lexicon.predicates.get(`adjective ${lemma.toLowerCase()}`) : undefined;
  const said = scene.drafts[scene.clauseAt[head] ?? -1];
  return (
    said?.group.negation === -1 &&
    rows?.some((row) => row.infer === 'reverse' && row.forms.includes('that')) === true
  );
}

/** The content of a saying stands by its own tense, unless the saying itself is denied or only possible. */
function open(
  base: Fact,
  row: Operator['row'],
  { polarity, fact, cue }: { polarity: Polarity; fact: Fact; cue: string },
): Fact {
  if (polarity === 'negative' && row.source === 'belief')
    return { ...base, polarity: 'negative', polarityCue: fact.polarityCue };
  if (polarity === 'negative' || fact.status === 'hypothetical')
    return {
      ...base,
      status: 'hypothetical',
      forced: true,
      statusCue: fact.polarityCue ?? fact.statusCue ?? cue,
      certainty: 'underspecified',
    };
  return base;
}

function sourceBy(scene: Scene, { row, token: at }: Operator, { holder, fact }: Held): Partial<Fact> {
  if (row.source === undefined) return {};
  const cue = scene.tree.words[at] as string;
  if (row.source === 'denial' && fact.polarity === 'negative') return {};
  if (holder === null) return nounSource(scene, { row, token: at }, fact);
  const denier = deniedBy(scene, at);
  if (denier !== null) return { sourceKind: 'denial', ...denier };
  const unnamed = holder.group.passive && !hasDoer(holder) && row.source !== 'denial';
  return {
    sourceKind: unnamed ? 'unattributed_passive' : row.source,
    source: unnamed ? null : (speakerOf(scene, holder) ?? (hasDoer(holder) ? null : ownerOf(scene, at))),
    sourceCue: cue,
  };
}

/** `dismissed the allegations that …`: rejecting a claim denies what it says. */
function deniedBy(scene: Scene, noun: number): { source: number | null; sourceCue: string } | null {
  const { head, dep, pos } = token(scene.tree, noun);
  if (pos === 'VERB') return null;
  const object = head >= 0 && (dep === 'obj' || dep === 'nsubj:pass');
  const verbs = [...(object ? [head] : []), ...kidsOf(scene.tree, noun).filter((kid) => isAside(scene, kid))];
  for (const at of verbs) {
    const verb = scene.drafts[scene.clauseAt[at] as number];
    if (verb === undefined || verb.group.negation >= 0) continue;
    const rows = scene.lexicon.predicates.get(`verb ${verb.lemma}`);
    if (rows?.some((row) => row.source === 'denial') === true)
      return { source: speakerOf(scene, verb), sourceCue: scene.tree.words[at] as string };
  }
  return null;
}

/** `reports, denied by the mayor, that …` */
function isAside({ tree }: Scene, kid: number): boolean {
  return depOf(tree, kid) === 'acl' && token(tree, kid).tag === 'VBN';
}

/** `said in a report that …`, `Kyiv's fears that …`: who owns the noun, else who says it. */
function nounSource(scene: Scene, { row, token: at }: Operator, fact: Fact): Partial<Fact> {
  const denier = deniedBy(scene, at);
  if (denier !== null) return { sourceKind: 'denial', ...denier };
  const above = scene.drafts[scene.clauseAt[token(scene.tree, at).head] ?? -1];
  const teller = above !== undefined && sayingRow(scene, above).length > 0 ? speakerOf(scene, above) : null;
  const source = ownerOf(scene, at) ?? teller ?? fact.source;
  return { sourceKind: row.source ?? 'claim', source, sourceCue: scene.tree.words[at] as string };
}

/** `no plan to`, `no evidence that` */
function hasNo({ tree, lexicon }: Scene, at: number): boolean {
  return kidsOf(tree, at).some(
    (child) => depOf(tree, child) === 'det' && lexicon.cues.has(`determiner ${tree.words[child]}`),
  );
}
