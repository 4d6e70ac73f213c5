import { type Bench, kidsOf, patch, wordAt } from '../bench.ts';

const LONGEST_DATELINE = 12;

/** `GOMA, Congo (Agency) - The army said …`: what stands before the first dash is no part of the sentence. */
export function mendDateline(bench: Bench): void {
  const dash = dashOf(bench);
  if (dash < 0) return;
  const { first } = bench.sentence;
  for (let i = first; i < dash; i++) {
    const { head, dep } = wordAt(bench, i);
    if (head >= first && head < dash) continue;
    const heir = kidsOf(bench, i).find((child) => child > dash && wordAt(bench, child).pos !== 'PUNCT') ?? -1;
    if (heir >= 0) takeOver(bench, i, { heir, head, dep, dash });
    else if (head > dash) patch(bench, i, { dep: 'parataxis' });
  }
}

interface Legacy {
  readonly heir: number;
  readonly head: number;
  readonly dep: string;
  readonly dash: number;
}

/** The first word behind the dash that hung on the dateline takes its place in the sentence. */
function takeOver(bench: Bench, i: number, { heir, head, dep, dash }: Legacy): void {
  const isClause = wordAt(bench, heir).pos === 'VERB' && /^(nsubj|obl)/.test(dep) && head > heir;
  // a whole clause is no subject: it is the main clause, and the verb it stood before hangs on it
  patch(
    bench,
    heir,
    isClause ? { head: wordAt(bench, head).head, dep: wordAt(bench, head).dep } : { head, dep },
  );
  if (isClause) patch(bench, head, { head: heir, dep: 'advcl' });
  for (const child of kidsOf(bench, i)) if (child > dash) patch(bench, child, { head: heir });
  patch(bench, i, { head: heir, dep: 'parataxis' });
}

/** A dash with blanks around it behind names, brackets and numbers alone; -1 without. */
function dashOf(bench: Bench): number {
  const { first, last } = bench.sentence;
  for (let i = first; i < last - 1 && i < first + LONGEST_DATELINE; i++) {
    const { pos, text, start, end } = wordAt(bench, i);
    const apart = i > first && wordAt(bench, i - 1).end < start && end < wordAt(bench, i + 1).start;
    if (/^(-{1,2}|[–—])$/.test(text) && apart) return wordAt(bench, first).pos === 'PROPN' ? i : -1;
    if (!/^(PROPN|NUM|PUNCT)$/.test(pos)) return -1;
  }
  return -1;
}
