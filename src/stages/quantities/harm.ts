import { type Counted, findAttribute } from './counted.ts';
import type { Count } from './figure.ts';
import { harmFarther } from './harm-farther.ts';
import { harmAfter, harmBefore } from './harm-verb.ts';
import { isCue, sense, type Text } from './lexicon.ts';
import { type Harm, withWounded } from './with-wounded.ts';

/**
 * Looks for harm right after the noun (`were killed`), right before the count (`killed at least`), and for a word of
 * harm in the place of the noun (`12 dead`). Killed and wounded together are casualties.
 */
export function readHarm(text: Text, count: Count, counted: Counted | null): Harm | null {
  const person = counted === null || counted.person;
  if (!person && counted.known) return null;
  return (
    harmAsNoun(text, count, counted) ??
    leftWith(text, count, counted) ??
    (isWholeOf(text, count.first)
      ? null
      : harmAfter(text, counted?.after ?? count.next, counted?.kind === 'personnel')) ??
    harmBefore(text, count, counted) ??
    harmFarther(text, count, counted)
  );
}

/** In `none of the 40 passengers was hurt` and `seven of 12 hostages were killed` the verb is not about the whole. */
function isWholeOf(text: Text, first: number): boolean {
  const at = isCue(text, first - 1, 'determiner') || isCue(text, first - 1, 'own') ? first - 2 : first - 1;
  const part = text.toks[at - 1];
  if (text.toks[at]?.lower !== 'of' || part === undefined) return false;
  if (part.kind === 'figure' || sense(text, at - 1, 'vague') !== null) return true;
  return text.lexicon.numbers.sense(part.lower) !== null || isPart(text, at - 1);
}

const isPart = ({ toks }: Text, i: number): boolean =>
  (toks[i]?.entries ?? []).some(({ row }) => row.is === 'cue' && row.cue === 'part-of');

/** `12 dead`, `30 wounded`, `12 soldiers dead`, `12 killed`. */
function harmAsNoun(text: Text, count: Count, counted: Counted | null): Harm | null {
  const attribute = counted?.person === true ? findAttribute(text, count) : null;
  if (counted?.known === false && isLeftDead(text, count, counted))
    return withWounded(text, { kind: 'killed', rule: 'quantities/dead', next: counted.after + 1 });
  const behind = attribute ?? (counted?.known ? counted.after : count.next);
  // `two more wounded`
  const at = isCue(text, behind, 'further-ones') ? behind + 1 : behind;
  if (text.toks[at]?.gap === 'line') return null;
  if (isCue(text, at, 'dead'))
    return withWounded(text, { kind: 'killed', rule: 'quantities/dead', next: at + 1 });
  const verb = sense(text, at, 'harm');
  if (verb === null || verb.row.role !== 'object' || /ing$/.test(text.toks[at]?.lower ?? '')) return null;
  if (attribute === null && takesObject(text, verb.next)) return null;
  return withWounded(text, { kind: verb.row.kind, rule: 'quantities/harm-participle', next: verb.next });
}

/** `left 60 with injuries`, `left ten people with burns`. */
function leftWith(text: Text, count: Count, counted: Counted | null): Harm | null {
  const at = counted?.known ? counted.after : count.next;
  const behind = [count.first - 1, count.first - 2].some((i) => isCue(text, i, 'leaving'));
  if (!behind || text.toks[at]?.lower !== 'with') return null;
  for (let i = at + 1; i < at + 4; i++)
    if (isCue(text, i, 'injury')) return { kind: 'injured', rule: 'quantities/left-with', next: null };
  return null;
}

/** `left forty guests dead`: whoever they are, they can die. */
function isLeftDead(text: Text, count: Count, counted: Counted): boolean {
  return isCue(text, counted.after, 'dead') && isCue(text, count.first - 1, 'leaving');
}

/** A noun phrase follows the verb: those counted are the ones who did it. */
function takesObject(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok === undefined || tok.gap === 'line' || tok.kind === 'mark') return false;
  if (tok.kind === 'figure' || sense(text, i, 'degree') !== null || sense(text, i, 'vague') !== null)
    return true;
  return /^(?:NOUN|PROPN|DET|NUM|PRON|ADJ)$/.test(text.posAt(tok.start)) && !isCue(text, i, 'passive');
}
