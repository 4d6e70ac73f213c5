import type { Segments, Sentence } from '../../../core/layers/segments.ts';
import { singleQuotes } from '../../../core/single-quotes.ts';
import type { Draft, Scene } from '../draft.ts';
import { kid, token } from '../tree.ts';
import { rowOf } from './operators.ts';
import { hasDoer, speakerOf } from './speaker.ts';

/** The quotations of a document: which token stands in which, and the clause that says each. */
export interface Quotes {
  /** Number of the quotation around a token; -1 outside. */
  readonly at: Int32Array;
  /** The saying of each quotation; null when nobody is named. */
  readonly sayings: readonly (Draft | null)[];
}

interface Quote {
  first: number;
  last: number;
}

const OPEN = new Set(['“', '„', '«', '``']);
const CLOSE = new Set(['”', '»', "''"]);
/** Shorter ones are words held at arm's length (`the "special operation"`). */
const SHORTEST = 4;

export function findQuotes(scene: Scene, segments: Segments): Quotes {
  const quotes = quoteSpans(scene, segments.sentences);
  const at = new Int32Array(segments.tokens.length).fill(-1);
  for (const [number, { first, last }] of quotes.entries()) at.fill(number, first, last);
  const bySentence = sayingsOf(scene, segments.sentences, at);
  const sayings: (Draft | null)[] = [];
  for (const quote of quotes)
    sayings.push(sayingOf(scene, { segments, bySentence, quote, before: sayings.at(-1) ?? null }));
  return { at, sayings };
}

/** A quotation that is open at the end of a paragraph goes on when the next one opens with a mark again. */
function quoteSpans({ tree }: Scene, sentences: readonly Sentence[]): readonly Quote[] {
  const words = withDoubleQuotes(tree.words, sentences);
  const quotes: Quote[] = [];
  let start = -1;
  let end = 0;
  let paragraph = -1;
  for (const sentence of sentences) {
    let from = sentence.first;
    if (sentence.paragraph !== paragraph && start >= 0) {
      if (isMark(words[sentence.first])) from++;
      else start = cutOff(words, quotes, { first: start, last: end });
    }
    paragraph = sentence.paragraph;
    for (let i = from; i < sentence.last; i++) start = step(words[i] as string, { i, start, quotes });
    end = sentence.last;
  }
  return quotes;
}

/** The words of the text with single quotation marks as double ones, sentence by sentence. */
function withDoubleQuotes(words: readonly string[], sentences: readonly Sentence[]): readonly string[] {
  const plain = [...words];
  for (const { first, last } of sentences)
    for (const i of singleQuotes(words.slice(first, last)))
      plain[first + i] = words[first + i] === '‘' ? '“' : '”';
  return plain;
}

/** A mark opens or closes; everything else leaves things as they are. */
function step(word: string, { i, start, quotes }: { i: number; start: number; quotes: Quote[] }): number {
  if (!isMark(word)) return start;
  if (start < 0) return CLOSE.has(word) ? -1 : i + 1;
  if (OPEN.has(word)) return start;
  if (i - start >= SHORTEST) quotes.push({ first: start, last: i });
  return -1;
}

/** A mark that is clearly an opening one holds to the end of its paragraph; a straight one may be an inch. */
function cutOff(words: readonly string[], quotes: Quote[], quote: Quote): -1 {
  if (OPEN.has(words[quote.first - 1] as string) && quote.last - quote.first >= SHORTEST) quotes.push(quote);
  return -1;
}

function isMark(word: string | undefined): boolean {
  return word !== undefined && (word === '"' || OPEN.has(word) || CLOSE.has(word));
}

/** Sayings outside of quotations, by sentence. */
function sayingsOf(
  scene: Scene,
  sentences: readonly Sentence[],
  at: Int32Array,
): readonly (readonly Draft[])[] {
  const found: Draft[][] = sentences.map(() => []);
  for (const draft of scene.drafts) {
    if (draft.kind !== 'verb' || at[draft.predicate] !== -1 || !hasDoer(draft)) continue;
    const source = rowOf(scene, draft.predicate, 'that')?.source;
    if (source === 'claim' || source === 'report') found[draft.sentence]?.push(draft);
  }
  return found;
}

interface Search {
  readonly segments: Segments;
  readonly bySentence: readonly (readonly Draft[])[];
  readonly quote: Quote;
  /** The saying of the quotation before. */
  readonly before: Draft | null;
}

/** Beside the quotation; in the sentence that leads to it; in the one that follows; the one who spoke before. */
function sayingOf(scene: Scene, { segments, bySentence, quote, before }: Search): Draft | null {
  const first = token(scene.tree, quote.first).sentence;
  const last = token(scene.tree, quote.last - 1).sentence;
  for (const sentence of [first, last]) {
    const beside = nearest(bySentence[sentence] ?? [], quote);
    if (beside !== null) return beside;
  }
  const { sentences } = segments;
  const paragraph = sentences[first]?.paragraph;
  const leading = bySentence[first - 1]?.at(-1);
  if (leading !== undefined && leads(scene, sentences, { first, leading })) return leading;
  const after = sentences[last + 1];
  const following = bySentence[last + 1]?.[0];
  if (after !== undefined && after.paragraph === paragraph && following !== undefined && isTail(scene, after))
    return following;
  const near = before !== null && sentences[before.sentence]?.paragraph === paragraph;
  return near ? before : null;
}

function nearest(sayings: readonly Draft[], quote: Quote): Draft | null {
  const distance = ({ predicate }: Draft) =>
    predicate < quote.first ? quote.first - predicate : predicate - quote.last;
  return [...sayings].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** `He told reporters.` or `She added:` lead to what is quoted next; `He said that …` is complete. */
function leads(
  { tree }: Scene,
  sentences: readonly Sentence[],
  { first, leading }: { readonly first: number; readonly leading: Draft },
): boolean {
  const before = sentences[first - 1];
  if (before === undefined) return false;
  if (tree.words[before.last - 1] === ':') return true;
  return (
    before.paragraph === sentences[first]?.paragraph && kid(tree, leading.predicate, 'ccomp', 'xcomp') < 0
  );
}

/** `he said.` cut off from its quotation begins with a small letter. */
function isTail({ tree }: Scene, sentence: Sentence): boolean {
  const { text } = token(tree, sentence.first);
  return text.toLowerCase() === text;
}

/** Who says a quotation; null without a name. */
export function quoted(
  scene: Scene,
  quotes: Quotes,
  index: number,
): { cue: string | null; source: number | null } | null {
  const quote = quotes.at[index] as number;
  if (quote === -1) return null;
  const saying = quotes.sayings[quote] ?? null;
  if (saying === null) return { cue: '"', source: null };
  return { cue: scene.tree.words[saying.predicate] as string, source: speakerOf(scene, saying) };
}
