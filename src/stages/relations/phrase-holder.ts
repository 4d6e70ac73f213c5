import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Factuality } from '../../core/layers/factuality.ts';
import type { Construction, EntityType } from '../../core/vocabulary.ts';
import { beBefore, STANDS } from './be-word.ts';
import { coupleEnding } from './couple.ts';
import { STATED } from './draft.ts';
import { isOfName, leadsUp } from './leads-up.ts';
import { type Named, namedAfter } from './named-after.ts';
import { oneOf } from './one-of.ts';
import { hostOf } from './parties.ts';
import type { Phrase } from './phrase.ts';
import { referentAt, referentEnding, textAt } from './referent.ts';
import { argumentAt, type Scene, tokensOf } from './scene.ts';
import { subjectEnding } from './subject-ending.ts';

/** Who or what the noun of a phrase is said of. */
export interface Held {
  readonly mentions: readonly number[];
  readonly construction: Construction;
  readonly factuality: Factuality;
}

/** Before the phrase, after it, or right behind its noun. */
export function holderOf(scene: Scene, phrase: Phrase, types: readonly EntityType[]): Held | null {
  return (
    saidBefore(scene, phrase, types) ?? saidAfter(scene, phrase, types) ?? namedBehind(scene, phrase, types)
  );
}

/** `X, the leader of Y`; `X (the leader of Y)`; `X is not the leader of Y`. */
function saidBefore(
  scene: Scene,
  { first: start, isHad, noun }: Pick<Phrase, 'first' | 'isHad'> & { readonly noun?: number },
  types: readonly EntityType[],
): Held | null {
  // `its leader` begins with its owner
  const owned = /^(its|their|his|her)$/i.test(textAt(scene, start - 1)) ? start - 1 : start;
  const first = oneOf(scene, owned);
  if (/^[,(–—]$/.test(textAt(scene, first - 1))) return apposed(scene, first - 2, noun, types);
  if (scene.lexicon.having.has(lemmaAt(scene, first - 1)))
    return isHad ? ofHaving(scene, first - 1, types) : null;
  const joint = textAt(scene, first - 1);
  if (joint === 'and' || (isHad && joint === 'with'))
    return beforeJoined(scene, { joint: first - 1, isHad }, types);
  const be = beBefore(scene, first - 1);
  if (be === null) return null;
  const holder = subjectEnding(scene, be.before, types);
  const factuality = asSaid(scene, first, be.factuality);
  return holder === null ? null : { mentions: [holder], construction: 'copular', factuality };
}

/** Beside a comma or a bracket, unless the phrase is a title of what follows, or a name of its own. */
function apposed(
  scene: Scene,
  last: number,
  noun: number | undefined,
  types: readonly EntityType[],
): Held | null {
  if (noun !== undefined && (leadsUp(scene, noun) || isOfName(scene, noun))) return null;
  const holder = referentEnding(scene, last, types);
  if (holder === null) return null;
  // `Mali and Niger, allies of Chad`: both are
  const both = noun !== undefined && isSeveral(scene, noun) ? coupleEnding(scene, last, types) : null;
  return { mentions: both ?? [holder], construction: 'appositive', factuality: STATED };
}

function isSeveral(scene: Scene, noun: number): boolean {
  return /^NNP?S$/.test(tokenAt(scene, noun).tag);
}

/** `X maintains camps in Y`: whose the thing is. */
function ofHaving(scene: Scene, verb: number, types: readonly EntityType[]): Held | null {
  const clause = scene.clauseAt[verb] ?? -1;
  const factuality = clause < 0 ? STATED : clauseOf(scene, clause).factuality;
  const by = clause < 0 ? [] : clauseOf(scene, clause).args.filter(({ slot }) => slot === 'subject');
  const holder =
    by.map(({ head }) => referentAt(scene, head, types)).find((one) => one !== null) ??
    subjectEnding(scene, verb - 1, types);
  return holder === null ? null : { mentions: [holder], construction: 'verbal', factuality };
}

/** `X, the founder of Y and a member of Z`; `X, a gang with camps in Y`: what the phrase goes on from. */
function beforeJoined(
  scene: Scene,
  { joint, isHad }: { readonly joint: number; readonly isHad: boolean },
  types: readonly EntityType[],
): Held | null {
  if (textAt(scene, joint) === 'with') {
    const holder = referentEnding(scene, joint - 1, types);
    return holder === null ? null : { mentions: [holder], construction: 'appositive', factuality: STATED };
  }
  const { sentence } = tokenAt(scene, joint);
  for (let i = joint - 1; i > 0 && i > joint - LONGEST_JOINED; i--) {
    if (tokenAt(scene, i).sentence !== sentence || textAt(scene, i) === ';') return null;
    if (textAt(scene, i) !== ',' && !STANDS.has(textAt(scene, i))) continue;
    return describes(scene, i, joint) ? saidBefore(scene, { first: i + 1, isHad }, types) : null;
  }
  return null;
}

/** Whether what stands between a comma or a form of `be` and a joint describes somebody. */
function describes(scene: Scene, from: number, joint: number): boolean {
  // `was withdrawn by X and his secretary` says what was done
  if (textAt(scene, from) !== ',' && /^VB[NG]$/.test(tokenAt(scene, from + 1).tag)) return false;
  const named = scene.lexicon.nouns;
  const goesOn = [...Array(joint - from - 1).keys()].some((k) => named.has(lemmaAt(scene, from + 1 + k)));
  return goesOn && !isAnother(scene, from + 1);
}

/** A name that is no part of a description: `X, Y of Z and`, not `X, NATO spokesman and`. */
function isAnother(scene: Scene, at: number): boolean {
  const [name] = (scene.mentionsAt[at] ?? []).filter((m) =>
    /^(name|acronym)$/.test(mentionOf(scene, m).form),
  );
  if (name === undefined) return false;
  const [, next] = tokensOf(scene, mentionOf(scene, name));
  return mentionOf(scene, name).type === 'PER' || !/^(NOUN|ADJ)$/.test(tokenAt(scene, next).pos);
}

const LONGEST_JOINED = 14;

/** What somebody is quoted with, or what is only thought of, stands as its clause does. */
function asSaid(scene: Scene, token: number, factuality: Factuality): Factuality {
  const host = hostOf(scene, token);
  const said = host < 0 ? STATED : clauseOf(scene, host).factuality;
  if (said.sourceKind === 'author' && said.certainty === 'certain') return factuality;
  const { sourceKind, source, certainty, cue } = said;
  return { ...factuality, sourceKind, source, certainty, cue };
}

/** `Y's leader, X,`; `whose leader is X`. */
function saidAfter(scene: Scene, phrase: Phrase, types: readonly EntityType[]): Held | null {
  const { next } = phrase;
  const is = /^(is|was|are|were|remains|includes?|included)$/.test(textAt(scene, next));
  if (!is && followsPerson(scene, phrase)) return null;
  if (!is && textAt(scene, next) !== ',') return runOn(scene, phrase, types);
  const named = namedAt(scene, next + 1, types);
  if (named === null || (!is && !closes(scene, named.next))) return null;
  const factuality = is ? (STANDS.get(textAt(scene, next)) ?? STATED) : STATED;
  // `the villages of A, B and C` goes on with villages
  const areMany = isSeveral(scene, phrase.noun);
  if (areMany && !is && !phrase.isRole && !types.includes('PER')) return null;
  const all = areMany || /^incl/.test(textAt(scene, next));
  const mentions = all ? named.mentions : named.mentions.slice(0, 1);
  return { mentions, construction: is ? 'copular' : 'appositive', factuality };
}

/** `Yuri Andropov the KGB chairman, Andrei Gromyko the foreign minister`: of the one before it. */
function followsPerson(scene: Scene, { first }: Phrase): boolean {
  const person =
    first > 0 && /^the$/i.test(textAt(scene, first)) ? argumentAt(scene, first - 1, ['PER']) : null;
  return person !== null && mentionOf(scene, person).form === 'name';
}

/** `the special envoy of the UN Hans Grundberg`: without a comma, as translations have it. */
function runOn(scene: Scene, { noun, first, next }: Phrase, types: readonly EntityType[]): Held | null {
  if (next <= noun + 1 || isSeveral(scene, noun) || !/^the$/i.test(textAt(scene, first))) return null;
  const named = types.includes('PER') ? namedAt(scene, next, ['PER']) : null;
  const [holder] = named?.mentions ?? [];
  if (holder === undefined || mentionOf(scene, holder).form !== 'name') return null;
  return { mentions: [holder], construction: 'appositive', factuality: STATED };
}

/** `junta chief Min Aung Hlaing`; `NATO members Hungary and Turkey`; `M23's backer Rwanda`. */
function namedBehind(scene: Scene, phrase: Phrase, types: readonly EntityType[]): Held | null {
  if (phrase.next !== phrase.noun + 1) return null;
  const named = namedAt(scene, phrase.next, phrase.isRole ? types : types.filter((type) => type === 'PER'));
  const [first] = named?.mentions ?? [];
  if (!named || first === undefined || mentionOf(scene, first).form === 'nominal') return null;
  const mentions = isSeveral(scene, phrase.noun) ? named.mentions : [first];
  return { mentions, construction: 'premodifier', factuality: STATED };
}

function namedAt(scene: Scene, at: number, types: readonly EntityType[]): Named | null {
  const from = /^the$/i.test(textAt(scene, at)) ? at + 1 : at;
  return (scene.mentionsAt[from] ?? []).length > 0 ? namedAfter(scene, from, types) : null;
}

/** The name behind a comma is closed by another, or the sentence goes on with a verb; a list does neither. */
function closes(scene: Scene, at: number): boolean {
  const text = textAt(scene, at);
  if (/^[.;:)—–!?]$/.test(text) || at >= scene.tokens.length) return true;
  if (text === ',')
    return !/^(and|or)$/.test(textAt(scene, at + 1)) && (scene.mentionsAt[at + 1] ?? []).length === 0;
  return /^(VERB|AUX)$/.test(tokenAt(scene, at).pos);
}
