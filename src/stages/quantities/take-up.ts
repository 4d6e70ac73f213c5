import type { QuantityKind } from '../../core/vocabulary.ts';
import type { Count } from './count.ts';
import type { Counted } from './counted.ts';
import { readHarm } from './harm.ts';
import { isCue, isCueBefore, type Text } from './lexicon.ts';
import type { Draft, Kinded } from './settle.ts';
import type { Harm } from './with-wounded.ts';

const MEASURED = /^(?:money|distance|share|age)$/;
const HARM = /^(?:killed|injured|casualties|displaced)$/;

/** Counts that do not name what they count, but take it up from a count before. */
export function takeUp(text: Text, count: Count, drafts: readonly Draft[]): Kinded | null {
  return (
    sameNoun(text, count, drafts.at(-1) ?? null) ?? ofThem(text, count, drafts) ?? again(text, count, drafts)
  );
}

/** `19 casualties on one side and 5 on the other`, `aged 9 and 12`: the noun is not said again. */
export function sameNoun(text: Text, count: Count, before: Draft | null): Kinded | null {
  if (before?.counted == null || count.first - before.count.next > 14) return null;
  const gap = text.toks.slice(before.counted.next, count.first);
  if (gap.some((tok) => tok.gap === 'line' || tok.lower === '.' || tok.lower === ';')) return null;
  const and = /^(?:and|,)$/.test(gap.at(-1)?.lower ?? '');
  const age = before.counted.kind === 'age';
  const sides = text.toks[count.next]?.lower === 'on' || text.toks[count.next]?.lower === 'among';
  if (!and || (age ? gap.length > 1 : !sides || !before.counted.known)) return null;
  const counted = { ...before.counted, next: count.next, after: count.next };
  return { count: { ...count, rule: 'quantities/same-noun' }, counted, harm: before.harm, next: count.next };
}

/** `seven bodies, two of them in uniform`, `21 names, four of which`: a part of those counted before. */
function ofThem(text: Text, count: Count, drafts: readonly Draft[]): Kinded | null {
  const { next } = count;
  if (text.toks[next]?.lower !== 'of' || !isCue(text, next + 1, 'them')) return null;
  const before = sameSentence(text, count, drafts).at(-1) ?? null;
  if (before !== null && MEASURED.test(kindOf(before))) return null;
  const them = { ...(before?.counted ?? SOMEBODY), next, after: next + 2 };
  const harm = readHarm(text, count, them) ?? taken(before?.harm ?? null);
  const counted = count.high === 1 && harm === null && !HARM.test(them.kind) ? null : them;
  return counted && { count: { ...count, rule: 'quantities/of-them' }, counted, harm, next };
}

const SOMEBODY: Counted = { unit: null, kind: 'other', person: true, known: true, next: 0, after: 0 };

/** `medics put the figure at 41`, `11,000 more than in May`, `31 against 26`: words that take a count up again. */
function again(text: Text, count: Count, drafts: readonly Draft[]): Kinded | null {
  if (!isCueBefore(text, count.first, 'again') && !isCompared(text, count.next)) return null;
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

const taken = (harm: Harm | null): Harm | null =>
  harm === null ? null : { ...harm, rule: 'quantities/taken-up', next: null };

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

/** What a count says in the end: the harm, else what it counts. */
export function kindOf({ harm, counted }: Kinded): QuantityKind {
  const own = counted?.kind ?? 'other';
  if (harm === null || own === 'killed' || own === 'injured') return own;
  return harm.kind;
}

function sameSentence(text: Text, count: Count, drafts: readonly Draft[]): readonly Draft[] {
  return inSentence(text, drafts, text.sentenceAt(text.toks[count.first]?.start ?? 0));
}

function lastSentence(text: Text, count: Count, drafts: readonly Draft[]): readonly Draft[] {
  return inSentence(text, drafts, text.sentenceAt(text.toks[count.first]?.start ?? 0) - 1);
}

const FEW = 8;

function inSentence(text: Text, drafts: readonly Draft[], sentence: number): readonly Draft[] {
  return drafts.slice(-FEW).filter(({ start }) => text.sentenceAt(start) === sentence);
}

/** In `killed 12 soldiers and five policemen` the second count shares the verb; `12 dead, including three children`. */
export function inherit(text: Text, draft: Kinded, drafts: readonly Draft[]): Harm | null {
  if (draft.counted?.known && !draft.counted.person) return null;
  const { first } = draft.count;
  if (isCueBefore(text, first, 'included')) {
    const before = sameSentence(text, draft.count, drafts).findLast((one) => HARM.test(kindOf(one)));
    if (before !== undefined) return { kind: kindOf(before), rule: 'quantities/included', next: null };
  }
  const before = drafts.at(-1);
  if (before?.harm == null || draft.counted?.person !== true || !SHARED.test(before.harm.rule)) return null;
  for (let at = before.counted?.after ?? before.count.next; at < first; at++)
    if (!isCue(text, at, 'joined')) return null;
  return { ...before.harm, next: null };
}

const SHARED = /^quantities\/(?:harm-object|harm-noun|included)$/;
