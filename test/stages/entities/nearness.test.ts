import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKm, nearnessTo, type Point } from '../../../src/stages/entities/places/nearness.ts';

const GOMA = { latitude: -1.679, longitude: 29.222 };
const SAKE = { latitude: -1.574, longitude: 29.041 };
const BENI = { latitude: 0.492, longitude: 29.474 };
const KHERSON = { latitude: 46.636, longitude: 32.617 };

test.each([
  ['a town in the same district', GOMA, [KHERSON, SAKE], 1.5],
  ['a town of the same region', GOMA, [BENI, KHERSON], 0.75],
  ['the nearest counts, whatever comes first', GOMA, [BENI, SAKE], 1.5],
  ['far away', GOMA, [KHERSON], 0],
  ['a place is not near itself', GOMA, [GOMA, GOMA], 0],
  ['nothing else is known', GOMA, [], 0],
])('%s', (_, place, points, support) => {
  expect(nearnessTo(points)(place)).toBe(support);
});

/** Somewhere on earth, in thousandths of a degree, or in a district of it where distances matter. */
const within = (latitude: number, longitude: number): fc.Arbitrary<Point> =>
  fc
    .tuple(fc.integer({ min: -latitude, max: latitude }), fc.integer({ min: -longitude, max: longitude }))
    .map(([north, east]) => ({ latitude: north / 1000, longitude: east / 1000 }));
const point = fc.oneof(within(90_000, 180_000), within(6000, 6000));

test('it is what the distance to each of the others says', () => {
  const plain = (place: Point, points: readonly Point[]): number => {
    const near = Math.min(...points.map((other) => distanceKm(place, other)).filter((km) => km > 0.1));
    return near < 100 ? 1.5 : near < 400 ? 0.75 : 0;
  };
  const crowd = fc.array(point, { maxLength: 60 });
  fc.assert(
    fc.property(crowd, point, (points, place) => {
      const near = nearnessTo(points);
      expect([near(place), near(place)]).toEqual([plain(place, points), plain(place, points)]);
    }),
  );
});

test('however often places are named, each is compared with each once', () => {
  let read = 0;
  const counted = (at: Point): Point => ({
    get latitude() {
      read++;
      return at.latitude;
    },
    longitude: at.longitude,
  });
  const named = Array.from({ length: 500 }, (_, i) => counted([GOMA, SAKE, BENI, KHERSON][i % 4] as Point));
  const near = nearnessTo(named);
  for (const place of named) near(place);
  // Each is looked at for its key, twice, and in the few comparisons.
  expect(read).toBeLessThan(3 * named.length);
});
