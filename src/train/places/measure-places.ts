// Where gold places are put: npm run measure:places -- [--data ../shared] [--errors]
// The share of all gold places whose words the program finds and places within 161 km (100 miles) of gold.
import { parseArgs } from 'node:util';
import { PIPELINES } from '../../assembly/build.ts';
import type { Pipeline } from '../../core/pipeline.ts';
import { toRaw } from '../../core/text-view.ts';
import { distanceKm } from '../../stages/entities/places/nearness.ts';
import { type GoldRow, readGold } from '../ner/gold-rows.ts';
import { namesProgram, sourceOf } from '../ner/whole-program.ts';

/** 100 miles: what the literature of geocoding counts as right. */
const NEAR_KM = 161;

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly entity: {
    readonly name: string;
    readonly latitude: number | null;
    readonly longitude: number | null;
  } | null;
}

type Verdict = 'right' | 'far' | 'no coordinates' | 'not found';

function placedIn(program: Pipeline, row: GoldRow): readonly Placed[] {
  const outcome = program.run(sourceOf(row));
  if (outcome.kind === 'failed') return [];
  const { cleaned, entities } = outcome.doc;
  return entities.mentions
    .filter(({ form }) => form === 'name' || form === 'acronym')
    .map((one) => {
      const { start, end } = toRaw(cleaned.view, one);
      return { start, end, entity: entities.entities[one.entity ?? -1] ?? null };
    });
}

function judge(
  gold: GoldRow['entities'][number],
  found: readonly Placed[],
): readonly [Verdict, Placed | undefined] {
  const at = { latitude: gold.lat ?? 0, longitude: gold.lon ?? 0 };
  const over = found.filter(({ start, end }) => start < gold.end && end > gold.start);
  const one = over.find(({ entity }) => entity?.latitude != null) ?? over[0];
  if (one === undefined) return ['not found', one];
  const { latitude, longitude } = one.entity ?? { latitude: null, longitude: null };
  if (latitude === null || longitude === null) return ['no coordinates', one];
  return [distanceKm(at, { latitude, longitude }) <= NEAR_KM ? 'right' : 'far', one];
}

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared' }, errors: { type: 'boolean', default: false } },
});
const program = namesProgram(`${PIPELINES}/models`);
const counts = new Map<Verdict, number>();
for (const row of readGold(values.data, 'geovirus')) {
  const found = placedIn(program, row);
  for (const gold of row.entities) {
    if (gold.lat === undefined) continue;
    const [verdict, one] = judge(gold, found);
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    if (values.errors && verdict !== 'right')
      process.stdout.write(
        `${verdict}\t${row.id}\t${gold.text}\t${gold.link ?? ''}\t${one?.entity?.name ?? ''}\t${one?.entity?.latitude ?? ''} ${one?.entity?.longitude ?? ''}\n`,
      );
  }
}
const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
const share = (100 * (counts.get('right') ?? 0)) / total;
process.stdout.write(
  `${share.toFixed(1)}% of ${total} within ${NEAR_KM} km; ${JSON.stringify([...counts])}\n`,
);
