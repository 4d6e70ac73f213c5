import type { DocumentContext } from './document-context.ts';
import { mix } from './hash.ts';
import type { NameText, TokenRange } from './name-text.ts';
import type { WordForm } from './word-form.ts';

/** Features of tokens in a row: those of token i stand from `ends[i - 1]` to `ends[i]`. */
export interface FeatureSink {
  values: Int32Array;
  size: number;
  /** Features that name the very word come first: training sometimes hides them, so that context counts. */
  identity: number;
  /** 1 for each template that is to be added. */
  wanted: Uint8Array;
  /** Of no meaning: what was read ahead must be put somewhere, or it would not be read. */
  ahead: number;
}

/** Every template. */
export const ALL_TEMPLATES = new Uint8Array(256).fill(1);

/** One token within its sentence and document, and where its features go. */
export interface View {
  readonly sink: FeatureSink;
  readonly text: NameText;
  readonly context: DocumentContext;
  readonly sentence: TokenRange;
  readonly i: number;
}

/** Stands for the words beyond a sentence. */
export const EDGE = 0x1f3d5b79;

/** Adds one feature; the template keeps the kinds of feature apart. */
export function add(sink: FeatureSink, template: number, value: number): void {
  if (sink.wanted[template] !== 1) return;
  sink.values[sink.size++] = mix(value, Math.imul(template, 0x51ed270b));
}

/** A column's value beside token i, EDGE beyond the sentence. */
export function word({ text, sentence }: View, at: number): number {
  if (at < sentence.first || at >= sentence.last) return EDGE;
  return (text.forms[at] as WordForm).folded;
}

export function shape({ text, sentence }: View, at: number): number {
  if (at < sentence.first || at >= sentence.last) return EDGE;
  return (text.forms[at] as WordForm).shape;
}

export function classes({ text, sentence }: View, at: number): number {
  if (at < sentence.first || at >= sentence.last) return 0x10000;
  return text.single[at] as number;
}

export function suffix({ text, sentence }: View, at: number, size: number): number {
  if (at < sentence.first || at >= sentence.last) return EDGE;
  const { suffixes } = text.forms[at] as WordForm;
  return suffixes[Math.min(size, suffixes.length) - 1] ?? 0;
}

/** The class of the words used alike at a level of `word-classes.ts`: from coarse to fine. */
export function alike({ text, sentence }: View, at: number, level: number): number {
  if (at < sentence.first || at >= sentence.last) return EDGE;
  return (text.forms[at] as WordForm).alike[level] as number;
}
