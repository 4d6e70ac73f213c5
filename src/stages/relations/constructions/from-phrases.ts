import { lemmaAt, mentionOf, tokenAt } from '../../../core/doc-index.ts';
import { type Draft, STATED } from '../draft.ts';
import { holdersOf, isBeing } from '../holders.ts';
import type { Entry } from '../lexicon.ts';
import { type Phrase, phraseOf } from '../phrase.ts';
import { type Held, holderOf } from '../phrase-holder.ts';
import { portfolioEnd } from '../portfolio.ts';
import { textAt } from '../referent.ts';
import type { Scene } from '../scene.ts';
import { singular } from '../singular.ts';
import { phraseStart, standingOf } from '../standing.ts';
import { state } from '../state.ts';
import { OF_ONE_ONLY } from '../type-traits.table.ts';
import { branchIn } from './from-branches.ts';
import { hasBefore, isHyphen, isLesser, isSomeOf, rowOf } from './from-nouns.ts';

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

function read(scene: Scene, noun: number, entry: Entry): Draft[] {
  const { row: given, before } = entry;
  const first = phraseStart(scene, noun - before.length);
  if (isBeing(scene, first)) return [];
  const told =
    eachOfOne(scene, noun, first, given) ??
    formerHead(scene, noun, first, given) ??
    tell(scene, noun, first, rowOf(scene, noun, given, lemmaAt(scene, first)));
  if (told === null) return [];
  const { row, phrase, held } = told;
  const value = row.type === 'position_held' ? titleOf(scene, phrase, entry) : null;
  const found = pairsOf(phrase, [...held.mentions, ...phrase.also], row).flatMap(([anchor, holder]) => {
    const [subject, object] = row.swap ? [anchor, holder] : [holder, anchor];
    const { construction, factuality } = held;
    return state(scene, row, { subject, object, value, title: value, noun, construction, factuality }) ?? [];
  });
  return row.type === 'part_of' && found.length > 0 ? [...found, ...branchIn(scene, phrase, held)] : found;
}

interface Told {
  readonly row: Entry['row'];
  readonly phrase: Phrase;
  readonly held: Held;
}

function tell(scene: Scene, noun: number, first: number, row: Entry['row']): Told | null {
  const phrase = phraseOf(scene, noun, first, row);
  if (phrase === null) return null;
  const held = holderOf(scene, phrase, row.swap ? row.to : row.from) ?? takerOf(scene, noun, row);
  return held === null ? null : { row, phrase, held };
}

/** `the presidents of A and B, X and Y`: several leaders, each of one. */
function eachOfOne(scene: Scene, noun: number, first: number, row: Entry['row']): Told | null {
  if (row.type !== 'head_of' || tokenAt(scene, noun).tag !== 'NNS') return null;
  if (isSomeOf(scene, noun, row, lemmaAt(scene, first))) return null;
  const told = tell(scene, noun, first, row);
  const many = told?.phrase.anchors.length ?? 0;
  return many > 1 && told?.held.mentions.length === many ? told : null;
}

/** `a former president of Chad`: of a land there is one at a time; of a body he may have been one of several. */
function formerHead(scene: Scene, noun: number, first: number, row: Entry['row']): Told | null {
  if (row.type !== 'head_of' || !/^an?$/i.test(textAt(scene, first))) return null;
  if (standingOf(scene, noun, STATED).status !== 'occurred' || isLesser(scene, noun, row)) return null;
  return tell(scene, noun, first, { ...row, to: row.to.filter((type) => type !== 'ORG') });
}

/** `served as minister of justice of Chad`: whoever takes or gets the office. */
function takerOf(scene: Scene, noun: number, row: Entry['row']): Held | null {
  const [taker] = holdersOf(scene, noun, row).filter(({ construction }) => construction === 'verbal');
  return taker === undefined ? null : { ...taker, mentions: [taker.mention] };
}

/** Each holder with each anchor; of offices one with one: `the ministers of Armenia and Azerbaijan, A and B`. */
function pairsOf(
  { anchors }: Phrase,
  holders: readonly number[],
  { type }: Entry['row'],
): readonly (readonly [number, number])[] {
  const crossed = anchors.flatMap((anchor) => holders.map((holder) => [anchor, holder] as const));
  if (!OF_ONE_ONLY.has(type) || anchors.length < 2) return crossed;
  return anchors.length === holders.length
    ? anchors.flatMap((anchor, i) => crossed.filter(([a, h]) => a === anchor && h === holders[i]))
    : [];
}

function isOfTitle(scene: Scene, token: number): boolean {
  const { pos, text } = tokenAt(scene, token);
  if (!/^(NOUN|PROPN|ADJ)$/.test(pos)) return false;
  if ((scene.mentionsAt[token] ?? []).some((m) => mentionOf(scene, m).type !== 'TITLE')) return false;
  return !scene.lexicon.standing.has(text.toLowerCase());
}

/** The office as it stands, its field of work with it: `minister of foreign affairs`. */
export function titleOf(
  scene: Scene,
  { noun, first }: Pick<Phrase, 'noun' | 'first'>,
  { before }: Pick<Entry, 'before'>,
): string {
  let from = noun - before.length;
  while (from > first && (isHyphen(scene, from - 1) || isOfTitle(scene, from - 1))) from--;
  // of `two-term senator` the number is no part of an office
  if (isHyphen(scene, from)) from += from + 1 < noun ? 2 : 1;
  const field = portfolioEnd(scene, noun);
  const { start } = tokenAt(scene, from);
  if (field !== null) return scene.text.slice(start, tokenAt(scene, field - 1).end).toLowerCase();
  return singular(scene, scene.text.slice(start, tokenAt(scene, noun).end).toLowerCase());
}
