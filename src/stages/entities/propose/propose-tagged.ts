import type { NameSpan, NameTagger } from '../../../nlp/ner/name-span.ts';
import { isAcronym } from '../lexicon.ts';
import type { NameWords } from '../name-words.ts';
import { type Candidate, candidate, type Reading, surface } from '../reading.ts';
import { longest } from '../rule-tables.ts';
import type { AgentTrie } from './propose-agents.ts';

/** Words that are no names, whatever their capitals. */
interface NotNames {
  readonly agents: AgentTrie;
  readonly words: NameWords;
}

/** What the trained name tagger proposes; its score is the probability that exactly these words are such a name. */
export function proposeTagged(reading: Reading, tagger: NameTagger | null, not: NotNames): Candidate[] {
  if (tagger === null) return [];
  const spans = tagger
    .tag(reading.tokens, reading.sentences, { classes: null })
    .flatMap((span) => cutAtComma(reading, span));
  const firstOf = wordsByToken(reading);
  const found = spans.flatMap((span) => tagged(reading, span, firstOf, not) ?? []);
  const seen = new Set(found.filter((one) => isProse(reading, one)).map((one) => keyOf(reading, one)));
  return found.filter((one) => one.score >= SURE || isProse(reading, one) || seen.has(keyOf(reading, one)));
}

const PLACES = new Set(['GPE', 'LOC', 'FAC']);

/** `Urem al-Kubra, northern Syria` are two places, `Washington, D.C.` is one. */
function cutAtComma({ tokens }: Reading, span: NameSpan): NameSpan[] {
  if (!PLACES.has(span.type)) return [span];
  const comma = tokens.slice(span.first, span.last).findIndex(({ text }) => text === ',') + span.first;
  if (comma <= span.first || isInitialism(tokens[comma + 1]?.text)) return [span];
  let first = comma + 1;
  while (first < span.last && /^\p{Ll}/u.test(tokens[first]?.text ?? '')) first++;
  return [{ ...span, last: comma }, ...(first < span.last ? [{ ...span, first }] : [])];
}

function isInitialism(word: string | undefined): boolean {
  return /^(?:\p{Lu}\.){1,3}/u.test(word ?? '');
}

/** First word at or after each token. */
function wordsByToken(reading: Reading): Int32Array {
  const first = new Int32Array(reading.tokens.length + 1).fill(reading.words.length);
  for (let i = reading.words.length - 1; i >= 0; i--) {
    const token = reading.tokenOf[i] ?? -1;
    if (token >= 0) first[token] = i;
  }
  for (let i = first.length - 2; i >= 0; i--) first[i] = Math.min(first[i] ?? 0, first[i + 1] ?? 0);
  return first;
}

function tagged(
  reading: Reading,
  span: NameSpan,
  firstOf: Int32Array,
  { agents, words }: NotNames,
): Candidate[] | null {
  const first = firstOf[span.first] ?? 0;
  const last = firstOf[span.last] ?? 0;
  const from = firstCapital(reading, first, last);
  const to = endOf(reading, span, from, last);
  if (to <= from || opensWithNoun(reading, from, to, agents) || isNoName(reading, words, from, to))
    return null;
  if (doubtfulOpening(reading, from, to, span.score)) return null;
  const acronym = to - from === 1 && span.type !== 'NORP' && isAcronym(surface(reading, from, to));
  const form = acronym ? 'acronym' : span.type === 'NORP' ? 'adjective' : 'name';
  return [
    candidate(reading, from, to, { type: span.type, form, rule: 'entities/name-tagger', score: span.score }),
  ];
}

/** `HIV`, `an MRI`: what stands in capitals everywhere and names nobody; `Doctor Who` as little. */
function isNoName(reading: Reading, { noName }: NameWords, from: number, to: number): boolean {
  if (to - from > 1) return false;
  const key = reading.words[from]?.key ?? '';
  return noName.has(key) || /^(?:who|whom|whose|what|which)$/.test(key);
}

/** `Gunmen`, `Protesters`: a common noun that has its capital from the sentence. */
function opensWithNoun(reading: Reading, from: number, to: number, agents: AgentTrie): boolean {
  if (reading.firstWord[reading.sentenceOf[from] ?? 0] !== from) return false;
  const noun = longest(agents, (i) => reading.words[i]?.key ?? null, from);
  return noun !== null && noun.length === to - from;
}

const SURE = 0.85;

/** A single word that opens a sentence and is no proper noun to the tagger either: its capital proves nothing. */
function doubtfulOpening(reading: Reading, from: number, to: number, score: number): boolean {
  if (to - from > 1 || score >= SURE) return false;
  if (reading.firstWord[reading.sentenceOf[from] ?? 0] !== from) return false;
  return reading.tokens[reading.tokenOf[from] ?? -1]?.pos !== 'PROPN';
}

/** A name does not open with a preposition: `of State Tony Blinken` loses its first word. */
function firstCapital(reading: Reading, from: number, to: number): number {
  const word = reading.words[from];
  if (word?.shape !== 'lower' || from >= to) return from;
  if (FUNCTION_WORDS.has(word.key)) return firstCapital(reading, from + 1, to);
  return isPrefix(reading, from) ? Math.min(from + 2, to - 1) : from;
}

/** `anti-Taliban National Resistance Front`: what it is against is no part of its name. Arabic articles have two letters. */
function isPrefix(reading: Reading, at: number): boolean {
  const [word, next] = [reading.words[at], reading.words[at + 1]];
  if (word === undefined || next?.shape !== 'Title' || word.end - word.start < 3) return false;
  return reading.text.slice(word.end, next.start) === '-';
}

const FUNCTION_WORDS = new Set([
  'of',
  'to',
  'the',
  'in',
  'for',
  'on',
  'and',
  'by',
  'with',
  'at',
  'from',
  'a',
  'an',
]);

/** `the Chatroo forest`: what is written small at the end of a place's name is no part of it. */
function endOf(reading: Reading, { type }: NameSpan, from: number, last: number): number {
  if (type === 'PER') return personEnd(reading, from, last);
  let to = last;
  while (PLACES.has(type) && to > from + 1 && isSmall(reading, to - 1)) to--;
  return to;
}

function isSmall({ text, words }: Reading, at: number): boolean {
  const word = words[at];
  return word?.shape === 'lower' && text.slice(words[at - 1]?.end ?? 0, word.start) === ' ';
}

/** Nor does a person's name go on past a preposition. */
function personEnd(reading: Reading, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const word = reading.words[i];
    if (word?.shape === 'lower' && FUNCTION_WORDS.has(word.key)) return i;
  }
  return to;
}

/** Not in a headline, where capitals prove nothing. */
function isProse(reading: Reading, one: Candidate): boolean {
  return reading.casing[reading.sentenceOf[one.from] ?? 0] === 'normal';
}

function keyOf(reading: Reading, one: Candidate): string {
  return reading.words
    .slice(one.from, one.to)
    .map((word) => word.key)
    .join(' ');
}
