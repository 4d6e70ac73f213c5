import type { Counted } from './counted.ts';
import type { Count } from './figure.ts';
import { isCue, type Sense, sense, senseBefore, startsClause, type Text } from './lexicon.ts';
import { type Harm, withWounded } from './with-wounded.ts';

const FARTHEST_VERB = 7;

/** `were killed`, `have been wounded`, `are dead`, `died`, `fled their homes`. */
export function harmAfter(text: Text, i: number, armed: boolean): Harm | null {
  const tail = skipTail(text, i);
  for (let at = i; at < tail + FARTHEST_VERB; at++) {
    if (text.toks[at]?.gap === 'line') return null;
    const harm = harmAt(text, i, at, armed);
    if (harm !== undefined) return harm === null ? null : { ...withWounded(text, harm), next: null };
    if (at >= tail && !isBetween(text, at)) return andDied(text, at);
  }
  return null;
}

const FARTHEST_DEATH = 10;

/** `was hit in the neck and died`: two verbs of one subject. */
function andDied(text: Text, i: number): Harm | null {
  if (!/^(?:VERB|AUX)$/.test(text.posAt(text.toks[i]?.start ?? -1))) return null;
  for (let at = i + 1; at < i + FARTHEST_DEATH; at++) {
    const tok = text.toks[at];
    if (tok === undefined || tok.gap === 'line' || tok.kind !== 'word') return null;
    if (tok.lower === 'and' && isCue(text, at + 1, 'died'))
      return { kind: 'killed', rule: 'quantities/and-died', next: null };
  }
  return null;
}

/** The harm a token says of the subject at `i`; null when it is done by it, undefined when it says none. */
function harmAt(text: Text, i: number, at: number, armed: boolean): Harm | null | undefined {
  if (isCue(text, at, 'dead') && isPassive(text, i, at))
    return { kind: 'killed', rule: 'quantities/dead', next: at + 1 };
  const verb = sense(text, at, 'harm');
  if (verb === null || verb.row.role === 'noun') return undefined;
  const { role, kind } = verb.row;
  if (role === 'fighter' ? !armed : role === 'object' && !isPassive(text, i, at)) return null;
  return { kind, rule: 'quantities/harm-verb', next: verb.next };
}

/** What may stand between those counted and the verb: `have been`, `were reportedly`. */
function isBetween(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok === undefined || isCue(text, i, 'passive')) return tok !== undefined;
  return tok.lower.endsWith('ly') && text.posAt(tok.start) === 'ADV';
}

const LONGEST_TAIL = 8;

/** `fighters of the RSF`, `people in two villages`: the end of a phrase that belongs to the noun. */
function skipTail(text: Text, i: number): number {
  if (text.toks[i]?.lower === 'aged') return skipAges(text, i + 1);
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

/** `two brothers aged 9 and 14`. */
function skipAges(text: Text, from: number): number {
  let at = from;
  while (at < from + LONGEST_TAIL && isAge(text, at)) at++;
  return at;
}

function isAge(text: Text, at: number): boolean {
  const tok = text.toks[at];
  return (
    tok !== undefined &&
    tok.gap !== 'line' &&
    (/^(?:and|to|between|,|-|–)$/.test(tok.lower) || /^\d{1,2}$/.test(tok.lower))
  );
}

/** A form of `be` stands between the noun and the participle. */
function isPassive(text: Text, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isCue(text, at, 'be')) return true;
  return false;
}

const FARTHEST_BACK = 3;
/** `blew up himself and six others`, `killed himself and six others`. */
const REFLEXIVE = /^(?:him|her|it|them)sel(?:f|ves)$/;

/** `killed at least 12`, `the murder of nine pilgrims`, `killed and wounded dozens`, `claimed the lives of 12`. */
export function harmBefore(text: Text, count: Count, counted: Counted | null): Harm | null {
  let at = count.first;
  while (isCue(text, at - 1, 'before-count') && count.first - at < FARTHEST_BACK) at--;
  if (text.toks[at - 1]?.lower === 'and' && REFLEXIVE.test(text.toks[at - 2]?.lower ?? '')) at -= 2;
  const verb = senseBefore(text, at, 'harm');
  if (verb === null || !isVictim(text, verb, count, at)) return null;
  if (counted !== null && !counted.known && !verb.row.sure) return null;
  const harm: Harm = { kind: verb.row.kind, rule: ruleOf(verb), next: null };
  const joined = text.toks[verb.first - 1]?.lower;
  if (joined !== 'or' && joined !== 'and') return harm;
  const first = senseBefore(text, verb.first - 1, 'harm');
  const both = first !== null && first.row.kind !== harm.kind && first.row.kind !== 'displaced';
  return both ? { kind: 'casualties', rule: 'quantities/killed-or-wounded', next: null } : harm;
}

const ruleOf = ({ row }: Sense<'harm'>): string =>
  row.role === 'noun' ? 'quantities/harm-noun' : 'quantities/harm-object';

/**
 * Those after the verb are its object; those after a noun need an `of`. In translations a clause opens with its verb:
 * `perished 20 people`.
 */
function isVictim(
  text: Text,
  { row, first }: Sense<'harm'> & { readonly first: number },
  count: Count,
  at: number,
): boolean {
  if (text.toks[count.first]?.gap === 'line') return false;
  if (row.role === 'noun') return text.toks[at]?.lower === 'of' && at < count.first;
  return row.role === 'object' || (row.role === 'subject' && at === count.first && startsClause(text, first));
}
