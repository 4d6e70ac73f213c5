import { type DocumentContext, expansionOf } from './document-context.ts';
import { mix } from './hash.ts';
import { connects, isCapital, type NameText, type TokenRange } from './name-text.ts';
import type { WordForm } from './word-form.ts';

/** Features of tokens in a row: those of token i stand from `ends[i - 1]` to `ends[i]`. */
export interface FeatureSink {
  values: Int32Array;
  size: number;
  /** Features that name the very word come first: training sometimes hides them, so that context counts. */
  identity: number;
}

export function featureSink(): FeatureSink {
  return { values: new Int32Array(1 << 12), size: 0, identity: 0 };
}

/** More than any token has, with what a caller may add to it. */
const ROOM = 256;
const EDGE = 0x1f3d5b79;

/** Adds the features of token `i` of a sentence. */
export function addFeatures(
  sink: FeatureSink,
  text: NameText,
  context: DocumentContext,
  sentence: TokenRange,
  i: number,
): void {
  if (sink.size + ROOM > sink.values.length) grow(sink);
  const from = sink.size;
  const view: View = { sink, text, context, sentence, i };
  addWord(view);
  sink.identity = sink.size - from;
  addNeighbours(view);
  addSpelling(view);
  addLexicon(view);
  if (text.runFirst[i] !== -1) addRun(view);
  else addBridge(view);
  if (isCapital(text.forms[i] as WordForm)) addDocument(view);
}

interface View {
  readonly sink: FeatureSink;
  readonly text: NameText;
  readonly context: DocumentContext;
  readonly sentence: TokenRange;
  readonly i: number;
}

function grow(sink: FeatureSink): void {
  const values = new Int32Array(sink.values.length * 2);
  values.set(sink.values);
  sink.values = values;
}

function add(sink: FeatureSink, template: number, value: number): void {
  sink.values[sink.size++] = mix(value, Math.imul(template, 0x51ed270b));
}

/** A column's value beside token i, EDGE beyond the sentence. */
function word({ text, sentence }: View, at: number): number {
  if (at < sentence.first || at >= sentence.last) return EDGE;
  return (text.forms[at] as WordForm).folded;
}

function shape({ text, sentence }: View, at: number): number {
  if (at < sentence.first || at >= sentence.last) return EDGE;
  return (text.forms[at] as WordForm).shape;
}

function classes({ text, sentence }: View, at: number): number {
  if (at < sentence.first || at >= sentence.last) return 0x10000;
  return text.single[at] as number;
}

function suffix({ text, sentence }: View, at: number, size: number): number {
  if (at < sentence.first || at >= sentence.last) return EDGE;
  const { suffixes } = text.forms[at] as WordForm;
  return suffixes[Math.min(size, suffixes.length) - 1] ?? 0;
}

function addWord(view: View): void {
  const { sink, text, i } = view;
  const form = text.forms[i] as WordForm;
  add(sink, 1, form.exact);
  add(sink, 2, form.folded);
  add(sink, 3, mix(word(view, i - 1), form.folded));
  add(sink, 4, mix(form.folded, word(view, i + 1)));
}

function addNeighbours(view: View): void {
  const { sink, i } = view;
  const before = word(view, i - 1);
  const after = word(view, i + 1);
  const here = shape(view, i);
  add(sink, 6, before);
  add(sink, 7, after);
  add(sink, 8, word(view, i - 2));
  add(sink, 9, word(view, i + 2));
  add(sink, 10, mix(word(view, i - 2), before));
  add(sink, 11, mix(after, word(view, i + 2)));
  add(sink, 12, mix(before, here));
  add(sink, 13, mix(after, here));
  add(sink, 14, suffix(view, i - 1, 3));
  add(sink, 15, suffix(view, i + 1, 3));
  add(sink, 16, mix(before, after));
}

function addSpelling(view: View): void {
  const { sink, text, sentence, i } = view;
  const form = text.forms[i] as WordForm;
  const start = i === sentence.first ? 1 : 0;
  const here = form.shape + (text.style[i] as number);
  add(sink, 30, 0);
  add(sink, 31, here);
  add(sink, 32, mix(shape(view, i - 1), here));
  add(sink, 33, mix(here, shape(view, i + 1)));
  add(sink, 34, mix(mix(shape(view, i - 1), here), shape(view, i + 1)));
  add(sink, 35, mix(form.casing, start + 2 * (text.style[i] as number)));
  add(sink, 36, mix(mix(shape(view, i - 2), shape(view, i - 1)), mix(here, shape(view, i + 1))));
  add(sink, 37, form.length + 16 * form.casing);
  form.prefixes.forEach((prefix, n) => {
    add(sink, 40 + n, prefix);
  });
  form.suffixes.forEach((end, n) => {
    add(sink, 44 + n, mix(end, form.casing));
  });
}

function addLexicon(view: View): void {
  const { sink, text, i } = view;
  const here = text.single[i] as number;
  const phrase = (text.begin[i] as number) | ((text.inside[i] as number) << 16);
  const casing = (text.forms[i] as WordForm).casing;
  for (let bits = here; bits !== 0; bits &= bits - 1) add(sink, 50, (bits & -bits) * 8 + casing);
  for (let bits = phrase; bits !== 0; bits &= bits - 1) add(sink, 51, bits & -bits);
  add(sink, 52, mix(here, casing));
  add(sink, 53, mix(here, phrase));
  add(sink, 54, mix(classes(view, i - 1), here));
  add(sink, 55, mix(here, classes(view, i + 1)));
  add(sink, 56, mix(mix(classes(view, i - 1), here), classes(view, i + 1)));
  add(sink, 57, mix(word(view, i - 1), here));
  add(sink, 58, mix(here, word(view, i + 1)));
  add(sink, 59, classes(view, i - 2));
  add(sink, 60, classes(view, i + 2));
}

function addRun(view: View): void {
  const { sink, text, i } = view;
  const first = text.runFirst[i] as number;
  const last = text.runLast[i] as number;
  const place = (i === first ? 1 : 0) + (i === last - 1 ? 2 : 0);
  const before = word(view, first - 1);
  const after = word(view, last);
  const head = word(view, last - 1);
  add(sink, 70, place + 4 * Math.min(last - first, 6));
  add(sink, 71, mix(head, place));
  add(sink, 72, mix(word(view, first), place));
  add(sink, 73, mix(before, place));
  add(sink, 74, mix(after, place));
  add(sink, 75, mix(mix(before, after), place));
  add(sink, 76, mix(suffix(view, last - 1, 3), place));
  add(sink, 77, mix(classes(view, last - 1), place));
  add(sink, 78, mix(classes(view, first), place));
  add(sink, 79, mix(mix(word(view, first - 2), before), place));
  add(sink, 80, mix(mix(after, word(view, last + 1)), place));
  add(sink, 81, mix(runClasses(view, first, last), place));
  add(sink, 82, mix(mix(before, last - first), place));
  add(sink, 83, mix(mix(suffix(view, last, 3), Math.min(last - first, 4)), place));
  if (last < view.sentence.last && connects(text, last))
    add(sink, 84, mix(mix(after, word(view, last + 1)), place));
  addHead(view, first, place);
}

/** All classes of the words of a run; long runs are read at their ends. */
function runClasses(view: View, first: number, last: number): number {
  let mask = 0;
  for (let k = first; k < Math.min(last, first + 4); k++) mask |= classes(view, k);
  return mask;
}

/** In `Ministry of Defence` the words before the connector tell what the name is. */
function addHead(view: View, first: number, place: number): void {
  const { sink, text, sentence } = view;
  let at = first - 1;
  while (at >= sentence.first && at > first - 4 && connects(text, at)) at--;
  if (at === first - 1 || at < sentence.first || text.runFirst[at] === -1) return;
  add(sink, 85, mix(word(view, at), place));
  add(sink, 86, mix(mix(word(view, at), word(view, first - 1)), place));
  add(sink, 87, mix(classes(view, at), classes(view, first)));
}

/** A small word between capitalised ones. */
function addBridge(view: View): void {
  const { sink, text, sentence, i } = view;
  if (!connects(text, i)) return;
  let before = i - 1;
  let after = i + 1;
  while (before >= sentence.first && before > i - 3 && connects(text, before)) before--;
  while (after < sentence.last && after < i + 3 && connects(text, after)) after++;
  const left = before >= sentence.first ? (text.runFirst[before] as number) : -1;
  const right = after < sentence.last ? (text.runLast[after] as number) : -1;
  if (left === -1 || right === -1) return;
  const here = word(view, i);
  add(sink, 90, mix(here, word(view, before)));
  add(sink, 91, mix(here, word(view, after)));
  add(sink, 92, mix(here, classes(view, before)));
  add(sink, 93, mix(here, classes(view, after)));
  add(sink, 94, mix(here, mix(before - left > 3 ? 3 : before - left, right - after > 4 ? 4 : right - after)));
  add(sink, 95, mix(here, mix(word(view, before), word(view, after))));
  add(sink, 96, mix(here, mix(word(view, left), word(view, right - 1))));
  add(sink, 97, mix(here, word(view, left - 1)));
}

const MOST_OTHERS = 3;

function addDocument(view: View): void {
  const { sink, text, context, sentence, i } = view;
  const form = text.forms[i] as WordForm;
  const start = i === sentence.first ? 1 : 0;
  add(sink, 100, (context.writing.get(form.folded) ?? 0) * 16 + form.casing * 2 + start);
  let others = 0;
  for (const at of context.places.get(form.folded) ?? []) {
    if (at === i || others === MOST_OTHERS) continue;
    others++;
    addOccurrence(view, at);
  }
  const expansion = expansionOf(context, form);
  if (expansion < 0) return;
  add(sink, 110, (text.forms[expansion] as WordForm).folded);
  add(sink, 111, (text.forms[text.runFirst[expansion] as number] as WordForm).folded);
  add(sink, 112, 0);
}

/** Where the same word stands elsewhere: what is beside it there. */
function addOccurrence({ sink, text }: View, at: number): void {
  const first = text.runFirst[at] as number;
  if (first === -1) return;
  const last = text.runLast[at] as number;
  const place = (at === first ? 1 : 0) + (at === last - 1 ? 2 : 0);
  const fold = (k: number): number => text.forms[k]?.folded ?? EDGE;
  add(sink, 101, fold(first - 1));
  add(sink, 102, fold(last));
  if (place !== 3) add(sink, 103, mix(fold(at === first ? last - 1 : first), place));
  add(sink, 104, mix(text.single[at === first ? last - 1 : first] as number, place));
}
