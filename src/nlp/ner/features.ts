import { addAlike } from './alike-features.ts';
import type { DocumentContext } from './document-context.ts';
import {
  ALL_TEMPLATES,
  add,
  classes,
  type FeatureSink,
  shape,
  suffix,
  type View,
  word,
} from './feature-view.ts';
import { mix } from './hash.ts';
import { isCapital, type NameText, type TokenRange } from './name-text.ts';
import { addBridge, addDocument, addRun } from './run-features.ts';
import { addTags } from './tag-features.ts';
import type { WordForm } from './word-form.ts';

export function featureSink(): FeatureSink {
  return { values: new Int32Array(1 << 12), size: 0, identity: 0, wanted: ALL_TEMPLATES, ahead: 0 };
}

/** More than any token has, with what a caller may add to it. */
const ROOM = 256;

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
  addAlike(view);
  addTags(view);
  if (text.runFirst[i] !== -1) addRun(view);
  else addBridge(view);
  if (isCapital(text.forms[i] as WordForm)) addDocument(view);
}

function grow(sink: FeatureSink): void {
  const values = new Int32Array(sink.values.length * 2);
  values.set(sink.values);
  sink.values = values;
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
