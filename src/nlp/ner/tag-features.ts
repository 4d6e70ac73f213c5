import { add, shape, type View, word } from './feature-view.ts';
import { mix } from './hash.ts';

/** Stands for the tags beyond a sentence. */
const BEYOND = 77;

/** Parts of speech of a word and of its neighbours, as the tagger reads the whole sentence. */
export function addTags(view: View): void {
  const { sink, i } = view;
  const before = tagAt(view, i - 1);
  const here = tagAt(view, i);
  const after = tagAt(view, i + 1);
  add(sink, 160, here);
  add(sink, 161, before);
  add(sink, 162, after);
  add(sink, 163, mix(before, here));
  add(sink, 164, mix(here, after));
  add(sink, 165, mix(mix(before, here), after));
  add(sink, 166, mix(here, shape(view, i)));
  add(sink, 167, mix(here, word(view, i - 1)));
  add(sink, 168, mix(here, word(view, i + 1)));
}

function tagAt({ text, sentence }: View, at: number): number {
  return at < sentence.first || at >= sentence.last ? BEYOND : (text.tags[at] as number);
}
