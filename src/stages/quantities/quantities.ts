import type { Doc } from '../../core/doc.ts';
import type { Mention } from '../../core/layers/entities.ts';
import type { Quantity } from '../../core/layers/quantity.ts';
import type { Span } from '../../core/span.ts';
import type { Stage } from '../../core/stage.ts';
import { readNumberWords } from '../../nlp/compromise-numbers.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { readCount } from './count.ts';
import { kindOf } from './counts-before.ts';
import type { Draft } from './kinded.ts';
import { compileLexicon, type Lexicon, type Text } from './lexicon.ts';
import { isListNumber, isNumbered } from './number-names.ts';
import { scan } from './scan.ts';
import { settle } from './settle.ts';
import { inherit, sameNoun, takeUp } from './take-up.ts';
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

function runQuantities(doc: Doc<Needs>, lexicon: Lexicon): readonly Quantity[] {
  const source = doc.cleaned.view.text;
  const tokens = new Map(doc.segments.tokens.map((token) => [token.start, token]));
  const names = [...doc.dates, ...doc.entities.mentions.filter(isNameOfThing)];
  const text: Text = {
    text: source,
    toks: scan(source, lexicon.lookup, makeCover(names)),
    lexicon,
    posAt: (offset) => tokens.get(offset)?.pos ?? '',
    lemmaAt: (offset) => tokens.get(offset)?.lemma ?? '',
    sentenceAt: (offset) => sentenceAt(doc, offset),
    ...marks(doc),
  };
  return draftAll(text, makeCover(names)).map((draft) => write(draft, doc, text));
}

const FORCE = /^(?:military|police|intelligence|armed_group)$/;

/** Where names of persons end, where names of forces and places start. */
function marks({ entities }: Doc<Needs>) {
  const persons = new Set<number>();
  const forces = new Set<number>();
  const places = new Set<number>();
  for (const { start, end, type, entity } of entities.mentions) {
    const subtype = entity === null ? null : (entities.entities[entity]?.subtype ?? null);
    if (type === 'PER') persons.add(end);
    if (type === 'GPE' || type === 'LOC') places.add(start);
    if (subtype !== null && FORCE.test(subtype)) forces.add(start);
  }
  return {
    endsPerson: (offset: number) => persons.has(offset),
    startsForce: (offset: number) => forces.has(offset),
    startsPlace: (offset: number) => places.has(offset),
  };
}

/** Numbers inside these names are part of the name. */
function isNameOfThing({ type, form }: Mention): boolean {
  return (form === 'name' || form === 'acronym') && type !== 'NORP' && type !== 'TITLE';
}

function draftAll(text: Text, taken: (span: Span) => boolean): readonly Draft[] {
  const drafts: Draft[] = [];
  let i = 0;
  while (i < text.toks.length) {
    const draft = draftAt(text, i, taken, drafts);
    if (draft !== null) drafts.push(draft);
    i = draft === null ? i + 1 : draft.next;
  }
  return drafts;
}

function draftAt(
  text: Text,
  i: number,
  taken: (span: Span) => boolean,
  drafts: readonly Draft[],
): Draft | null {
  const tok = text.toks[i];
  if (tok === undefined || (tok.kind === 'mark' && tok.entries === null)) return null;
  const count = readCount(text, i, readNumberWords);
  if (count === null || isNumbered(text, count.first) || isListNumber(text, i)) return null;
  const start = tok.start;
  const numberEnd = text.toks[count.next - 1]?.end ?? start;
  if (taken({ start, end: numberEnd })) return null;
  const before = drafts.at(-1) ?? null;
  const again = before?.counted?.kind === 'age' ? sameNoun(text, count, before) : null;
  const draft = again ?? settle(text, count) ?? takeUp(text, count, drafts);
  if (draft === null) return null;
  const harm = draft.harm ?? inherit(text, draft, drafts);
  const last = text.toks[draft.next - 1];
  return {
    ...draft,
    harm,
    start,
    end: Math.max(numberEnd, last?.end ?? numberEnd),
    next: Math.max(count.next, draft.next),
  };
}

function write(draft: Draft, doc: Doc<Needs>, text: Text): Quantity {
  const { count, counted, harm, start, end } = draft;
  const kind = kindOf(draft);
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
