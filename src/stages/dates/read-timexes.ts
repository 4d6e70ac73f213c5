import type { Doc } from '../../core/doc.ts';
import type { Sentence } from '../../core/layers/segments.ts';
import type { Timex } from '../../core/layers/timex.ts';
import { emit } from './emit.ts';
import type { Frame } from './frame.ts';
import { joinSpans } from './join-spans.ts';
import { lendYears } from './lend-years.ts';
import { linkBefore } from './links.ts';
import type { Found } from './meaning.ts';
import { dropNames, makeInName } from './names.ts';
import { isWord, type Text } from './reader.ts';
import { decideGenre, type Genre, makeRelative, makeTense, readPublished, storyYears } from './reference.ts';
import { anchorOf, resolve } from './resolve/resolve.ts';
import { resolvePoint } from './resolve/resolve-point.ts';
import { decideOrder } from './slash-order.ts';
import { BEGINNING, goOn, storyIn, type Told } from './story.ts';
import { settleWeeks } from './weeks.ts';

type Needs = 'cleaned' | 'segments' | 'entities';

/** Reads the proposed expressions in text order, each against the publication day and what stands before it. */
export function readTimexes(text: Text, proposed: readonly Found[], doc: Doc<Needs>): readonly Timex[] {
  const { mentions } = doc.entities;
  const named = decideOrder(dropNames(text, proposed, mentions));
  const published = readPublished(doc.cleaned.meta.published);
  const genre = decideGenre(named, published);
  const found = settleWeeks(named.filter(isOfGenre(genre)), genre);
  const inStory = storyYears(found);
  const tense = makeTense(text, doc.segments);
  const relative = makeRelative(text, doc.segments);
  const sentenceOf = makeSentences(doc.segments.sentences);
  const lent = lendYears(text, found);
  const inName = makeInName(text, mentions);
  const out: Timex[] = [];
  let story = BEGINNING;
  found.forEach((one, i) => {
    const { start, end, leads } = placeOf(text, one);
    const { index: sentence, paragraph, section } = sentenceOf(start);
    const link = linkBefore(text, one);
    const place = {
      paragraph,
      sentence,
      section,
      leads,
      link,
      tense: tense(one.first),
      relative: relative(one.first),
    };
    const own = { genre, published, ...place, lent: lent[i] ?? null };
    const near = { ...own, ...storyIn(story, paragraph) };
    const frame: Frame = { ...own, ...storyFor(text, found, i, near, out.length) };
    const resolved = resolve(one, frame);
    if (resolved === null) return;
    const alternatives = alternativesOf(one, frame);
    out.push(
      emit({ found: one, resolved, frame, start, end, sentence, link, inName: inName(one), alternatives }),
    );
    const anchor = one.meaning.kind === 'set' ? null : anchorOf(resolved, out.length - 1, frame);
    story = goOn(story, { one, anchor, frame, inName: inName(one), inStory });
  });
  return joinSpans(text, found, out);
}

/** Some words say something of time only in one genre. */
function isOfGenre(genre: Genre): (one: Found) => boolean {
  return ({ meaning }) => meaning.kind !== 'ref' || meaning.genre === null || meaning.genre === genre;
}

function placeOf({ toks }: Text, { first, next }: Found) {
  const start = toks[first]?.start ?? 0;
  return { start, end: toks[next - 1]?.end ?? start, leads: first === 0 || toks[first]?.gap === 'line' };
}

/** `11 p.m. on 3 May`, `3.45 a.m. (0045 GMT) on Saturday`: the time of day belongs to the day that follows. */
function storyFor(text: Text, found: readonly Found[], at: number, frame: Frame, index: number): Told {
  const story = { context: frame.context, contextDay: frame.contextDay };
  if (!isTimeAlone(found[at])) return story;
  let last = at;
  while (isTimeAlone(found[last + 1]) && areJoined(text, found[last], found[last + 1])) last++;
  const next = found[last + 1];
  const day = next !== undefined && areJoined(text, found[last], next) ? resolve(next, frame) : null;
  const anchor = day === null ? null : anchorOf(day, index + last + 1 - at, frame);
  return anchor === null || anchor.day === null ? story : { context: anchor, contextDay: anchor };
}

function isTimeAlone(one: Found | undefined): boolean {
  return one?.meaning.kind === 'point' && Object.keys(one.meaning.fields).length === 0;
}

/** Nothing but these stands between them. */
const JOINTS = ['on', 'of', ',', '(', ')', '/', 'or'] as const;

function areJoined(text: Text, left: Found | undefined, right: Found | undefined): boolean {
  if (left === undefined || right === undefined || right.first - left.next > 2) return false;
  for (let i = left.next; i < right.first; i++) if (!isWord(text, i, ...JOINTS)) return false;
  return true;
}

function alternativesOf({ meaning }: Found, frame: Frame): readonly string[] {
  return (meaning.alternatives ?? []).flatMap((fields) => resolvePoint(fields, frame)?.value ?? []);
}

interface Place {
  readonly index: number;
  readonly paragraph: number;
  readonly section: number;
}

/** The sentence and the paragraph of offsets that are asked for in text order. */
function makeSentences(sentences: readonly Sentence[]): (start: number) => Place {
  let at = 0;
  let section = 0;
  return (start) => {
    while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= start) {
      at++;
      if (sentences[at]?.kind === 'heading') section++;
    }
    return {
      index: Math.min(at, Math.max(0, sentences.length - 1)),
      paragraph: sentences[at]?.paragraph ?? 0,
      section,
    };
  };
}
