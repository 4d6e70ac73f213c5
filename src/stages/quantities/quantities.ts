import type { Doc, Mention, Quantity } from '../../core/doc.ts';
import type { Span } from '../../core/span.ts';
import type { Stage } from '../../core/stage.ts';
import { readNumberWords } from '../../nlp/compromise-numbers.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { type Count, isListNumber, isNumbered, readCount } from './count.ts';
import { type Counted, isAge, readCounted } from './counted.ts';
import { type Harm, readHarm, readToll } from './harm.ts';
import { compileLexicon, isCue, type Lexicon, type Text } from './lexicon.ts';
import { scan } from './scan.ts';
import { findWhose } from './whose.ts';

type Needs = 'cleaned' | 'segments' | 'entities' | 'dates';

/** Finds numbers that count or measure: how many, of what, whose, and what happened to them. */
export function makeQuantities(
  _options: unknown,
  tools: { readonly knowledge: Knowledge },
): Stage<Needs, 'quantities'> {
  const lexicon = compileLexicon(tools.knowledge);
  return {
    name: 'quantities',
    needs: ['cleaned', 'segments', 'entities', 'dates'],
    gives: 'quantities',
    run: (doc) => runQuantities(doc, lexicon),
  };
}

/** A count with what it counts, before it is written down. */
interface Draft {
  readonly count: Count;
  readonly counted: Counted | null;
  readonly harm: Harm | null;
  readonly start: number;
  readonly end: number;
  /** The token after all its words. */
  readonly next: number;
}

function runQuantities(doc: Doc<Needs>, lexicon: Lexicon): readonly Quantity[] {
  const source = doc.cleaned.view.text;
  const tokens = new Map(doc.segments.tokens.map((token) => [token.start, token]));
  const text: Text = {
    text: source,
    toks: scan(source, lexicon.lookup),
    lexicon,
    posAt: (offset) => tokens.get(offset)?.pos ?? '',
    lemmaAt: (offset) => tokens.get(offset)?.lemma ?? '',
  };
  const taken = makeCover([...doc.dates, ...doc.entities.mentions.filter(isNameOfThing)]);
  return draftAll(text, taken).map((draft, i, all) => write(draft, all[i - 1] ?? null, doc, text));
}

/** Numbers inside these names are part of the name. */
function isNameOfThing({ type, form }: Mention): boolean {
  return (form === 'name' || form === 'acronym') && type !== 'NORP' && type !== 'TITLE';
}

function draftAll(text: Text, taken: (span: Span) => boolean): readonly Draft[] {
  const drafts: Draft[] = [];
  let i = 0;
  while (i < text.toks.length) {
    const draft = draftAt(text, i, taken, drafts.at(-1) ?? null);
    if (draft !== null) drafts.push(draft);
    i = draft === null ? i + 1 : draft.next;
  }
  return drafts;
}

function draftAt(text: Text, i: number, taken: (span: Span) => boolean, before: Draft | null): Draft | null {
  const tok = text.toks[i];
  if (tok === undefined || (tok.kind === 'mark' && tok.entries === null)) return null;
  const count = readCount(text, i, readNumberWords);
  if (count === null || isNumbered(text, count.first) || isListNumber(text, i)) return null;
  const start = tok.start;
  const numberEnd = text.toks[count.next - 1]?.end ?? start;
  if (taken({ start, end: numberEnd })) return null;
  const again = before?.counted?.kind === 'age' ? elliptic(text, count, before) : null;
  const draft = again ?? settle(text, count) ?? elliptic(text, count, before);
  if (draft === null) return null;
  const last = text.toks[draft.next - 1];
  return {
    ...draft,
    start,
    end: Math.max(numberEnd, last?.end ?? numberEnd),
    next: Math.max(count.next, draft.next),
  };
}

interface Kinded {
  readonly count: Count;
  readonly counted: Counted | null;
  readonly harm: Harm | null;
  readonly next: number;
}

/** Decides what the count is about; null when it counts nothing that the words name. */
function settle(text: Text, count: Count): Kinded | null {
  if (isAge(text, count))
    return {
      count: { ...count, rule: 'quantities/age' },
      counted: { unit: 'year', kind: 'age', person: false, next: count.next, known: true },
      harm: null,
      next: count.next,
    };
  if (count.currency !== null)
    return {
      count: { ...count, rule: 'quantities/money' },
      counted: { unit: count.currency, kind: 'money', person: false, next: count.next, known: true },
      harm: null,
      next: count.next,
    };
  if (count.part)
    return {
      count,
      counted: { unit: 'percent', kind: 'share', person: false, next: count.next, known: true },
      harm: null,
      next: count.next,
    };
  const counted = readCounted(text, count);
  const harm = readHarm(text, count, counted);
  // `one side`, `one of them`: the word is a pronoun more often than a number.
  if (count.words && count.high === 1 && counted?.known !== true && harm === null) return null;
  if (counted !== null || harm !== null)
    return {
      count,
      counted: harmNoun(counted, harm),
      harm,
      next: Math.max(counted?.next ?? 0, harm?.next ?? 0),
    };
  const toll = readToll(text, count);
  return toll === null ? null : { count, counted: null, harm: toll, next: count.next };
}

/** `19 casualties on one side and 5 on the other`, `aged 9 and 12`: the noun is not said again. */
function elliptic(text: Text, count: Count, before: Draft | null): Kinded | null {
  if (before?.counted == null || count.first - before.count.next > 14) return null;
  const gap = text.toks.slice(before.counted.next, count.first);
  if (gap.some((tok) => tok.gap === 'line' || tok.lower === '.' || tok.lower === ';')) return null;
  const and = /^(?:and|,)$/.test(gap.at(-1)?.lower ?? '');
  const age = before.counted.kind === 'age';
  const sides = text.toks[count.next]?.lower === 'on' || text.toks[count.next]?.lower === 'among';
  if (!and || (age ? gap.length > 1 : !sides || !before.counted.known)) return null;
  const counted = { ...before.counted, next: count.next };
  return { count: { ...count, rule: 'quantities/same-noun' }, counted, harm: before.harm, next: count.next };
}

/** `12 dead` has no noun; an unknown word between count and participle is none either. */
function harmNoun(counted: Counted | null, harm: Harm | null): Counted | null {
  return harm?.next != null && counted?.known === false ? null : counted;
}

function write(draft: Draft, before: Draft | null, doc: Doc<Needs>, text: Text): Quantity {
  const { count, counted, start, end } = draft;
  const harm = draft.harm ?? inherited(text, draft, before);
  const own = counted?.kind ?? 'other';
  const kind =
    harm !== null && own !== 'killed' && own !== 'injured' && own !== 'displaced' ? harm.kind : own;
  return {
    start,
    end,
    sentence: sentenceAt(doc, start),
    low: count.low,
    high: count.high,
    approximate: count.approximate,
    unit: counted?.unit ?? (harm === null ? null : 'person'),
    kind,
    of: findWhose(doc, text, { start, end, kind, person: counted?.person === true || harm !== null }),
    rule: harm?.rule ?? count.rule,
  };
}

/** In `killed 12 soldiers and five policemen` the second count shares the verb of the first. */
function inherited(text: Text, draft: Draft, before: Draft | null): Harm | null {
  if (before?.harm == null || draft.counted?.person !== true || before.harm.rule !== 'quantities/harm-object')
    return null;
  for (let at = before.counted?.next ?? before.count.next; at < draft.count.first; at++)
    if (!isCue(text, at, 'joined')) return null;
  return { ...before.harm, next: null };
}

function sentenceAt({ segments }: Doc<Needs>, offset: number): number {
  let low = 0;
  let high = segments.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments.sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** Whether a span overlaps one of many; spans are asked for in text order. */
function makeCover(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  let reach = 0;
  return ({ start, end }) => {
    while (at < sorted.length && (sorted[at]?.start ?? 0) < end)
      reach = Math.max(reach, sorted[at++]?.end ?? 0);
    return reach > start;
  };
}
