import { LEVELS } from '../word-classes.ts';
import { add, alike, classes, type View, word } from './feature-view.ts';
import { mix } from './hash.ts';
import type { WordForm } from './word-form.ts';

/** Levels of `word-classes.ts`. */
const MIDDLE = 1;
const FINE = 2;
const FINEST = 3;

/** What words used like this one and its neighbours are: all that is known of a name that was never seen. */
export function addAlike(view: View): void {
  const { sink, text, i } = view;
  const { casing } = text.forms[i] as WordForm;
  for (let level = 0; level < LEVELS; level++) add(sink, 120 + level, mix(alike(view, i, level), casing));
  for (let level = MIDDLE; level < LEVELS; level++) {
    add(sink, 124 + level, mix(alike(view, i - 1, level), casing));
    add(sink, 128 + level, mix(alike(view, i + 1, level), casing));
  }
  addPairs(view, casing);
  add(sink, 139, mix(word(view, i - 1), alike(view, i, FINE)));
  add(sink, 140, mix(word(view, i + 1), alike(view, i, FINE)));
  add(sink, 143, mix(classes(view, i), alike(view, i, FINE)));
}

function addPairs(view: View, casing: number): void {
  const { sink, i } = view;
  const before = alike(view, i - 1, MIDDLE);
  const here = alike(view, i, MIDDLE);
  const after = alike(view, i + 1, MIDDLE);
  add(sink, 132, alike(view, i - 2, FINE));
  add(sink, 133, alike(view, i + 2, FINE));
  add(sink, 134, mix(before, mix(here, casing)));
  add(sink, 135, mix(after, mix(here, casing)));
  add(sink, 136, mix(mix(before, after), casing));
  add(sink, 137, mix(mix(alike(view, i - 1, FINE), alike(view, i, FINE)), casing));
  add(sink, 138, mix(mix(alike(view, i, FINE), alike(view, i + 1, FINE)), casing));
  add(sink, 141, mix(mix(alike(view, i - 2, MIDDLE), before), casing));
  add(sink, 142, mix(mix(after, alike(view, i + 2, MIDDLE)), casing));
}

/** The same for the ends of a run of capitalised words, and what is beside it. */
export function addRunAlike(view: View, first: number, last: number, place: number): void {
  const { sink } = view;
  const size = Math.min(last - first, 3);
  add(sink, 150, mix(alike(view, last - 1, FINE), place));
  add(sink, 151, mix(alike(view, last - 1, FINEST), place));
  add(sink, 152, mix(alike(view, first, FINE), place));
  add(sink, 153, mix(alike(view, first - 1, FINE), place));
  add(sink, 154, mix(alike(view, last, FINE), place));
  add(sink, 155, mix(mix(alike(view, first - 1, MIDDLE), alike(view, last, MIDDLE)), place));
  add(sink, 156, mix(mix(alike(view, first, MIDDLE), alike(view, last - 1, MIDDLE)), place + 4 * size));
}

/** The same for the word that heads a name such as `Ministry of Defence`, at `at`. */
export function addHeadAlike(view: View, at: number, first: number, place: number): void {
  const { sink } = view;
  add(sink, 157, mix(alike(view, at, FINE), place));
  add(sink, 158, mix(alike(view, at, MIDDLE), mix(alike(view, first, MIDDLE), place)));
}
