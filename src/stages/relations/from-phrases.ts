import type { Factuality } from '../../core/doc.ts';
import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Construction, EntityType } from '../../core/vocabulary.ts';
import type { RelationRow } from '../../packs/relations.schema.ts';
import { beBefore, STANDS } from './be-word.ts';
import { type Draft, STATED } from './draft.ts';
import { hasBefore, isHyphen, rowOf } from './from-nouns.ts';
import type { Entry } from './lexicon.ts';
import { type Named, nameAfter, namedAfter } from './named-after.ts';
import { ownerBefore } from './owner.ts';
import { hostOf } from './parties.ts';
import { referentAt, referentEnding } from './referent.ts';
import { argumentApart, type Scene } from './scene.ts';
import { singular } from './singular.ts';
import { phraseStart } from './standing.ts';
import { state } from './state.ts';
import { subjectEnding } from './subject-ending.ts';

/**
 * Relations named by a noun, read from the order of words alone: where its holder stands before a comma or a form of
 * `be`, or after one. Finds what a wrong tree hides.
 */
export function fromPhrases(scene: Scene): Draft[] {
  return scene.tokens.flatMap((_, i) => {
    const entries = scene.lexicon.nouns.get(lemmaAt(scene, i));
    if (!entries || /^(VERB|ADV|AUX)$/.test(tokenAt(scene, i).pos) || isInside(scene, i)) return [];
    return entries
      .filter((entry) => hasBefore(scene, i, entry) && !entry.row.pairs && entry.row.type !== 'founded_on')
      .flatMap((entry) => read(scene, i, entry));
  });
}

/** `chief negotiator`, `military commander`: only the last noun of a phrase names what it is about. */
function isInside(scene: Scene, noun: number): boolean {
  const next = noun + 1;
  if (next >= scene.tokens.length || !/^(NOUN|ADJ)$/.test(tokenAt(scene, next).pos)) return false;
  return (scene.mentionsAt[next] ?? []).length === 0;
}

/** What is of one thing only: what follows it in a list belongs to others. */
const ONE_ONLY: ReadonlySet<string> = new Set([
  'head_of',
  'position_held',
  'capital_of',
  'citizen_of',
  'agency_of',
]);

interface Phrase {
  readonly noun: number;
  readonly first: number;
  /** The token after the phrase and the names that belong to it. */
  readonly next: number;
  readonly anchors: readonly number[];
  /** The noun names something that one has, not what one is: `camps in Abyan`. */
  readonly isHad: boolean;
  /** The noun is a role that stands before names of any type: `rival`. */
  readonly isRole: boolean;
}

const THINGS: ReadonlySet<string> = new Set(['operates_in', 'based_in', 'shelters']);

function read(scene: Scene, noun: number, { row: given, before }: Entry): Draft[] {
  const first = phraseStart(scene, noun - before.length);
  const row = rowOf(scene, noun, given, lemmaAt(scene, first));
  const phrase = phraseOf(scene, noun, first, row);
  if (phrase === null) return [];
  const held = holderOf(scene, phrase, row.swap ? row.to : row.from);
  if (held === null) return [];
  const value = row.type === 'position_held' ? titleOf(scene, phrase) : null;
  return phrase.anchors.flatMap((anchor) =>
    held.mentions.flatMap((holder) => {
      const [subject, object] = row.swap ? [anchor, holder] : [holder, anchor];
      const { construction, factuality } = held;
      return (
        state(scene, row, { subject, object, value, title: value, noun, construction, factuality }) ?? []
      );
    }),
  );
}

function isOfTitle(scene: Scene, token: number): boolean {
  const { pos, text } = tokenAt(scene, token);
  if (!/^(NOUN|ADJ)$/.test(pos) || (scene.mentionsAt[token] ?? []).length > 0) return false;
  return !scene.lexicon.standing.has(text.toLowerCase());
}

function titleOf(scene: Scene, { noun, first }: Phrase): string {
  let from = noun;
  while (from > first && (isHyphen(scene, from - 1) || isOfTitle(scene, from - 1))) from--;
  return singular(
    scene,
    scene.text.slice(tokenAt(scene, from).start, tokenAt(scene, noun).end).toLowerCase(),
  );
}

/** A noun with those it is of: after its preposition, before it as possessor, or inside its phrase. */
function phraseOf(scene: Scene, noun: number, first: number, row: RelationRow): Phrase | null {
  const types = row.swap ? row.from : row.to;
  const kind = { isHad: THINGS.has(row.type), isRole: ROLES.has(row.type) };
  const owner = ownerBefore(scene, first, noun, types);
  if (owner !== null) return { noun, first, ...kind, next: noun + 1, anchors: [owner] };
  const link = linkAfter(scene, noun, row);
  if (link !== null) {
    const named = (ONE_ONLY.has(row.type) ? nameAfter : namedAfter)(scene, link + 1, types);
    if (named !== null && !named.mentions.some((one) => (scene.mentionsAt[noun] ?? []).includes(one)))
      return { noun, first, ...kind, next: named.next, anchors: named.mentions };
  }
  if (!row.premodified) return null;
  for (let i = noun - 1; i >= first; i--) {
    const anchor = argumentApart(scene, i, types, noun);
    if (anchor !== null) return { noun, first, ...kind, next: noun + 1, anchors: [anchor] };
  }
  return null;
}

/** The preposition behind a noun, or behind what is joined to it: `leader and founder of`; null without. */
function linkAfter(scene: Scene, noun: number, { prepositions }: RelationRow): number | null {
  let at = noun + 1;
  if (textOf(scene, at) === 'and') for (at++; at < noun + LONGEST_PAIR && isPlain(scene, at); ) at++;
  return at < scene.tokens.length && prepositions.includes(lemmaAt(scene, at)) ? at : null;
}

const LONGEST_PAIR = 6;

function isPlain(scene: Scene, at: number): boolean {
  if (at >= scene.tokens.length || (scene.mentionsAt[at] ?? []).length > 0) return false;
  return /^(DET|ADJ|NOUN)$/.test(tokenAt(scene, at).pos);
}

interface Held {
  readonly mentions: readonly number[];
  readonly construction: Construction;
  readonly factuality: Factuality;
}

function holderOf(scene: Scene, phrase: Phrase, types: readonly EntityType[]): Held | null {
  return (
    saidBefore(scene, phrase, types) ?? saidAfter(scene, phrase, types) ?? namedBehind(scene, phrase, types)
  );
}

/** `X, the leader of Y`; `X (the leader of Y)`; `X is not the leader of Y`. */
function saidBefore(
  scene: Scene,
  { first: start, isHad }: Pick<Phrase, 'first' | 'isHad'>,
  types: readonly EntityType[],
): Held | null {
  // `its leader` begins with its owner
  const first = /^(its|their|his|her)$/i.test(textOf(scene, start - 1)) ? start - 1 : start;
  if (/^[,(–—]$/.test(textOf(scene, first - 1))) {
    const holder = referentEnding(scene, first - 2, types);
    return holder === null ? null : { mentions: [holder], construction: 'appositive', factuality: STATED };
  }
  if (scene.lexicon.having.has(lemmaAt(scene, first - 1)))
    return isHad ? ofHaving(scene, first - 1, types) : null;
  const joint = textOf(scene, first - 1);
  if (joint === 'and' || (isHad && joint === 'with'))
    return beforeJoined(scene, { joint: first - 1, isHad }, types);
  const be = beBefore(scene, first - 1);
  if (be === null) return null;
  const holder = subjectEnding(scene, be.before, types);
  const factuality = asSaid(scene, first, be.factuality);
  return holder === null ? null : { mentions: [holder], construction: 'copular', factuality };
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
  if (textOf(scene, joint) === 'with') {
    const holder = referentEnding(scene, joint - 1, types);
    return holder === null ? null : { mentions: [holder], construction: 'appositive', factuality: STATED };
  }
  const { sentence } = tokenAt(scene, joint);
  for (let i = joint - 1; i > 0 && i > joint - LONGEST_JOINED; i--) {
    if (tokenAt(scene, i).sentence !== sentence || textOf(scene, i) === ';') return null;
    const isComma = textOf(scene, i) === ',';
    if (!isComma && !STANDS.has(textOf(scene, i))) continue;
    const named = scene.lexicon.nouns;
    const goesOn = [...Array(joint - i - 1).keys()].some((k) => named.has(lemmaAt(scene, i + 1 + k)));
    if (!goesOn || (scene.mentionsAt[i + 1] ?? []).some((m) => mentionOf(scene, m).form === 'name'))
      return null;
    return saidBefore(scene, { first: i + 1, isHad }, types);
  }
  return null;
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
  const is = /^(is|was|are|were|remains|includes?|included)$/.test(textOf(scene, next));
  if (!is && textOf(scene, next) !== ',') return null;
  const named = namedAt(scene, next + 1, types);
  if (named === null || (!is && !closes(scene, named.next))) return null;
  const factuality = is ? (STANDS.get(textOf(scene, next)) ?? STATED) : STATED;
  const mentions = /^incl/.test(textOf(scene, next)) ? named.mentions : named.mentions.slice(0, 1);
  return { mentions, construction: is ? 'copular' : 'appositive', factuality };
}

/** `junta chief Min Aung Hlaing`; `NATO members Hungary and Turkey`; `M23's backer Rwanda`. */
function namedBehind(scene: Scene, phrase: Phrase, types: readonly EntityType[]): Held | null {
  if (phrase.next !== phrase.noun + 1) return null;
  const named = namedAt(scene, phrase.next, phrase.isRole ? types : types.filter((type) => type === 'PER'));
  const [first] = named?.mentions ?? [];
  if (!named || first === undefined || mentionOf(scene, first).form === 'nominal') return null;
  const several = /^NNP?S$/.test(tokenAt(scene, phrase.noun).tag);
  const mentions = several ? named.mentions : [first];
  return { mentions, construction: 'premodifier', factuality: STATED };
}

/** Types whose nouns are put right before the name of a body or a land as before that of a person. */
const ROLES: ReadonlySet<string> = new Set(['allied_with', 'opposes', 'sponsors', 'member_of', 'borders']);

function namedAt(scene: Scene, at: number, types: readonly EntityType[]): Named | null {
  const from = /^the$/i.test(textOf(scene, at)) ? at + 1 : at;
  return (scene.mentionsAt[from] ?? []).length > 0 ? namedAfter(scene, from, types) : null;
}

/** The name behind a comma is closed by another, or the sentence goes on with a verb; a list does neither. */
function closes(scene: Scene, at: number): boolean {
  const text = textOf(scene, at);
  if (/^[.;:)—–!?]$/.test(text) || at >= scene.tokens.length) return true;
  if (text === ',')
    return !/^(and|or)$/.test(textOf(scene, at + 1)) && (scene.mentionsAt[at + 1] ?? []).length === 0;
  return /^(VERB|AUX)$/.test(tokenAt(scene, at).pos);
}

function textOf(scene: Scene, token: number): string {
  return token < 0 || token >= scene.tokens.length ? '' : tokenAt(scene, token).text;
}
