import type { Segments, Token } from '../../core/layers/segments.ts';
import { type Day, dayNumber, parsePartial } from './calendar/calendar.ts';
import type { Found } from './meaning.ts';
import { isWord, sense, type Text } from './reader.ts';

export type Genre = 'report' | 'history';
/** `intent`: an infinitive under a past verb (`agreed to meet on Friday`); `prospect`: `would` under one. */
export type Tense = 'past' | 'future' | 'intent' | 'prospect' | 'none';

/** The publication day as far as it is known; a partial date stands for its last known day. */
export interface Published {
  readonly day: Day;
  readonly precision: 'day' | 'month' | 'year';
}

export function readPublished(text: string | null): Published | null {
  const date = parsePartial(text);
  // Year 0 and its like stand in for a day that nobody knows.
  if (date === null || date.year < 1000) return null;
  const precision = date.day !== null ? 'day' : date.month !== null ? 'month' : 'year';
  return { day: { year: date.year, month: date.month ?? 1, day: date.day ?? 1 }, precision };
}

/**
 * A history is read from date to date, a report from its publication day, also where nobody knows that day and its dates
 * stay open. A text is a history when most of its years lie well before and few words point to the day of writing, or
 * when nothing says when it was published and none of its first dates points there.
 */
export function decideGenre(found: readonly Found[], published: Published | null): Genre {
  if (published === null) return found.slice(0, FIRST).some(isDeictic) ? 'report' : 'history';
  const years = found.flatMap(({ meaning }) =>
    meaning.kind === 'point' && meaning.fields.year !== undefined ? [meaning.fields.year] : [],
  );
  const deictic = found.filter(isDeictic).length;
  if (found.slice(0, FIRST).some((one) => isDeictic(one) || isLately(one, published))) return 'report';
  const old = years.filter((year) => year <= published.day.year - 2).length;
  return years.length >= 4 && old * 3 >= years.length * 2 && deictic * 4 <= years.length
    ? 'history'
    : 'report';
}

/** Dates of the opening, by which a text shows what it is. */
const FIRST = 3;
const MONTH = 31;

/** A day close before publication, named in full. */
function isLately({ meaning }: Found, published: Published): boolean {
  if (meaning.kind !== 'point' || published.precision !== 'day') return false;
  const { year, month, day, era, calendar } = meaning.fields;
  if (year === undefined || month === undefined || day === undefined || era !== undefined) return false;
  if (calendar !== undefined) return false;
  const back = dayNumber(published.day) - dayNumber({ year, month, day });
  return back > 0 && back <= MONTH;
}

function isDeictic({ meaning }: Found): boolean {
  if (meaning.kind === 'shift') return meaning.base === 'dct';
  if (meaning.kind === 'offset') return meaning.base === 'dct';
  return meaning.kind === 'point' && meaning.fields.weekday !== undefined && meaning.fields.day === undefined;
}

/** The years between which most of a text moves: a year far outside is an aside, and no date is read against it. */
export function storyYears(found: readonly Found[]): (year: number) => boolean {
  const years = found
    .flatMap(({ meaning }) =>
      meaning.kind === 'point' && meaning.fields.era === undefined ? (meaning.fields.year ?? []) : [],
    )
    .sort((a, b) => a - b);
  const low = years[Math.floor(years.length / 4)];
  const high = years[Math.floor((years.length * 3) / 4)];
  if (years.length < 5 || low === undefined || high === undefined) return () => true;
  const slack = Math.max(10, 2 * (high - low));
  return (year) => year >= low - slack && year <= high + slack;
}

/** Whether a time expression stands in a relative clause: it tells of somebody, and the story does not go there. */
export function makeRelative(text: Text, { tokens }: Segments): (first: number) => boolean {
  const byStart = new Map(tokens.map((token, index) => [token.start, index]));
  return (first) => {
    const at = byStart.get(text.toks[first]?.start ?? -1);
    if (at === undefined) return false;
    for (const index of upwards(tokens, at)) {
      const { dep, tag } = tokens[index] as Token;
      if (dep === 'acl:relcl' || hasRelativePronoun(tokens, index)) return true;
      if (/^VB[DZP]/.test(tag)) return false;
    }
    return false;
  };
}

const PRONOUN_BEFORE = 6;

/** The parser may take `who was held` for a second main verb. */
function hasRelativePronoun(tokens: readonly Token[], verb: number): boolean {
  if (!tokens[verb]?.tag.startsWith('VB')) return false;
  return tokens
    .slice(Math.max(0, verb - PRONOUN_BEFORE), verb)
    .some(({ head, tag }) => head === verb && /^(?:WP|WDT)/.test(tag));
}

/** Finds the tense of the verb that a time expression belongs to. */
export function makeTense(text: Text, segments: Segments): (first: number) => Tense {
  if (segments.tokens.length === 0) return (first) => tenseOfWords(text, first);
  const planned = (lemma: string) =>
    text.lexicon.lookup(lemma)?.entries.some(({ row }) => row.is === 'plan') ?? false;
  const byStart = new Map(segments.tokens.map((token, index) => [token.start, index]));
  return (first) => {
    const at = byStart.get(text.toks[first]?.start ?? -1);
    if (at === undefined) return tenseOfWords(text, first);
    return followsPast(segments.tokens, at) ? 'past' : tenseOfTree(segments.tokens, at, planned);
  };
}

/** `announced Friday that it will`: the verb of the announcement stands right before, whatever the tree says. */
function followsPast(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return before?.tag === 'VBD' && before.sentence === tokens[at]?.sentence && after?.tag !== 'POS';
}

function tenseOfTree(tokens: readonly Token[], at: number, planned: (lemma: string) => boolean): Tense {
  let tense: Tense = 'none';
  for (const index of upwards(tokens, at)) {
    const here = tenseOfWord(tokens, index, planned);
    const settled = settledBy(here, tense);
    if (settled !== null) return settled;
    if (here === 'intent' || here === 'prospect') tense = here;
  }
  return tense;
}

/** A finite verb settles it: `agreed to meet` stays an intent, `hope to finish` looks ahead from now. */
function settledBy(here: Tense | 'present', before: Tense): Tense | null {
  if (here === 'future') return 'future';
  if (here === 'past') return before === 'none' ? 'past' : before;
  if (here === 'present') return before === 'none' ? 'none' : 'future';
  return null;
}

/** A token and those it hangs on, eight at most. */
function* upwards(tokens: readonly Token[], at: number): Generator<number> {
  let index = at;
  for (let step = 0; step < 8; step++) {
    yield index;
    const head = tokens[index]?.head ?? -1;
    if (head < 0 || head === index) return;
    index = head;
  }
}

/**
 * An infinitive looks ahead, but from the time of the verb it hangs on: `intent` until that verb is known. What is told
 * in the present is no part of what was done before: `was broken off, and starts anew on 14 April`.
 */
function tenseOfWord(
  tokens: readonly Token[],
  index: number,
  planned: (lemma: string) => boolean,
): Tense | 'present' {
  const word = tokens[index];
  if (word === undefined) return 'none';
  if (planned(word.lemma.toLowerCase())) return 'future';
  if (!/^VB|^MD/.test(word.tag)) return 'none';
  return tenseOfHelper(tokens, index) ?? TENSE_OF_TAG.get(word.tag) ?? 'none';
}

const TENSE_OF_TAG: ReadonlyMap<string, Tense | 'present'> = new Map([
  ['VBD', 'past'],
  ['VBN', 'past'],
  ['VBP', 'present'],
  ['VBZ', 'present'],
]);

/** `will`, `to` or another word that stands before its verb and says the time of it. */
function tenseOfHelper(tokens: readonly Token[], verb: number): Tense | 'present' | null {
  for (let i = Math.max(0, verb - 6); i < verb; i++) {
    const child = tokens[i];
    if (child === undefined || child.head !== verb) continue;
    if (child.tag === 'MD') return tenseOfModal(child);
    if (child.tag === 'TO') return 'intent';
    // `is suspended until March`
    if (child.lemma === 'be' && TENSE_OF_TAG.get(child.tag) === 'present') return 'present';
  }
  return null;
}

const AHEAD = /^(?:will|shall|may|can|'ll|wo)$/;

/** `said that it would meet in May`: ahead, but from the time of what was said. */
function tenseOfModal({ lemma }: Token): Tense {
  const modal = lemma.toLowerCase();
  if (AHEAD.test(modal)) return 'future';
  return modal === 'would' ? 'prospect' : 'none';
}

/** Without a tree: the nearest `will` or `to` before the expression in its sentence. */
function tenseOfWords(text: Text, first: number): Tense {
  for (let i = first - 1; i >= Math.max(0, first - 25); i--) {
    if (isWord(text, i, '.', ';') && text.toks[i + 1]?.gap !== 'none') return 'past';
    if (text.toks[i + 1]?.gap === 'line') return 'past';
    if (sense(text, i, 'plan') !== null) return 'future';
  }
  return 'past';
}
