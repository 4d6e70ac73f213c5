import { compare } from '../../core/compare.ts';
import type { Gold } from '../../io/gold/gold.schema.ts';
import type { Filler, Found, FoundMention } from '../found.ts';
import { matchSpans, type Pair, type Spanned, sameSpan, spanOverlap } from '../match/match.ts';

type GoldMention = Gold['entities'][number];

/** Which gold thing a finding speaks of. */
export interface Alignment {
  /** Mentions that stand for each other. */
  readonly pairs: readonly Pair<GoldMention, FoundMention>[];
  /** The gold thing that most mentions of a found entity name; null for none. */
  keyOf(entity: string | null): string | null;
  /** The gold things that these words name: by where they stand, else through their entity. */
  keysOf(filler: Filler): readonly string[];
}

export function align(gold: Gold, found: Found): Alignment {
  const pairs = matchSpans(gold.entities, found.mentions, (one, row) => {
    const near = spanOverlap(one, row);
    return near === 0 ? 0 : near + (sameSpan(one, row) ? 1 : 0) + (one.type === row.type ? 0.25 : 0);
  }).pairs;
  const keys = majority(pairs);
  const keyOf = (entity: string | null): string | null =>
    entity === null ? null : (keys.get(entity) ?? null);
  return {
    pairs,
    keyOf,
    keysOf(filler) {
      const here = nearest(gold.entities, filler);
      if (here.length > 0) return here;
      const key = keyOf(filler.entity);
      return key === null ? [] : [key];
    },
  };
}

/** The keys of the gold mentions that share most with these words. */
function nearest(golds: readonly GoldMention[], span: Spanned): readonly string[] {
  const near = golds.map((gold) => spanOverlap(gold, span));
  const most = Math.max(0, ...near);
  if (most === 0) return [];
  return [...new Set(golds.filter((_, i) => near[i] === most).map((gold) => gold.entity))];
}

function majority(pairs: Alignment['pairs']): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { gold, found } of pairs) {
    if (found.entity === null) continue;
    const counts = votes.get(found.entity) ?? new Map<string, number>();
    votes.set(found.entity, counts);
    counts.set(gold.entity, (counts.get(gold.entity) ?? 0) + 1);
  }
  return new Map(
    [...votes].map(([entity, counts]) => {
      const [best] = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
      return [entity, best?.[0] ?? ''];
    }),
  );
}
