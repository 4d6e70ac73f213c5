import { hashText } from './hash.ts';
import { connects, isCapital, type NameText, PLAIN } from './name-text.ts';
import { LOWER, NUMBER, UPPER, type WordForm } from './word-form.ts';

/** How a word is written in the rest of its document. */
const SEEN_LOWER = 1;
/** With a capital although no sentence begins there. */
const SEEN_CAPITAL = 2;

export interface DocumentContext {
  /** By folded word: SEEN_LOWER, SEEN_CAPITAL. */
  readonly writing: ReadonlyMap<number, number>;
  /** By folded word: the first few places where it stands with a capital. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** By hash of the initials: the last token of the words they stand for. */
  readonly acronyms: ReadonlyMap<number, number>;
}

const MOST_PLACES = 4;
const LONGEST_ACRONYM = 8;

/** Looks once through the document for what one sentence alone does not tell. */
export function documentContext(
  text: NameText,
  words: readonly { readonly text: string }[],
): DocumentContext {
  const context = {
    writing: new Map<number, number>(),
    places: new Map<number, number[]>(),
    acronyms: new Map<number, number>(),
  };
  for (const { first, last } of text.sentences)
    for (let i = first; i < last; i++) {
      if (text.style[i] !== PLAIN) continue;
      noteWriting(context, text.forms[i] as WordForm, i, first);
      if (text.runFirst[i] === i) addInitials(context.acronyms, text, words, i, last);
    }
  return context;
}

interface Growing {
  readonly writing: Map<number, number>;
  readonly places: Map<number, number[]>;
}

function noteWriting({ writing, places }: Growing, form: WordForm, i: number, first: number): void {
  if (form.casing >= NUMBER) return;
  if (form.casing === LOWER) note(writing, form.folded, SEEN_LOWER);
  else {
    if (i > first) note(writing, form.folded, SEEN_CAPITAL);
    addPlace(places, form.folded, i);
  }
}

function note(writing: Map<number, number>, folded: number, flag: number): void {
  writing.set(folded, (writing.get(folded) ?? 0) | flag);
}

function addPlace(places: Map<number, number[]>, folded: number, i: number): void {
  const known = places.get(folded);
  if (known === undefined) places.set(folded, [i]);
  else if (known.length < MOST_PLACES) known.push(i);
}

/** `Forces of National Liberation`: FN, FNL, and FONL with the small words. */
function addInitials(
  acronyms: Map<number, number>,
  text: NameText,
  words: readonly { readonly text: string }[],
  first: number,
  last: number,
): void {
  let short = '';
  let long = '';
  for (let i = first; i < last && long.length < LONGEST_ACRONYM; i++) {
    const capital = isCapital(text.forms[i] as WordForm);
    if (!capital && !connects(text, i)) return;
    const initial = (words[i]?.text ?? '').charAt(0).toUpperCase();
    long += initial;
    if (!capital) continue;
    short += initial;
    if (short.length < 2) continue;
    acronyms.set(hashText(short), i);
    acronyms.set(hashText(long), i);
  }
}

/** The last token of what an acronym stands for in this document; -1 when nothing spells it. */
export function expansionOf(context: DocumentContext, form: WordForm): number {
  if (form.casing !== UPPER || form.length < 2) return -1;
  return context.acronyms.get(form.exact) ?? -1;
}
