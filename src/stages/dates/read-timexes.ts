import type { Doc, Mention, Sentence, Timex } from '../../core/doc.ts';
import type { TimeLink } from '../../core/vocabulary.ts';
import { boundsOf } from './bounds.ts';
import { emit, endpoint } from './emit.ts';
import type { Anchor, Frame } from './frame.ts';
import { isRange, isSpan, linkBefore } from './links.ts';
import type { Found } from './meaning.ts';
import { isNounish, type Text } from './reader.ts';
import { decideGenre, makeTense, readPublished, storyYears } from './reference.ts';
import { anchorOf, resolve } from './resolve.ts';
import { resolvePoint } from './resolve-point.ts';
import { decideOrder } from './slash-order.ts';

type Needs = 'cleaned' | 'segments' | 'entities';

/** Reads the proposed expressions in text order, each against the publication day and what stands before it. */
export function readTimexes(text: Text, proposed: readonly Found[], doc: Doc<Needs>): readonly Timex[] {
  const found = decideOrder(dropNames(text, proposed, doc.entities.mentions), doc.cleaned.meta);
  const published = readPublished(doc.cleaned.meta.published);
  const genre = decideGenre(found, published);
  const inStory = storyYears(found);
  const tense = makeTense(text, doc.segments);
  const sentences = makeSentences(doc.segments.sentences);
  const lent = lendYears(text, found);
  const out: Timex[] = [];
  let context: Anchor | null = null;
  let contextDay: Anchor | null = null;
  found.forEach((one, i) => {
    const start = text.toks[one.first]?.start ?? 0;
    const end = text.toks[one.next - 1]?.end ?? start;
    const { index: sentence, paragraph } = sentences(start);
    const frame: Frame = {
      genre,
      published,
      tense: tense(one.first),
      context,
      contextDay,
      paragraph,
      lent: lent[i] ?? null,
    };
    if (one.meaning.kind === 'ref' && one.meaning.genre !== null && one.meaning.genre !== genre) return;
    const resolved = resolve(one, frame);
    if (resolved === null) return;
    const link = linkBefore(text, one);
    const inName = one.meaning.inName === true || isInName(text, one, doc.entities.mentions);
    out.push(
      emit({
        found: one,
        resolved,
        frame,
        start,
        end,
        sentence,
        link,
        inName,
        alternatives: alternativesOf(one, frame),
      }),
    );
    const anchor = one.meaning.kind === 'set' ? null : anchorOf(resolved, out.length - 1, paragraph);
    if (anchor === null || !inStory(anchor.year) || !movesStory(one, anchor, context, link)) return;
    context = anchor;
    if (anchor.day !== null) contextDay = anchor;
  });
  return joinSpans(text, found, out);
}

/** Whether later dates are read against this one. Asides do not move the story: a bare year that only names a thing. */
function movesStory(one: Found, anchor: Anchor, context: Anchor | null, _link: TimeLink | null): boolean {
  if (one.rule === 'dates/count-list' || context === null)
    return context === null && one.rule !== 'dates/count-list';
  const { meaning } = one;
  // `the previous year`, `two days before`: a look back, after which the story goes on where it was.
  if (meaning.kind === 'shift' && meaning.base === 'context' && meaning.shift < 0) return false;
  if (meaning.kind === 'offset' && meaning.dir < 0) return false;
  if (one.meaning.kind === 'point' && one.meaning.fields.season !== undefined && !anchor.explicit)
    return false;
  return true;
}

function alternativesOf({ meaning }: Found, frame: Frame): readonly string[] {
  return (meaning.alternatives ?? []).flatMap((fields) => resolvePoint(fields, frame)?.value ?? []);
}

type Lent = NonNullable<Frame['lent']>;

/** In `August–September 1950` the second lends its year to the first; in `from May 2024 to July` the first to the second. */
function lendYears(text: Text, found: readonly Found[]): readonly (Lent | null)[] {
  const years = found.map((one) => ownYear(one));
  const lent: (Lent | null)[] = found.map(() => null);
  for (let i = found.length - 2; i >= 0; i--) {
    const [left, right] = [found[i], found[i + 1]];
    if (left === undefined || right === undefined || !isRange(text, left, right)) continue;
    const year = years[i + 1] ?? lent[i + 1]?.year ?? null;
    if (year !== null && years[i] === null && lacksYear(left))
      lent[i] = { year, month: monthOf(right), before: true };
  }
  for (let i = 1; i < found.length; i++) {
    const [left, right] = [found[i - 1], found[i]];
    if (left === undefined || right === undefined || !isRange(text, left, right)) continue;
    const year = years[i - 1] ?? null;
    if (year !== null && years[i] === null && lent[i] === null && lacksYear(right))
      lent[i] = { year, month: monthOf(left), before: false };
  }
  return lent;
}

function ownYear({ meaning }: Found): number | null {
  return meaning.kind === 'point' ? (meaning.fields.year ?? null) : null;
}

function monthOf({ meaning }: Found): number | null {
  return meaning.kind === 'point' ? (meaning.fields.month ?? null) : null;
}

function lacksYear({ meaning }: Found): boolean {
  if (meaning.kind !== 'point' || meaning.of !== undefined) return false;
  return meaning.fields.month !== undefined || meaning.fields.season !== undefined;
}

/** Inside the name of a person, an organisation, a weapon or a site a word of time is part of the name. */
function dropNames(text: Text, found: readonly Found[], mentions: readonly Mention[]): readonly Found[] {
  const names = mentions.filter(
    ({ type, form }) => form === 'name' && /^(?:PER|ORG|WEAPON|FAC|GPE|LOC)$/.test(type),
  );
  let at = 0;
  return found.filter((one) => {
    const start = text.toks[one.first]?.start ?? 0;
    const end = text.toks[one.next - 1]?.end ?? start;
    while (at < names.length && (names[at]?.end ?? 0) <= start) at++;
    const name = names[at];
    return (
      name === undefined ||
      name.start > start ||
      name.end < end ||
      (name.end === end && name.start < start && one.rule !== 'dates/month')
    );
  });
}

/** `the May 2025 conflict`, `the 2020 Doha Agreement`: the date stands before the noun that it names. */
function isInName(text: Text, { next, first, meaning }: Found, mentions: readonly Mention[]): boolean {
  if (
    meaning.kind !== 'point' ||
    (meaning.fields.year === undefined &&
      meaning.fields.day === undefined &&
      meaning.fields.season === undefined)
  )
    return false;
  if (text.toks[next]?.gap === 'space' && isNounish(text, next)) return true;
  const start = text.toks[first]?.start ?? 0;
  return mentions.some(
    (mention) =>
      (mention.type === 'EVENT' || mention.type === 'LAW') && mention.start <= start && start < mention.end,
  );
}

function makeSentences(
  sentences: readonly Sentence[],
): (start: number) => { readonly index: number; readonly paragraph: number } {
  let at = 0;
  return (start) => {
    while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= start) at++;
    return {
      index: Math.min(at, Math.max(0, sentences.length - 1)),
      paragraph: sentences[at]?.paragraph ?? 0,
    };
  };
}

/** Both ends of `between 2007 and 2021` get the days of the whole stretch. */
function joinSpans(text: Text, found: readonly Found[], timexes: readonly Timex[]): readonly Timex[] {
  const out = [...timexes];
  const byStart = new Map(found.map((one) => [text.toks[one.first]?.start ?? -1, one]));
  for (let i = 0; i + 1 < out.length; i++) {
    const [left, right] = [out[i], out[i + 1]];
    const [one, two] = [byStart.get(left?.start ?? -1), byStart.get(right?.start ?? -1)];
    if (
      left === undefined ||
      right === undefined ||
      one === undefined ||
      two === undefined ||
      !isSpan(text, one, two, left.link)
    )
      continue;
    const joined = spanOf(left, right);
    if (joined === null) continue;
    out[i] = { ...left, ...joined };
    out[i + 1] = { ...right, ...joined };
  }
  return out;
}

function spanOf(
  left: Timex,
  right: Timex,
): { edtf: string; dateStart: string; dateEnd: string; link: TimeLink } | null {
  const from = boundsOf(left.value, left.mod);
  const to = boundsOf(right.value, right.mod);
  if (from.start === null || to.end === null || from.edtf === null || to.edtf === null) return null;
  const dateStart = isoOf(from.start);
  const dateEnd = isoOf(to.end);
  if (dateStart > dateEnd || from.start.year < 0) return null;
  return {
    edtf: `${endpoint(from.edtf, from.start, 0)}/${endpoint(to.edtf, to.end, 1)}`,
    dateStart,
    dateEnd,
    link: 'between',
  };
}

function isoOf({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
