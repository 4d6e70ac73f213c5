import type { Doc } from '../../core/doc.ts';
import type { Sentence } from '../../core/layers/segments.ts';

/**
 * For each sentence the date that heads its entry, null without: in a chronology (`18 November. Two soldiers are
 * killed.`) a line or sentence that is nothing but a date holds for what follows in its paragraph.
 */
export function entryDates(doc: Doc<'cleaned' | 'segments' | 'dates'>): readonly (number | null)[] {
  const heading = new Map<number, number>();
  doc.dates.forEach((timex, i) => {
    const sentence = doc.segments.sentences[timex.sentence];
    if (
      sentence !== undefined &&
      (timex.type === 'DATE' || timex.type === 'TIME') &&
      isAlone(doc, sentence, timex)
    )
      heading.set(timex.sentence, i);
  });
  let last: { readonly date: number; readonly sentence: Sentence } | null = null;
  return doc.segments.sentences.map((sentence, i) => {
    const own = heading.get(i);
    if (own !== undefined) {
      last = { date: own, sentence };
      return null;
    }
    if (last !== null && !follows(doc, last.sentence, sentence)) last = null;
    return last?.date ?? null;
  });
}

function isAlone(
  doc: Doc<'cleaned' | 'segments'>,
  sentence: Sentence,
  timex: { readonly start: number; readonly end: number },
): boolean {
  const { text } = doc.cleaned.view;
  const around = text.slice(sentence.start, timex.start) + text.slice(timex.end, sentence.end);
  return /^[\s\p{P}]*$/u.test(around);
}

/** In the same paragraph, or in the one right behind a date that has a line to itself. */
function follows({ cleaned }: Doc<'cleaned'>, head: Sentence, sentence: Sentence): boolean {
  const between = cleaned.view.text.slice(head.end, sentence.start);
  const breaks = between.split(/\n\s*\n/).length - 1;
  return breaks === 0 || (breaks === 1 && head.kind === 'heading');
}
