import { addHeadAlike, addRunAlike } from './alike-features.ts';
import { expansionOf } from './document-context.ts';
import { add, classes, EDGE, suffix, type View, word } from './feature-view.ts';
import { mix } from './hash.ts';
import { connects } from './name-text.ts';
import type { WordForm } from './word-form.ts';

/** The run of capitalised words a token stands in, and what is beside it. */
export function addRun(view: View): void {
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
  addRunAlike(view, first, last, place);
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
  addHeadAlike(view, at, first, place);
  add(sink, 86, mix(mix(word(view, at), word(view, first - 1)), place));
  add(sink, 87, mix(classes(view, at), classes(view, first)));
}

/** A small word between capitalised ones. */
export function addBridge(view: View): void {
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

/** How the rest of the document writes and uses the same word. */
export function addDocument(view: View): void {
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
