import { inSentence, kindOf, MEASURED, SOMEBODY, sameSentence, taken } from './counts-before.ts';
import type { Count } from './figure.ts';
import { readHarm } from './harm.ts';
import type { Draft, Kinded } from './kinded.ts';
import { isCue, isCueBefore, type Text } from './lexicon.ts';
import { readObject, readSubject } from './pronoun-counts.ts';
import type { Harm } from './with-wounded.ts';

const HARM = /^(?:killed|injured|casualties|displaced)$/;

/** Counts that do not name what they count, but take it up from a count before. */
export function takeUp(text: Text, count: Count, drafts: readonly Draft[]): Kinded | null {
  return (
    sameNoun(text, count, drafts.at(-1) ?? null) ??
    ofThem(text, count, drafts) ??
    outOf(text, count, drafts) ??
    again(text, count, drafts) ??
    readSubject(text, count, drafts) ??
    readObject(text, count)
  );
}

/** `19 casualties on one side and 5 on the other`, `six were killed in Ituri and two in Beni`, `aged 9 and 12`. */
export function sameNoun(text: Text, count: Count, before: Draft | null): Kinded | null {
  if (before === null || count.first - before.count.next > 14) return null;
  const gap = text.toks.slice(before.counted?.next ?? before.count.next, count.first);
  if (gap.some((tok) => tok.gap === 'line' || tok.lower === '.' || tok.lower === ';')) return null;
  if (!/^(?:and|,)$/.test(gap.at(-1)?.lower ?? '')) return null;
  const age = before.counted?.kind === 'age';
  if (age ? gap.length > 1 : !isElsewhere(text, count, before)) return null;
  const counted = before.counted && { ...before.counted, next: count.next, after: count.next };
  return {
    count: { ...count, rule: 'quantities/same-noun' },
    counted,
    harm: taken(before.harm),
    next: count.next,
  };
}

/** The same happened on another side, or, with harm, in another place. */
function isElsewhere(text: Text, { next }: Count, { counted, harm }: Draft): boolean {
  if (isCue(text, next, 'side-of')) return harm !== null || counted?.known === true;
  return harm !== null && isCue(text, next, 'place-of');
}

/** `seven bodies, two of them in uniform`, `21 names, four of which`: a part of those counted before. */
function ofThem(text: Text, count: Count, drafts: readonly Draft[]): Kinded | null {
  const { next } = count;
  if (text.toks[next]?.lower !== 'of' || !isCue(text, next + 1, 'them')) return null;
  const before = sameSentence(text, count, drafts).at(-1) ?? null;
  if (before !== null && MEASURED.test(kindOf(before))) return null;
  // `from one of them`: a place or a thing, none of those who were harmed
  const behind = text.toks[count.first - 1];
  if (count.high === 1 && behind !== undefined && text.posAt(behind.start) === 'ADP') return null;
  const them = { ...(before?.counted ?? SOMEBODY), next, after: next + 2 };
  const harm = readHarm(text, count, them) ?? taken(before?.harm ?? null);
  const counted = count.high === 1 && harm === null && !HARM.test(them.kind) ? null : them;
  return counted && { count: { ...count, rule: 'quantities/of-them' }, counted, harm, next };
}

const NEAR = 6;

/** `17 hostages out of 23`, `1,040 rifles, out of some 4,000 looted`: the whole of which the first count is a part. */
function outOf(text: Text, count: Count, drafts: readonly Draft[]): Kinded | null {
  const { first, next } = count;
  if (text.toks[first - 1]?.lower !== 'of' || text.toks[first - 2]?.lower !== 'out') return null;
  const before = sameSentence(text, count, drafts).at(-1);
  if (before?.counted == null || MEASURED.test(kindOf(before)) || first - before.counted.after > NEAR)
    return null;
  const counted = { ...before.counted, next, after: next };
  return { count: { ...count, rule: 'quantities/taken-up' }, counted, harm: null, next };
}

/** `medics put the figure at 41`, `11,000 more than in May`, `31 against 26`: words that take a count up again. */
function again(text: Text, count: Count, drafts: readonly Draft[]): Kinded | null {
  const grave = isCue(text, count.next, 'gravely') && text.toks[count.first - 1]?.lower === ',';
  if (!grave && !isCueBefore(text, count.first, 'again') && !isCompared(text, count.next)) return null;
  if (!isBare(text, count.next)) return null;
  const same = sameSentence(text, count, drafts);
  const near = same.length > 0 ? same : lastSentence(text, count, drafts);
  const counts = near.filter((one) => !MEASURED.test(kindOf(one)));
  const before = counts.at(-1);
  if (before === undefined || counts.some((one) => kindOf(one) !== kindOf(before))) return null;
  const { next } = count;
  const counted = before.counted === null ? null : { ...before.counted, next, after: next };
  return { count: { ...count, rule: 'quantities/taken-up' }, counted, harm: taken(before.harm), next };
}

/** `more than`, `fewer than` right after the number. */
function isCompared({ toks }: Text, i: number): boolean {
  return /^(?:more|fewer|less)$/.test(toks[i]?.lower ?? '') && toks[i + 1]?.lower === 'than';
}

/** Nothing that could be counted follows. */
function isBare(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok === undefined || tok.gap !== 'space' || isCompared(text, i))
    return tok === undefined || tok.kind !== 'figure';
  return /^(?:ADP|AUX|CCONJ|SCONJ|PRON|ADV)$/.test(text.posAt(tok.start));
}

function lastSentence(text: Text, count: Count, drafts: readonly Draft[]): readonly Draft[] {
  return inSentence(text, drafts, text.sentenceAt(text.toks[count.first]?.start ?? 0) - 1);
}

/** In `killed 12 soldiers and five policemen` the second count shares the verb; `12 dead, including three children`. */
export function inherit(text: Text, draft: Kinded, drafts: readonly Draft[]): Harm | null {
  if (draft.counted?.known && !draft.counted.person) return null;
  const { first } = draft.count;
  if (isCueBefore(text, first, 'included') || isListedAsIncluded(text, first)) {
    const before = sameSentence(text, draft.count, drafts).findLast((one) => HARM.test(kindOf(one)));
    if (before !== undefined) return { kind: kindOf(before), rule: 'quantities/included', next: null };
  }
  const before = drafts.at(isPartOf(drafts.at(-1)) ? -2 : -1);
  if (before?.harm == null || draft.counted?.person !== true || !SHARED.test(before.harm.rule)) return null;
  for (let at = afterInsertion(text, before, drafts.at(-1)); at < first; at++)
    if (!isCue(text, at, 'joined')) return null;
  return { ...before.harm, next: null };
}

/** `14 civilians, 6 of them women, and 23 gunmen`: the part between commas is no member of the list. */
function isPartOf(draft: Draft | undefined): boolean {
  return draft?.count.rule === 'quantities/of-them';
}

const LONGEST_INSERTION = 6;

/** Where the list goes on behind a count, or behind the insertion that follows it. */
function afterInsertion(text: Text, before: Draft, last: Draft | undefined): number {
  const end = before.counted?.after ?? before.count.next;
  if (!isPartOf(last) || last === undefined) return end;
  if (last.count.first - end > 1 || text.toks[end]?.lower !== ',') return end;
  for (let at = last.count.next; at < last.count.next + LONGEST_INSERTION; at++)
    if (text.toks[at]?.lower === ',') return at;
  return end;
}

const FARTHEST_INCLUDED = 8;

/** `among them a priest and two nuns`: what stands before the count is included too. */
function isListedAsIncluded(text: Text, first: number): boolean {
  if (!/^(?:and|,)$/.test(text.toks[first - 1]?.lower ?? '')) return false;
  for (let at = first - 2; at > first - FARTHEST_INCLUDED; at--) {
    if (text.toks[at + 1]?.gap === 'line') return false;
    if (isCueBefore(text, at + 1, 'included')) return true;
    const pos = text.posAt(text.toks[at]?.start ?? -1);
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(pos) && text.toks[at]?.lower !== ',') return false;
  }
  return false;
}

const SHARED = /^quantities\/(?:harm-object|harm-noun|included)$/;
