import { type Bench, isBelow, kidsOf, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';
import { commaBefore, headOfRun, holdsClause, isSaying, mainBefore } from './saying-parts.ts';

const LONGEST_ASIDE = 6;

/**
 * `Fighters overran a base, officials said Tuesday, killing ten.` Who stands between the commas only speaks: what was done
 * before the first comma goes on behind the second.
 */
export function mendMidSaying(bench: Bench, saying: number): void {
  const parts = partsOf(bench, saying);
  if (parts === null) return;
  const { comma, speaker, main, deed } = parts;
  const { head, dep, tag } = wordAt(bench, saying);
  if (isBelow(bench, main, saying)) patch(bench, main, { head, dep: head < 0 ? 'root' : dep });
  for (const child of kidsOf(bench, saying))
    if (child < comma || child > deed) patch(bench, child, { head: main });
  patch(bench, saying, { head: main, dep: 'parataxis', tag: tag === 'VBN' ? 'VBD' : tag });
  if (!isBelow(bench, saying, speaker)) patch(bench, speaker, { head: saying, dep: 'nsubj' });
  if (!isBelow(bench, main, deed)) patch(bench, deed, { head: main, dep: 'advcl' });
}

interface Parts {
  /** The comma before the speaker. */
  readonly comma: number;
  readonly speaker: number;
  /** The predicate before that comma. */
  readonly main: number;
  /** The participle behind the aside. */
  readonly deed: number;
}

function partsOf(bench: Bench, saying: number): Parts | null {
  const { pos, tag } = wordAt(bench, saying);
  if (pos !== 'VERB' || !isSaying(bench, saying, tag)) return null;
  const deed = deedBehind(bench, saying);
  const comma = deed < 0 ? -1 : commaBefore(bench, saying);
  const speaker = comma < 0 ? -1 : headOfRun(bench, comma + 1, saying);
  if (speaker < 0 || !holdsClause(bench, comma)) return null;
  const main = mainBefore(bench, comma);
  return main === null || says(bench, wordAt(bench, main)) ? null : { comma, speaker, main, deed };
}

/** A participle right behind the comma that ends the aside; -1 when anything but a circumstance stands before it. */
function deedBehind(bench: Bench, saying: number): number {
  for (let i = saying + 1; i < bench.sentence.last - 1 && i - saying <= LONGEST_ASIDE; i++) {
    const { text, pos } = wordAt(bench, i);
    if (text === ',') {
      const next = wordAt(bench, i + 1);
      return next.pos === 'VERB' && next.tag === 'VBG' && !says(bench, next) ? i + 1 : -1;
    }
    if (!/^(NOUN|PROPN|ADP|DET|NUM|ADV|ADJ)$/.test(pos)) return -1;
  }
  return -1;
}
