import type { Annotated } from './annotated.ts';
import { linesOf } from './lines.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Where sentences begin, in code points. Rows say which sentence a finding stands in: no cut goes through a span, or
 * between two findings of one sentence.
 */
export function sentenceStarts({ text, spans }: Pick<Annotated, 'text' | 'spans'>): ReadonlySet<number> {
  const held = heldTogether(spans);
  const starts = new Set<number>();
  let [at, range] = [0, 0];
  for (const line of linesOf(text))
    for (const { segment } of SENTENCES.segment(line)) {
      while ((held[range]?.end ?? Number.POSITIVE_INFINITY) <= at) range++;
      if ((held[range]?.start ?? Number.POSITIVE_INFINITY) >= at) starts.add(at);
      at += [...segment].length;
    }
  return starts;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Stretches that are not cut, merged, in the order of the text. */
function heldTogether(spans: Annotated['spans']): readonly Range[] {
  const bySentence = Map.groupBy(spans, ({ sentence }) => sentence);
  const ranges = [...bySentence].flatMap(([sentence, group]) =>
    sentence === null ? group : [around(group)],
  );
  const merged: Range[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}

function around(group: readonly Range[]): Range {
  return group.reduce((all, one) => ({
    start: Math.min(all.start, one.start),
    end: Math.max(all.end, one.end),
  }));
}
