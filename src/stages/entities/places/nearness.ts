export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** What it says for a place that others of the document are near it. */
export type Nearness = (place: Point) => number;

/** A degree of latitude is never shorter, in kilometres. */
const DEGREE = 110;
const NEAR = 100;
const SAME_REGION = 400;

/** A long document names the same places again and again: each is compared with each once. */
export function nearnessTo(points: readonly Point[]): Nearness {
  const distinct = [...new Map(points.map((point) => [keyOf(point), point])).values()];
  const known = new Map<string, number>();
  return (place) => {
    const key = keyOf(place);
    const here = known.get(key) ?? supportFrom(place, distinct);
    known.set(key, here);
    return here;
  };
}

function keyOf({ latitude, longitude }: Point): string {
  return `${latitude} ${longitude}`;
}

function supportFrom(place: Point, points: readonly Point[]): number {
  let support = 0;
  for (const point of points) {
    if (Math.abs(point.latitude - place.latitude) * DEGREE > SAME_REGION) continue;
    const km = distanceKm(place, point);
    if (km <= 0.1 || km >= SAME_REGION) continue;
    if (km < NEAR) return 1.5;
    support = 0.75;
  }
  return support;
}

/** Great-circle distance. */
export function distanceKm(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const lat = (b.latitude - a.latitude) * rad;
  const lon = (b.longitude - a.longitude) * rad;
  const h =
    Math.sin(lat / 2) ** 2 + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(lon / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
