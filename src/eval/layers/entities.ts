import { compare } from '../../core/compare.ts';
import type { Gold } from '../../io/gold/gold.schema.ts';
import { MISSED, RIGHT, WRONG } from '../counts.ts';
import type { FoundMention } from '../found.ts';
import { matchSets, type Pair } from '../match/match.ts';
import type { Case } from '../sheet.ts';
import type { Alignment } from './align.ts';
import { foundSide, goldSide } from './mention-sides.ts';

type Aligned = Pair<Gold['entities'][number], FoundMention>;

/** Which mentions are one thing: pairs of mentions that both sides have, whole clusters, and who the thing is. */
export function judgeEntities(one: Case, alignment: Alignment): void {
  judgePairs(one, alignment.pairs);
  judgeClusters(one, alignment);
  judgeIdentities(one, alignment);
}

/**
 * The found thing of a mention; what has none is alone. Adjectives of a people carry a key of their own in gold, and
 * in rows the id of their country: they are told apart here, so that either way of writing it is right.
 */
const foundKey = (found: FoundMention): string =>
  `${found.entity ?? found.id}${found.type === 'NORP' ? ' (people)' : ''}`;

/** Two mentions that are one thing on both sides are right; on one side only they are merged, or split. */
function judgePairs({ sheet }: Case, pairs: readonly Aligned[]): void {
  const twos = (n: number): number => (n * (n - 1)) / 2;
  const count = (key: (pair: Aligned) => string): number =>
    [...Map.groupBy(pairs, key).values()].reduce((total, group) => total + twos(group.length), 0);
  const tp = count(({ gold, found }) => `${gold.entity}\n${foundKey(found)}`);
  const fp = count(({ found }) => foundKey(found)) - tp;
  const fn = count(({ gold }) => gold.entity) - tp;
  if (tp + fp + fn > 0) sheet.judge('entities.pairwise', { tp, fp, fn });
  reportMixed(
    sheet,
    Map.groupBy(pairs, ({ found }) => foundKey(found)),
    'merged',
    ({ gold }) => gold.entity,
  );
  reportMixed(
    sheet,
    Map.groupBy(pairs, ({ gold }) => gold.entity),
    'split',
    ({ found }) => foundKey(found),
  );
}

/** One error for each further thing that a cluster holds, at its first mention. */
function reportMixed(
  sheet: Case['sheet'],
  clusters: ReadonlyMap<string, readonly Aligned[]>,
  kind: 'merged' | 'split',
  partOf: (pair: Aligned) => string,
): void {
  for (const cluster of clusters.values()) {
    const parts = [...Map.groupBy(cluster, partOf).values()].sort((a, b) => b.length - a.length);
    const main = parts[0]?.[0];
    for (const [other] of parts.slice(1)) {
      if (!main || !other) continue;
      sheet.fault({
        layer: 'entities',
        class: kind,
        measures: ['entities.pairwise', 'entities.ceaf'],
        slices: [`type=${other.gold.type}`],
        gold: goldSide(other.gold),
        predicted: foundSide(other.found),
        message:
          kind === 'merged'
            ? `"${other.gold.text}" taken for "${main.gold.text}"`
            : `"${other.gold.text}" not taken for "${main.gold.text}"`,
      });
    }
  }
}

/** CEAF with φ4 (Luo 2005): each gold thing against at most one found thing, twice the shared over both sizes. */
function judgeClusters(one: Case, { pairs }: Alignment): void {
  const coreference = one.isComplete('coreference');
  const scored = ({ form }: { readonly form: string }): boolean =>
    coreference || (form !== 'pronoun' && form !== 'nominal');
  const both = pairs.filter(({ gold, found }) => scored(gold) && scored(found));
  // What two careful readers may or may not mark is in no cluster of either side.
  const aligned = both.filter(({ gold }) => !gold.optional);
  const free = new Set(both.filter(({ gold }) => gold.optional).map(({ found }) => found));
  const whole = one.isComplete('mentions');
  const golds = Map.groupBy(
    one.gold.entities.filter((row) => scored(row) && !row.optional),
    (row) => row.entity,
  );
  const here = new Set(aligned.map(({ found }) => found));
  const rows = one.found.mentions.filter((row) => scored(row) && !free.has(row) && (whole || here.has(row)));
  const found = Map.groupBy(rows, foundKey);
  const shared = new Map<string, number>();
  for (const pair of aligned) {
    const key = `${pair.gold.entity}\n${foundKey(pair.found)}`;
    shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  const phi = ([gold, a]: Cluster, [entity, b]: Cluster): number =>
    (2 * (shared.get(`${gold}\n${entity}`) ?? 0)) / (a.length + b.length);
  const { pairs: best } = matchSets<Cluster, Cluster>(inOrder(golds), inOrder(found), phi);
  const tp = best.reduce((total, { gold, found: other }) => total + phi(gold, other), 0);
  if (golds.size + found.size > 0)
    one.sheet.judge('entities.ceaf', { tp, fp: found.size - tp, fn: golds.size - tp });
}

type Cluster = readonly [string, readonly unknown[]];

const inOrder = (clusters: ReadonlyMap<string, readonly unknown[]>): readonly Cluster[] =>
  [...clusters].sort(([a], [b]) => compare(a, b));

/** Who the thing is, for things whose identity gold knows: judged on the entity that most of its mentions have. */
function judgeIdentities(one: Case, { pairs }: Alignment): void {
  const byKey = Map.groupBy(pairs, ({ gold }) => gold.entity);
  for (const identity of one.gold.identities) {
    const first = one.gold.entities.find((row) => row.entity === identity.entity);
    if (!first || (identity.pack_id === null && identity.wikidata_id === null)) continue;
    const slices = [`type=${first.type}`];
    const entity = mostCommon(
      (byKey.get(identity.entity) ?? []).map(({ found }) => found.entity ?? found.id),
    );
    if (entity === null) {
      one.sheet.judge('entities.identity', MISSED, slices);
      continue;
    }
    const right =
      identity.pack_id === null
        ? one.found.wikidataOf(entity) === identity.wikidata_id
        : entity === identity.pack_id;
    one.sheet.judge('entities.identity', right ? RIGHT : WRONG, slices);
    if (right) continue;
    const wanted = identity.pack_id ?? identity.wikidata_id;
    one.sheet.fault({
      layer: 'identities',
      class: 'identity',
      measures: ['entities.identity'],
      slices,
      gold: { ...goldSide(first), value: wanted },
      predicted: { ...goldSide(first), entity },
      message: `"${first.text}" is ${entity}, should be ${wanted}`,
    });
  }
}

function mostCommon(all: readonly string[]): string | null {
  const [best] = [...Map.groupBy(all, (one) => one)].sort(
    ([a, x], [b, y]) => y.length - x.length || compare(a, b),
  );
  return best?.[0] ?? null;
}
