import type { QuantityKind } from '../../core/vocabulary.ts';
import type { Count } from './count.ts';
import type { Counted } from './counted.ts';
import { isCue, sense, senseBefore, type Text } from './lexicon.ts';

/** What happened to those counted, and which words say so. */
export interface Harm {
  readonly kind: QuantityKind;
  readonly rule: string;
  /** The token after the words that say it, when they belong to the quantity (`12 dead`). */
  readonly next: number | null;
}

/**
 * Looks for harm right after the noun (`were killed`), right before the count (`killed at least`), and for a word of
 * harm in the place of the noun (`12 dead`). Killed and wounded together are casualties.
 */
export function readHarm(text: Text, count: Count, counted: Counted | null): Harm | null {
  const person = counted === null || counted.person;
  if (!person && counted.known) return null;
  return (
    harmAsNoun(text, count, counted) ??
    harmAfter(text, counted?.next ?? count.next) ??
    harmBefore(text, count, counted)
  );
}

/** `12 dead`, `30 wounded`, `12 soldiers dead`, `12 killed`. */
function harmAsNoun(text: Text, count: Count, counted: Counted | null): Harm | null {
  const at = counted?.known ? counted.next : count.next;
  if (text.toks[at]?.gap === 'line') return null;
  if (isCue(text, at, 'dead'))
    return withWounded(text, { kind: 'killed', rule: 'quantities/dead', next: at + 1 });
  const verb = sense(text, at, 'harm');
  if (verb === null || verb.row.role !== 'object' || /ing$/.test(text.toks[at]?.lower ?? '')) return null;
  if (takesObject(text, verb.next)) return null;
  return withWounded(text, { kind: verb.row.kind, rule: 'quantities/harm-participle', next: verb.next });
}

/** A noun phrase follows the verb: those counted are the ones who did it. */
function takesObject(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok === undefined || tok.gap === 'line' || tok.kind === 'mark') return false;
  if (tok.kind === 'figure' || sense(text, i, 'degree') !== null || sense(text, i, 'vague') !== null)
    return true;
  return /^(?:NOUN|PROPN|DET|NUM|PRON|ADJ)$/.test(text.posAt(tok.start)) && !isCue(text, i, 'passive');
}

/** `killed or wounded`, `dead and injured` of the same count. */
function withWounded(text: Text, harm: Harm): Harm {
  const at = harm.next ?? 0;
  const joined = text.toks[at]?.lower;
  if (joined !== 'or' && joined !== 'and') return harm;
  const second = sense(text, at + 1, 'harm');
  const both =
    second !== null &&
    second.row.kind !== harm.kind &&
    second.row.kind !== 'displaced' &&
    harm.kind !== 'displaced';
  return both ? { kind: 'casualties', rule: 'quantities/killed-or-wounded', next: second.next } : harm;
}

const FARTHEST_VERB = 7;

/** `were killed`, `have been wounded`, `died`, `fled their homes`. */
function harmAfter(text: Text, i: number): Harm | null {
  const tail = skipTail(text, i);
  for (let at = i; at < tail + FARTHEST_VERB; at++) {
    if (text.toks[at]?.gap === 'line') return null;
    const verb = sense(text, at, 'harm');
    if (verb !== null) {
      if (verb.row.role === 'object' && !isPassive(text, i, at)) return null;
      const harm = withWounded(text, { kind: verb.row.kind, rule: 'quantities/harm-verb', next: verb.next });
      return { ...harm, next: null };
    }
    if (!isCue(text, at, 'passive') && !(at < tail)) return null;
  }
  return null;
}

const LONGEST_TAIL = 8;

/** `fighters of the RSF`, `people in two villages`: the end of a phrase that belongs to the noun. */
function skipTail(text: Text, i: number): number {
  if (text.posAt(text.toks[i]?.start ?? -1) !== 'ADP') return i;
  let at = i + 1;
  while (at < i + LONGEST_TAIL) {
    const tok = text.toks[at];
    if (tok === undefined || tok.gap === 'line') break;
    const inside =
      tok.kind === 'word'
        ? /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|)$/.test(text.posAt(tok.start))
        : "-’'".includes(tok.lower);
    if (!inside) break;
    at++;
  }
  return at;
}

/** A form of `be` stands between the noun and the participle. */
function isPassive({ toks }: Text, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (
      /^(?:were|was|been|being|are|is|be|got|left|reported|confirmed|feared|believed|presumed)$/.test(
        toks[at]?.lower ?? '',
      )
    )
      return true;
  return false;
}

/** `killed at least 12`, `killing 12 soldiers`, `killed and wounded dozens`, `claimed the lives of 12`. */
function harmBefore(text: Text, count: Count, counted: Counted | null): Harm | null {
  let at = count.first;
  while (
    /^(?:the|another|a|an|further|additional|all|these|those|his|her|their|its|of|other|some|estimated)$/.test(
      text.toks[at - 1]?.lower ?? '',
    ) &&
    count.first - at < 3
  )
    at--;
  const verb = senseBefore(text, at, 'harm');
  if (verb === null || verb.row.role !== 'object' || text.toks[count.first]?.gap === 'line') return null;
  if (counted !== null && !counted.known) return null;
  const harm: Harm = { kind: verb.row.kind, rule: 'quantities/harm-object', next: null };
  const joined = text.toks[verb.first - 1]?.lower;
  if (joined !== 'or' && joined !== 'and') return harm;
  const first = senseBefore(text, verb.first - 1, 'harm');
  const both = first !== null && first.row.kind !== harm.kind && first.row.kind !== 'displaced';
  return both ? { kind: 'casualties', rule: 'quantities/killed-or-wounded', next: null } : harm;
}

const FARTHEST_TOLL = 9;

/** `the death toll rose to 45`, `put the number of dead at three`: a count without a noun after words for a toll. */
export function readToll(text: Text, count: Count): Harm | null {
  for (let at = count.first - 1; at >= Math.max(0, count.first - FARTHEST_TOLL); at--) {
    if (text.toks[at + 1]?.gap === 'line') return null;
    const found = senseBefore(text, at + 1, 'toll');
    if (found !== null && at < count.first - 1)
      return { kind: found.row.kind, rule: 'quantities/toll', next: null };
    if (
      !isCue(text, at, 'toll-verb') &&
      sense(text, at, 'degree') === null &&
      text.toks[at]?.kind !== 'figure'
    )
      return null;
  }
  return null;
}
