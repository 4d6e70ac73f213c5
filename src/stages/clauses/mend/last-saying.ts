import { type Aside, asideBehind } from '../aside.ts';
import { type Bench, wordAt } from '../bench.ts';
import { isSaying } from './saying-parts.ts';

const LONGEST_REST = 8;

/** A finite verb of saying that only circumstances follow, up to the end or to what the speaker does besides. */
export function lastSaying(bench: Bench): number {
  const { first, last } = bench.sentence;
  for (let end = last; end > first; end--) {
    if (end < last && asideAt(bench, end) === null) continue;
    const saying = sayingBefore(bench, end);
    if (saying >= 0) return saying;
  }
  return -1;
}

export function asideAt(bench: Bench, comma: number): Aside | null {
  return wordAt(bench, comma).text === ',' ? asideBehind(wordAt(bench, comma + 1)) : null;
}

function sayingBefore(bench: Bench, end: number): number {
  for (let i = end - 1; i > bench.sentence.first + 3 && end - i <= LONGEST_REST; i--) {
    const { pos, tag, text } = wordAt(bench, i);
    if (describesNoun(bench, i)) continue;
    if (pos === 'VERB') return isSaying(bench, i, tag) ? i : -1;
    if (pos === 'AUX' || pos === 'SCONJ' || (text === ',' && i < bench.sentence.last - 1)) return -1;
  }
  return -1;
}

/** `said in a statement issued on Monday` */
export function describesNoun(bench: Bench, participle: number): boolean {
  return wordAt(bench, participle).tag === 'VBN' && wordAt(bench, participle - 1).pos === 'NOUN';
}
