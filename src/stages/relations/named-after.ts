import { lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { isHyphened } from './anybody.ts';
import { textAt } from './referent.ts';
import { argumentAt, type Scene } from './scene.ts';

/** Words between a preposition and the name of its phrase: `the main opposition leader`. */
const LONGEST_LEAD = 5;

export interface Named {
  readonly mentions: readonly number[];
  /** The token after the last of them. */
  readonly next: number;
}

/** The names that a noun phrase beginning at a token is about, with those joined to the first; null without. */
export function namedAfter(scene: Scene, from: number, types: readonly EntityType[]): Named | null {
  const first = firstName(scene, from, types);
  if (first === null) return null;
  const mentions = [first.mention];
  const link = textAt(scene, from - 1);
  let next = afterKind(scene, first.next);
  for (;;) {
    const join = joinAt(scene, next, link);
    const more = join === 0 ? null : firstName(scene, next + join, types);
    if (more === null || !sameType(scene, first.mention, more.mention)) break;
    mentions.push(more.mention);
    const isLast =
      /^(and|or)$/.test(textAt(scene, next + join - 1)) || textAt(scene, next + join - 1) === link;
    next = afterKind(scene, more.next);
    if (isLast) break;
  }
  return { mentions: isWhole(scene, from, first.next, next) ? mentions : [first.mention], next };
}

/** The first name alone: what is of one thing only goes on with others after it. */
export function nameAfter(scene: Scene, from: number, types: readonly EntityType[]): Named | null {
  const first = firstName(scene, from, types);
  return first && { mentions: [first.mention], next: afterKind(scene, first.next) };
}

/** A list ends with `and`; without it the second name says something of the first. */
function isWhole(scene: Scene, from: number, first: number, next: number): boolean {
  if (next <= first + 1) return true;
  // two take no comma: `X, an ally of Y, and Z agreed`
  if (textAt(scene, first) === ',' && /^(and|or)$/.test(textAt(scene, first + 1))) return false;
  for (let i = Math.max(from, first); i < next; i++) if (/^(and|or)$/.test(textAt(scene, i))) return true;
  return false;
}

function sameType(scene: Scene, a: number, b: number): boolean {
  return mentionOf(scene, a).type === mentionOf(scene, b).type;
}

/** How many tokens join a further name: `,`, `and`, `, and`, and the preposition anew: `in A and in B`; 0 for none. */
function joinAt(scene: Scene, at: number, link: string): number {
  const comma = textAt(scene, at) === ',' ? 1 : 0;
  const joint = comma + (/^(and|or)$/.test(textAt(scene, at + comma)) ? 1 : 0);
  const isAnew =
    joint > comma && /^(in|from|across|with|for|near)$/.test(link) && textAt(scene, at + joint) === link;
  return isAnew ? joint + 1 : joint;
}

function afterKind(scene: Scene, next: number): number {
  return scene.lexicon.kinds.has(scene.lemmas[next] ?? '') ? next + 1 : next;
}

interface First {
  readonly mention: number;
  readonly next: number;
}

/** The first name of a phrase; an owner (`Iraq's`) and a description (`opposition leader`) may come before it. */
function firstName(scene: Scene, from: number, types: readonly EntityType[]): First | null {
  const { sentence } = tokenAt(scene, Math.max(0, from - 1));
  let at: number | null = from;
  for (let left = LONGEST_LEAD; left > 0 && at !== null; left--) {
    if (at >= scene.tokens.length || sentence !== tokenAt(scene, at).sentence) return null;
    const first = nameAt(scene, at);
    if (first !== null) return fits(scene, first.mention, types) ? first : null;
    at = stepOver(scene, at);
  }
  return null;
}

function fits(scene: Scene, mention: number, types: readonly EntityType[]): boolean {
  return types.length === 0 || types.includes(mentionOf(scene, mention).type);
}

/** The name that a token begins, unless it only leads up to another. */
function nameAt(scene: Scene, at: number): First | null {
  const mention = argumentAt(scene, at, []);
  if (mention === null) return null;
  const next = endOf(scene, mention, at);
  if (isHyphened(scene, mentionOf(scene, mention))) return null;
  return isHead(scene, mention, next) ? { mention, next } : null;
}

/** Past an owner, an adjective or a plain word of the phrase; null where it ends. */
function stepOver(scene: Scene, at: number): number | null {
  const [covering] = scene.mentionsAt[at] ?? [];
  if (covering === undefined) {
    // `the north of X`, `the Venezuelan state of X`
    const kind = lemmaAt(scene, at);
    const isPlace = scene.lexicon.directions.has(kind) || scene.lexicon.places.has(kind);
    if (isPlace && textAt(scene, at + 1) === 'of') return at + 2;
    return /^(DET|ADJ|NOUN|PROPN)$/.test(tokenAt(scene, at).pos) ? afterWord(scene, at) : null;
  }
  const next = endOf(scene, argumentAt(scene, at, []) ?? covering, at);
  return /^['’]s?$/.test(textAt(scene, next)) ? next + 1 : next;
}

/** Past a word, or one of two halves: `self-proclaimed`, `oil-rich`. */
function afterWord(scene: Scene, at: number): number {
  const isHalf = /^[-‐‑]$/.test(textAt(scene, at + 1)) && /^\p{Ll}/u.test(textAt(scene, at + 2));
  return isHalf && (scene.mentionsAt[at + 2] ?? []).length === 0 ? at + 3 : at + 1;
}

/** What the phrase is about: no owner, no adjective, no name that only says of which kind a noun is. */
function isHead(scene: Scene, mention: number, next: number): boolean {
  if (/^['’]s?$/.test(textAt(scene, next)) || goesOn(scene, next)) return false;
  return mentionOf(scene, mention).form !== 'adjective';
}

/** `the Gaza ceasefire`: the name only says of which kind the noun after it is. */
function goesOn(scene: Scene, next: number): boolean {
  if (next >= scene.tokens.length || !/^(NOUN|PROPN)$/.test(tokenAt(scene, next).pos)) return false;
  return (scene.mentionsAt[next] ?? []).length === 0 && !scene.lexicon.kinds.has(scene.lemmas[next] ?? '');
}

function endOf(scene: Scene, mention: number, at: number): number {
  const { end } = mentionOf(scene, mention);
  let next = at;
  while (next < scene.tokens.length && tokenAt(scene, next).start < end) next++;
  return next;
}
