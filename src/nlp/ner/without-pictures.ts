import { isPicture } from '../../core/pictures.ts';
import type { NameTagger } from './name-span.ts';

/** The same tagger, blind to pictures, which the texts that it has learnt from do not have. */
export function withoutPictures(tagger: NameTagger): NameTagger {
  return {
    tag(tokens, sentences, hints) {
      const kept = tokens.flatMap(({ text }, i) => (isPicture(text) ? [] : [i]));
      if (kept.length === tokens.length) return tagger.tag(tokens, sentences, hints);
      const before = countsBefore(kept, tokens.length);
      const at = (i: number): number => before[i] as number;
      const classes = hints.classes && Uint16Array.from(kept, (i) => hints.classes?.[i] as number);
      const names = tagger.tag(
        kept.map((i) => tokens[i] as (typeof tokens)[number]),
        sentences.map(({ first, last }) => ({ first: at(first), last: at(last) })),
        { classes },
      );
      return names.map((name) => ({
        ...name,
        first: kept[name.first] as number,
        last: (kept[name.last - 1] as number) + 1,
      }));
    },
  };
}

/** For each place and the end: how many kept ones stand before it. */
function countsBefore(kept: readonly number[], size: number): Int32Array {
  const counts = new Int32Array(size + 1);
  for (const i of kept) counts[i + 1] = 1;
  for (let i = 1; i <= size; i++) counts[i] = (counts[i] as number) + (counts[i - 1] as number);
  return counts;
}
