import { kindOf, MEASURED, SOMEBODY, sameSentence, taken } from './counts-before.ts';
import type { Count } from './figure.ts';
import type { Draft, Kinded } from './kinded.ts';
import { isCue, isCueBefore, startsClause, type Text } from './lexicon.ts';

/** `30 escaped`, `ten had been taken`: the subject of a verb counts what was counted before, or somebody. */
export function readSubject(text: Text, count: Count, drafts: readonly Draft[]): Kinded | null {
  const { first, next } = count;
  const verb = text.toks[next];
  if (verb?.gap !== 'space' || (count.low ?? count.high ?? 0) < 2 || mayBeYear(text, count)) return null;
  if (!/^(?:VERB|AUX)$/.test(text.posAt(verb.start)) || verb.lower.endsWith('ing')) return null;
  if (!startsClause(text, first)) return null;
  const before = sameSentence(text, count, drafts).at(-1);
  if (before !== undefined && MEASURED.test(kindOf(before))) return null;
  const counted = { ...(before?.counted ?? SOMEBODY), next, after: next };
  const harm = before !== undefined && isWhole(text, before) ? taken(before.harm) : null;
  return { count: { ...count, rule: 'quantities/subject' }, counted, harm, next };
}

const YEARS = [1800, 2100] as const;

function mayBeYear({ toks }: Text, { first, low, rule }: Count): boolean {
  if (rule !== 'quantities/figure' || low === null || low < YEARS[0] || low > YEARS[1]) return false;
  const tok = toks[first];
  return tok !== undefined && tok.end - tok.start === 4;
}

/** `Of the 15 dead, nine were nurses`: the second counts some of the first. */
function isWhole(text: Text, { count }: Draft): boolean {
  let at = count.first - 1;
  if (isCue(text, at, 'determiner') || isCue(text, at, 'own')) at--;
  return text.toks[at]?.lower === 'of' && startsClause(text, at);
}

/** `arrested eight, among them a judge`: such verbs have people for their object. */
export function readObject(text: Text, count: Count): Kinded | null {
  const { first, next } = count;
  if (mayBeYear(text, count) || !isCueBefore(text, first, 'takes-people')) return null;
  const after = text.toks[next];
  const bare =
    after === undefined || after.gap === 'line' || after.kind === 'mark' || isFunctionWord(text, after.start);
  if (!bare || after?.lower === '-') return null;
  const counted = { ...SOMEBODY, unit: 'person', next, after: next };
  return { count: { ...count, rule: 'quantities/object' }, counted, harm: null, next };
}

const isFunctionWord = (text: Text, offset: number): boolean =>
  /^(?:ADP|CCONJ|SCONJ)$/.test(text.posAt(offset));
