import { type Matching, matchSpans, overlaps, type Spanned } from './match.ts';

/** Weighs a required item above any number of optional ones. */
const REQUIRED = 1024;

interface Item extends Spanned {
  readonly optional: boolean;
}

/**
 * Like `matchSpans`, for gold where two careful readers may differ: a finding that stands for an optional item is no
 * error, and an optional item that nobody found is none either. Of the extras only those stay that count as wrong:
 * what overlaps required gold, and, in a layer annotated whole, what overlaps no gold at all.
 */
export function matchRequired<G extends Item, F extends Spanned>(
  golds: readonly G[],
  found: readonly F[],
  weight: (gold: G, found: F) => number,
  complete: boolean,
): Matching<G, F> {
  const all = matchSpans(golds, found, (gold, one) => weight(gold, one) * (gold.optional ? 1 : REQUIRED));
  return {
    pairs: all.pairs.filter(({ gold }) => !gold.optional),
    missed: all.missed.filter((gold) => !gold.optional),
    extra: all.extra.filter((one) => counts(golds, one, complete)),
  };
}

function counts(golds: readonly Item[], one: Spanned, complete: boolean): boolean {
  const touched = golds.filter((gold) => overlaps(gold, one));
  return touched.some((gold) => !gold.optional) || (complete && touched.length === 0);
}
