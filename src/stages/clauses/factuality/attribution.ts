import type { Sentence } from '../../../core/layers/segments.ts';
import type { SourceKind } from '../../../core/vocabulary.ts';
import type { Draft, Scene } from '../draft.ts';
import { cueOf } from '../lexicon.ts';
import { firstConjunct, token } from '../tree.ts';
import { mentionOf, phraseHead } from './speaker.ts';

/** A source that stands beside a clause instead of above it. */
export interface Attribution {
  readonly kind: SourceKind;
  readonly source: number | null;
  readonly cue: string;
}

/** Clauses attributed by a phrase (`according to TASS`), by clause. At the edge of a sentence it holds for all of it. */
export function findAttributions(
  scene: Scene,
  sentence: Sentence,
  drafts: readonly Draft[],
): ReadonlyMap<number, Attribution> {
  const found = new Map<number, Attribution>();
  const heading =
    colonSource(scene, sentence) ?? channelSource(scene, sentence) ?? closingSource(scene, sentence);
  const top = drafts.find((draft) => draft.parent === null);
  if (heading !== null && top !== undefined) found.set(top.index, heading);
  for (let i = sentence.first; i < sentence.last; i++) {
    const words = phraseAt(scene, i);
    if (words === 0) continue;
    const head = phraseHead(scene, i + words);
    // `per day`: a single word attributes only to somebody
    if (head < 0 || (words === 1 && mentionOf(scene, head) === null)) continue;
    const cue = scene.tree.words.slice(i, i + words).join(' ');
    const attribution: Attribution = { kind: kindOf(scene, head), source: mentionOf(scene, head), cue };
    for (const { index } of holders(scene, sentence, { from: i, head, drafts }))
      if (!found.has(index)) found.set(index, attribution);
  }
  return found;
}

/** `KFOR: shots were fired at a patrol`: who stands before a colon says it; a place there only heads the entry. */
function colonSource(scene: Scene, sentence: Sentence): Attribution | null {
  const { first, last } = sentence;
  const { tree, mentionAt, mentionTypes } = scene;
  const mention = mentionAt[first] as number;
  if (mention === -1 || !/^(PER|ORG)$/.test(mentionTypes[mention] ?? '')) return roleSource(scene, sentence);
  let at = first + 1;
  while (at < last && mentionAt[at] === mention) at += 1;
  if (tree.words[at] !== ':') return roleSource(scene, sentence);
  return at < last - 3 ? { kind: 'claim', source: mention, cue: ':' } : null;
}

const LONGEST_ROLE = 4;

/** `Witness: soldiers fired on a crowd`, `Syria monitor: two killed`: a few words without a verb that end in one who tells. */
function roleSource(scene: Scene, { first, last }: Sentence): Attribution | null {
  for (let i = first; i <= first + LONGEST_ROLE && i < last - 3; i++) {
    const { pos } = token(scene.tree, i);
    if (scene.tree.words[i] === ':') return i === first ? null : toldBy(scene, i - 1);
    if (/^(VERB|AUX|ADP|PUNCT|SCONJ)$/.test(pos) && !isTeller(scene, i)) return null;
  }
  return null;
}

function toldBy(scene: Scene, head: number): Attribution | null {
  return isTeller(scene, head)
    ? { kind: kindOf(scene, head), source: mentionOf(scene, head), cue: ':' }
    : null;
}

function isTeller({ tree, lexicon }: Scene, i: number): boolean {
  return cueOf(lexicon, 'teller', tree.words[i] as string) !== null;
}

/** `Boat hit off Hodeida: coastguard`: a headline closes with who says it. */
function closingSource(scene: Scene, { first, last }: Sentence): Attribution | null {
  const { tree, mentionAt, mentionTypes } = scene;
  const end = token(tree, last - 1).text === '.' ? last - 2 : last - 1;
  const mention = mentionAt[end] as number;
  if (mention === -1 || !/^(PER|ORG)$/.test(mentionTypes[mention] ?? ''))
    return closingRole(scene, { first, end });
  let at = end;
  while (at > first && mentionAt[at] === mention) at -= 1;
  if (tree.words[at] !== ':' || at - first < LEAST_TOLD) return null;
  return { kind: 'claim', source: mention, cue: ':' };
}

/** `Two killed in Taiz: medical source`: those who tell may have no name. */
function closingRole(
  scene: Scene,
  { first, end }: { readonly first: number; readonly end: number },
): Attribution | null {
  let at = end;
  while (at > first && end - at < LONGEST_ROLE && /^(NOUN|ADJ|PROPN|DET)$/.test(token(scene.tree, at).pos))
    at--;
  return scene.tree.words[at] === ':' && at - first >= LEAST_TOLD ? toldBy(scene, end) : null;
}

/** Words that tell something: a heading alone names its subject after a colon. */
const LEAST_TOLD = 3;

const LONGEST_HEADING = 12;

/** `The group's own, via its channel Sabat: two posts fell`: words without a verb that name a channel before a colon. */
function channelSource(scene: Scene, { first, last }: Sentence): Attribution | null {
  let channel = -1;
  for (let i = first; i < last - 3 && i - first < LONGEST_HEADING; i++) {
    const { pos, text } = token(scene.tree, i);
    if (text === ':') return channel < 0 ? null : namedBetween(scene, channel, i);
    if (pos === 'VERB' || pos === 'AUX' || /^[.;?!]$/.test(text)) return null;
    if (/^(via|per)$/i.test(text)) channel = i;
  }
  return null;
}

function namedBetween(
  { tree, mentionAt, mentionTypes }: Scene,
  from: number,
  to: number,
): Attribution | null {
  for (let i = from + 1; i < to; i++) {
    const mention = mentionAt[i] as number;
    if (mention !== -1 && token(tree, i).pos !== 'PRON' && /^(PER|ORG)$/.test(mentionTypes[mention] ?? ''))
      return { kind: 'claim', source: mention, cue: tree.words[from] as string };
  }
  return null;
}

/** How many words of an attributing phrase start here; 0 where none does. */
function phraseAt({ tree, lexicon }: Scene, i: number): number {
  const phrases = lexicon.phrases.get(tree.words[i] as string);
  if (phrases === undefined) return 0;
  return phrases.find((words) => words.every((word, k) => tree.words[i + k] === word))?.length ?? 0;
}

/** Media and papers report; everybody else claims. */
function kindOf({ tree, lexicon }: Scene, head: number): SourceKind {
  const lemma = token(tree, head).lemma.toLowerCase();
  return lexicon.predicates.get(`noun ${lemma}`)?.some((row) => row.source === 'report') ? 'report' : 'claim';
}

interface Phrase {
  readonly from: number;
  readonly head: number;
  readonly drafts: readonly Draft[];
}

/** The clauses that a phrase speaks for; where the tree is torn, all of its parts. */
function holders(scene: Scene, sentence: Sentence, phrase: Phrase): readonly Draft[] {
  if (phrase.from === sentence.first)
    return phrase.drafts.filter(({ parent, link }) => parent === null || link === 'conj');
  const one = holder(scene, sentence, phrase);
  return one === null ? [] : [one];
}

function holder(scene: Scene, sentence: Sentence, { from, head, drafts }: Phrase): Draft | null {
  const top = drafts.find((draft) => draft.parent === null);
  if (top !== undefined && isLast(scene, sentence, head)) return top;
  let at = token(scene.tree, head).head;
  while (at >= 0 && scene.clauseAt[at] === -1) at = token(scene.tree, at).head;
  const near = at < 0 ? undefined : scene.drafts[scene.clauseAt[at] as number];
  return near === undefined ? (top ?? null) : firstOfAll(scene, near, from);
}

/** `attacked the port and killed ten, according to X`: behind the last of several deeds a comma makes it all X's word. */
function firstOfAll({ tree, drafts, clauseAt }: Scene, near: Draft, from: number): Draft {
  if (from < near.predicate || tree.words[from - 1] !== ',') return near;
  const first = drafts[clauseAt[firstConjunct(tree, near.predicate)] ?? -1];
  return first !== undefined && first.predicate < near.predicate ? first : near;
}

function isLast({ tree }: Scene, sentence: Sentence, head: number): boolean {
  return (tree.right[head] as number) >= sentence.last - 2;
}
