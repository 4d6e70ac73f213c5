import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { namedBy } from './named-by.ts';
import { endsName, referentAt, textAt } from './referent.ts';
import { argumentAt, type Scene, tokensOf } from './scene.ts';
import { wholeName } from './whole-name.ts';

/** Words between a clause and what it describes: `which`, `who had long`. */
const LONGEST_LINK = 4;

/**
 * What a relative clause or a participle describes, read from the order of words, where trees often hang it one noun
 * too high or too low. Names take no restrictive clause: in `a faction of the FARC led by X` the faction is led.
 */
export function antecedentOf(scene: Scene, clause: number, types: readonly EntityType[]): number | null {
  const before = tokenBefore(scene, clause);
  if (before === null) return null;
  if (textAt(scene, before) === ',') return nearest(scene, before - 1, types);
  if (!endsName(scene, before)) return referentAt(scene, before, types);
  const noun = nounOver(scene, before);
  if (noun !== null) return referentAt(scene, noun, types);
  const named = argumentAt(scene, before, types);
  return named === null ? null : namedBy(scene, named, types);
}

/** Whether a relative pronoun does what the clause tells: `which also included`. */
export function isRelative(scene: Scene, clause: number): boolean {
  const { predicate, passive, kind } = clauseOf(scene, clause);
  const before = passive || kind !== 'verb' ? null : tokenBefore(scene, clause);
  return before !== null && before + 1 < predicate && /^(which|who|that)$/i.test(textAt(scene, before + 1));
}

/** A name that a restrictive description follows, or what the noun over it stands for; null when that has no name. */
export function unlessOf(scene: Scene, mention: number, types: readonly EntityType[]): number | null {
  const [, next] = tokensOf(scene, mentionOf(scene, mention));
  const noun = nounOver(scene, next - 1);
  return noun === null ? namedBy(scene, mention, types) : referentAt(scene, noun, types);
}

/** Whether an argument is the one that the clause describes. */
export function isDescribed(scene: Scene, clause: number, head: number): boolean {
  const { predicate } = clauseOf(scene, clause);
  const { dep, head: over } = tokenAt(scene, predicate);
  return dep.startsWith('acl') && over === head;
}

/** The token before the relative pronoun or the bare participle; null when the verb is none. */
function tokenBefore(scene: Scene, clause: number): number | null {
  const { predicate } = clauseOf(scene, clause);
  const { sentence, tag } = tokenAt(scene, predicate);
  for (let i = predicate - 1; i >= 0 && i >= predicate - LONGEST_LINK; i--) {
    const word = tokenAt(scene, i);
    if (word.sentence !== sentence) return null;
    if (/^(which|who|that)$/i.test(word.text)) return opensSentence(scene, i) ? null : i - 1;
    if (/^(AUX|ADV|VERB|PART)$/.test(word.pos)) continue;
    return tag === 'VBN' || tag === 'VBG' ? i : null;
  }
  return null;
}

/** A text that was cut may begin with `who leads the junta`. */
function opensSentence(scene: Scene, i: number): boolean {
  return scene.doc.segments.sentences[tokenAt(scene, i).sentence]?.first === i;
}

function nearest(scene: Scene, token: number, types: readonly EntityType[]): number | null {
  if (token < 0) return null;
  return endsName(scene, token) ? wholeName(scene, token, types) : referentAt(scene, token, types);
}

/** What may stand before a name behind its preposition: `in the north-eastern` India. */
function isInner(scene: Scene, at: number): boolean {
  const text = textAt(scene, at);
  if (/^(the|former|old|defunct|[-‐‑])$/i.test(text)) return true;
  return scene.lexicon.quarters.has(text) || textAt(scene, at + 1) === '-';
}

/** The common noun that a name depends on by `of`, with an article that leaves it open: `a faction of the FARC`. */
function nounOver(scene: Scene, last: number): number | null {
  const mention = (scene.mentionsAt[last] ?? [])[0];
  if (mention === undefined) return null;
  let at = last;
  const { start } = mentionOf(scene, mention);
  while (at > 0 && tokenAt(scene, at - 1).start >= start) at--;
  for (at--; at > 0 && isInner(scene, at); ) at--;
  if (!/^(of|from|in|within|for)$/.test(lemmaAt(scene, at))) return null;
  const noun = at - 1;
  const isPlain = noun >= 0 && tokenAt(scene, noun).pos === 'NOUN' && !endsName(scene, noun);
  return isPlain && scene.lexicon.described.has(lemmaAt(scene, noun)) ? noun : null;
}
