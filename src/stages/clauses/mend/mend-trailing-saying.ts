import type { Token } from '../../../core/layers/segments.ts';
import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { freeRelativeBefore } from './free-relative-before.ts';
import { asideAt, describesNoun, lastSaying } from './last-saying.ts';
import { commaBefore, headOfRun, holdsClause, mainBefore } from './saying-parts.ts';

/**
 * `A missile struck the ship on Monday, setting it ablaze, the coast guard said.` What stands behind the last comma is
 * nothing but a speaker and a verb of saying, so all before it is what is said, however far the parser tore it up.
 */
export function mendTrailingSaying(bench: Bench): void {
  const saying = lastSaying(bench);
  if (saying < 0) return;
  const aside = asideBefore(bench, saying);
  const end = aside ?? saying;
  const comma = commaBefore(bench, end);
  if (comma < 0) return;
  // no phrase ends in an adjective before its verb: `a police official said`
  if (wordAt(bench, end - 1).pos === 'ADJ') patch(bench, end - 1, { pos: 'NOUN', tag: 'NN' });
  const speaker = headOfRun(bench, comma + 1, end);
  if (speaker < 0) return;
  const told = holdsClause(bench, comma) ? mainBefore(bench, comma) : null;
  const main = told ?? participleBefore(bench, comma) ?? freeRelativeBefore(bench, comma);
  if (main === null) return;
  patch(bench, main, { head: -1, dep: 'root' });
  patch(bench, saying, {
    head: main,
    dep: 'parataxis',
    tag: TENSE.get(wordAt(bench, saying).tag) ?? wordAt(bench, saying).tag,
  });
  patch(bench, speaker, { head: saying, dep: 'nsubj' });
  // its object is what stands before the comma: `told Al Jazeera` says to whom
  const addressee = kid(bench, saying, /^obj$/);
  if (addressee > saying && isNominal(wordAt(bench, addressee))) patch(bench, addressee, { dep: 'iobj' });
  const goesOn = continuation(bench, saying);
  for (let i = bench.sentence.first; i < bench.sentence.last; i++)
    settle(bench, i, { comma, saying, speaker, main, goesOn });
  const name = aside === null ? -1 : topOfName(bench, aside, saying);
  if (name >= 0) patch(bench, name, { head: speaker, dep: 'appos' });
}

/** `the interior minister, Jane Roe, said`: the comma before the name of the speaker; null where none is put in. */
function asideBefore(bench: Bench, saying: number): number | null {
  if (wordAt(bench, saying - 1).text !== ',' || !isName(wordAt(bench, saying - 2))) return null;
  for (let i = saying - 3; i > bench.sentence.first && saying - i <= LONGEST_ASIDE; i--) {
    const { text } = wordAt(bench, i);
    if (text === ',') return i;
    if (!isName(wordAt(bench, i)) && text !== '-' && !NAME_PART.test(text)) return null;
  }
  return null;
}

const isName = ({ pos, text }: Token): boolean =>
  pos === 'PROPN' || (pos === 'NOUN' && /^\p{Lu}/u.test(text));

/** The word of a name between commas that hangs on nothing in it. */
function topOfName(bench: Bench, comma: number, to: number): number {
  for (let i = comma + 1; i < to - 1; i++) {
    const { head } = wordAt(bench, i);
    if (head <= comma || head >= to - 1) return i;
  }
  return -1;
}

const LONGEST_ASIDE = 7;

const NAME_PART = /^(?:al|bin|bint|ould|abu|de|la|del|van|von)$/;

const TENSE = new Map([['VBN', 'VBD']]);

interface Parts {
  readonly comma: number;
  readonly saying: number;
  readonly speaker: number;
  readonly main: number;
  readonly goesOn: number;
}

/** Nothing hangs over the border between what is said and who says it. */
function settle(bench: Bench, i: number, parts: Parts): void {
  const { comma, saying, speaker, main } = parts;
  if (i === main || i === saying || i === speaker) return;
  if (i < comma) settleSaid(bench, i, parts);
  else if (i === comma) patch(bench, i, { head: saying });
  else if (i < saying) settleSpeaker(bench, i, parts);
  else settleRest(bench, i, parts);
}

/** What stands behind the saying hangs on it, or on what is said where it goes on with that. */
function settleRest(bench: Bench, i: number, { saying, main, goesOn }: Parts): void {
  const { head } = wordAt(bench, i);
  const isEnd = i === bench.sentence.last - 1;
  if (head === saying && describesNoun(bench, i)) patch(bench, i, { head: i - 1, dep: 'acl' });
  if (head <= saying && goesOn >= 0 && i >= goesOn) patch(bench, i, { head: main });
  else if (head < saying) patch(bench, i, { head: isEnd ? main : saying });
}

/** Where what is said goes on behind the saying; -1 where it does not. */
function continuation(bench: Bench, saying: number): number {
  for (let i = saying + 1; i < bench.sentence.last - 1; i++)
    if (wordAt(bench, i).text === ',') return asideAt(bench, i) === 'of-said' ? i : -1;
  return -1;
}

function settleSaid(bench: Bench, i: number, { comma, main }: Parts): void {
  const { head, dep } = wordAt(bench, i);
  if (head < 0 || head >= comma) patch(bench, i, { head: main, dep: head < 0 ? 'dep' : dep });
}

function settleSpeaker(bench: Bench, i: number, { comma, saying, speaker }: Parts): void {
  const { head, dep } = wordAt(bench, i);
  if (head > comma && head < saying) return;
  patch(bench, i, { head: speaker, dep: isNominal(wordAt(bench, i)) ? 'compound' : dep });
}

/** `Turkish forces attacked Manbij, …` with the forces in the saying: the participle right behind them is what they did. */
function participleBefore(bench: Bench, comma: number): number | null {
  for (let noun = bench.sentence.first; noun < comma; noun++) {
    const { head } = wordAt(bench, noun);
    if ((head >= 0 && head < comma) || !isNominal(wordAt(bench, noun))) continue;
    if (kid(bench, noun, /^case$/) >= 0) continue;
    const deed = kidsOf(bench, noun).find((i) => i === noun + 1 && wordAt(bench, i).dep === 'acl') ?? -1;
    if (deed < 0 || deed >= comma || !/^VB[DN]$/.test(wordAt(bench, deed).tag)) continue;
    if (!mayBeFinite(bench, deed, head)) continue;
    patch(bench, deed, { head: -1, dep: 'root', tag: 'VBD' });
    patch(bench, noun, { head: deed, dep: 'nsubj' });
    return deed;
  }
  return null;
}

/** A noun that all hangs on may be all that is said: `a man accused of theft, police said`. */
function mayBeFinite(bench: Bench, deed: number, head: number): boolean {
  return kid(bench, deed, /^(aux|mark|obl:agent)/) < 0 && (head >= 0 || kid(bench, deed, /^obj$/) > deed);
}
